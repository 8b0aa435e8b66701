import type { BudgetLine } from "../budget/budget-line.ts";
import { textCell } from "../budget/text-places.ts";
import type { Finding } from "../finding.ts";
import { makeFinding, placeOfCell } from "../finding.ts";
import { ZERO } from "../money/money.ts";
import type { TaggedLine } from "../value-chain/tagged-line.ts";
import type { SameMoney } from "./same-money.ts";

/** The same money in different tiers in two tables: the tier of the table that counts is taken, the other is shown. */
export function planTierConflicts(same: readonly SameMoney[], taggedOf: ReadonlyMap<BudgetLine, TaggedLine>): readonly Finding[] {
  return same.flatMap(({ counted, repeated }) => {
    if (repeated.amount === ZERO) return [];
    const chosen = theOnlyTier(counted.lines, taggedOf);
    const other = theOnlyTier(repeated.lines, taggedOf);
    if (chosen === null || other === null || chosen.tier === other.tier) return [];
    const facts = { chosen: { tier: chosen.tier, because: chosen.because }, other: { tier: other.tier, because: other.because } };
    const evidence = [textCell(chosen.line, "tier") ?? chosen.line.amountCell];
    return [
      makeFinding("tier-conflict", placeOfCell(textCell(other.line, "tier") ?? other.line.amountCell), {
        facts,
        found: other.line.tierText,
        evidence,
      }),
    ];
  });
}

/** The tier that all lines with one have, told by the first of them; null where they have none or several. */
function theOnlyTier(
  lines: readonly BudgetLine[],
  taggedOf: ReadonlyMap<BudgetLine, TaggedLine>,
): (TaggedLine & { readonly tier: string }) | null {
  const tagged = lines.flatMap((line) => {
    const one = taggedOf.get(line);
    return one === undefined || one.tier === null ? [] : [{ ...one, tier: one.tier }];
  });
  const [first] = tagged;
  return first !== undefined && tagged.every((one) => one.tier === first.tier) ? first : null;
}
