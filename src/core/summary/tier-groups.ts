import type { LineIndex } from "../line-index/line-index.ts";
import type { TaggedLine } from "../value-chain/tagged-line.ts";
import type { TierId, TierTable } from "../value-chain/tier-table.ts";
import { groupFigures } from "./group-figures.ts";
import type { TierGroup } from "./summary.ts";

/** Tiers with a number each: those of the table in its order, others met, and last the money without a tier. */
export interface TierColumn {
  readonly ids: Int32Array;
  readonly tiers: readonly (TierId | null)[];
}

/** Gives every line the number of its tier. */
export function tierColumn(lines: readonly TaggedLine[], tierTable: TierTable): TierColumn {
  const met = lines.map((line) => line.tier).filter((tier) => tier !== null);
  const tiers = [...new Set([...tierTable.tiers.map((tier) => tier.id), ...met]), null];
  const idByTier = new Map(tiers.map((tier, id) => [tier, id]));
  return { ids: Int32Array.from(lines, (line) => idByTier.get(line.tier) ?? 0), tiers };
}

/** One group for each tier, money or not, and always the one without a tier, so that they add up to the total. */
export function tierGroups(index: LineIndex, column: TierColumn): readonly TierGroup[] {
  return groupFigures(index, column.ids, column.tiers.length).map((figures, id) => ({ ...figures, tier: column.tiers[id] ?? null }));
}
