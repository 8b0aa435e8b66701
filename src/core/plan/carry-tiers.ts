import type { BudgetLine } from "../budget/budget-line.ts";
import type { TaggedLine } from "../value-chain/tagged-line.ts";
import type { TierId } from "../value-chain/tier-table.ts";
import type { SameMoney } from "./same-money.ts";

/**
 * Lines that count but have no tier take the one that the same money has in the table where it does not count, if its
 * lines there agree (the ministry's list is tagged, the agency's details are not).
 */
export function carryTiers(
  lines: readonly TaggedLine[],
  same: readonly SameMoney[],
  taggedOf: ReadonlyMap<BudgetLine, TaggedLine>,
): readonly TaggedLine[] {
  const carried = new Map<BudgetLine, Set<TierId | null>>();
  for (const { counted, repeated } of same) {
    const tiers = repeated.lines.map((line) => taggedOf.get(line)?.tier ?? null);
    for (const line of counted.lines) {
      const before = carried.get(line) ?? new Set<TierId | null>();
      for (const tier of tiers) before.add(tier);
      carried.set(line, before);
    }
  }
  return lines.map((tagged) => {
    const tiers = tagged.tier === null ? carried.get(tagged.line) : undefined;
    const [only] = tiers ?? [];
    return tiers?.size === 1 && typeof only === "string" ? { ...tagged, tier: only, because: "project", suggestion: null } : tagged;
  });
}
