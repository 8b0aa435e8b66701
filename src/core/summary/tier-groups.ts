import type { LineIndex } from "../line-index/line-index.ts";
import { textColumn } from "../line-index/text-column.ts";
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
  const met = textColumn(lines, (line) => line.tier);
  const known = new Set([...tierTable.tiers.map((tier) => tier.id), ...met.texts]);
  const tiers = [...Array.from(known).filter((tier) => tier !== null), null];
  const idByMet = met.texts.map((tier) => tiers.indexOf(tier));
  return { ids: met.ids.map((id) => idByMet[id] ?? 0), tiers };
}

/** One group for each tier, money or not, and always the one without a tier, so that they add up to the total. */
export function tierGroups(index: LineIndex, column: TierColumn): readonly TierGroup[] {
  const figuresOf = groupFigures(index, column.ids, column.tiers.length);
  return column.tiers.map((tier, id) => ({ ...figuresOf(id), tier }));
}
