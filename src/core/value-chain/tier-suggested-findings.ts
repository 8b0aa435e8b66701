import type { Finding } from "../finding.ts";
import { makeFinding, placeOfCell } from "../finding.ts";
import { ZERO } from "../money/money.ts";
import type { JudgedLine, JudgedLines } from "./judged-line.ts";
import type { TierSuggestion } from "./tagged-line.ts";

/** One finding for all lines whose words suggest the same for the same reason; none in a table that never speaks of tiers. */
export function suggestedFindings({ open, isTierPlan, place }: JudgedLines): readonly Finding[] {
  if (!isTierPlan) return [];
  const alike = new Map<string, { readonly suggestion: TierSuggestion; readonly first: JudgedLine; readonly others: JudgedLine[] }>();
  for (const one of open) {
    const { suggestion } = one.tagged;
    if (suggestion === null || one.line.amount === ZERO) continue;
    const key = JSON.stringify([
      suggestion.tier,
      suggestion.confidence,
      suggestion.matchedWords,
      suggestion.ruleIds,
      suggestion.learnedFromRows,
    ]);
    const group = alike.get(key);
    if (group === undefined) alike.set(key, { suggestion, first: one, others: [] });
    else group.others.push(one);
  }
  return [...alike.values()].map(({ suggestion, first, others }) =>
    makeFinding("tier-suggested", placeOfCell(place(first.line)), {
      facts: { suggestion, lines: others.length + 1 },
      evidence: others.map((other) => place(other.line)),
    }),
  );
}
