import { writtenWords } from "../text/word-key.ts";
import { goalTextReader } from "./goal-text-evidence.ts";
import { withPurposeAside } from "./purpose-clause.ts";
import { ruleReader } from "./rule-evidence.ts";
import type { SpokenPart } from "./spoken-parts.ts";
import { confidenceOf } from "./suggestion-confidence.ts";
import type { TierSuggestion } from "./tagged-line.ts";
import type { TaggingContext } from "./tagging-context.ts";
import type { TierScores, WordEvidence } from "./tier-scores.ts";
import { tierScores } from "./tier-scores.ts";

/** What rules and official texts suggest for names; null below the bar. */
export type WordSuggester = (parts: readonly SpokenPart[]) => TierSuggestion | null;

/** Makes the suggester; names that repeat are read once. */
export function wordSuggester(context: Pick<TaggingContext, "rules" | "tierTable">): WordSuggester {
  const readRules = ruleReader(context.rules, context.tierTable);
  const readGoals = goalTextReader(context.tierTable);
  return (parts) => {
    const scores = tierScores(placed(parts, (key) => withPurposeAside(key, [...readRules(key), ...readGoals(key)])));
    return scores === null ? null : suggestionOf(scores, parts);
  };
}

/** Evidence of all parts, each part's stretches after those of the part before; the same rule counts once. */
function placed(parts: readonly SpokenPart[], read: (key: string) => readonly WordEvidence[]): readonly WordEvidence[] {
  const byId = new Map<string, WordEvidence>();
  let offset = 0;
  for (const { key } of parts) {
    const start = offset;
    for (const one of read(key)) {
      const stretches = one.stretches.map(({ from, to }) => ({ from: from + start, to: to + start }));
      if (!byId.has(one.id)) byId.set(one.id, { ...one, stretches });
    }
    offset += key.length + 1;
  }
  return [...byId.values()];
}

function suggestionOf(scores: TierScores, parts: readonly SpokenPart[]): TierSuggestion | null {
  const level = confidenceOf(scores);
  if (level === null) return null;
  const words = scores.evidence.flatMap((one) => one.stretches.map((stretch) => wordsAt(stretch, parts)));
  return {
    tier: scores.best,
    confidence: level.confidence,
    expectedAccuracy: level.expectedAccuracy,
    matchedWords: [...new Set(words)],
    ruleIds: scores.evidence.map((one) => one.id),
    learnedFromRows: [],
  };
}

function wordsAt(stretch: { readonly from: number; readonly to: number }, parts: readonly SpokenPart[]): string {
  let offset = 0;
  for (const { name, key } of parts) {
    if (stretch.from < offset + key.length) return writtenWords(name, { from: stretch.from - offset, to: stretch.to - offset });
    offset += key.length + 1;
  }
  return "";
}
