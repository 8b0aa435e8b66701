import type { LineCounts } from "../line-index/line-counts.ts";
import type { LineIndex } from "../line-index/line-index.ts";
import type { TaggedLine } from "../value-chain/tagged-line.ts";
import type { TierTable } from "../value-chain/tier-table.ts";
import { agenciesByTier } from "./agencies-by-tier.ts";
import { categoryGroups } from "./category-groups.ts";
import { ministryTree } from "./ministry-tree.ts";
import { namedGroups } from "./named-groups.ts";
import type { Summary } from "./summary.ts";
import { tierColumn, tierGroups } from "./tier-groups.ts";

/** The lines three times over: counted, as columns, and tagged; all in the same order. */
export interface Summarized {
  readonly counts: LineCounts;
  readonly index: LineIndex;
  readonly tagged: readonly TaggedLine[];
}

/**
 * Groups and adds all lines (rules R8 to R12). A line without an amount is in no sum and counted apart. Row order
 * decides only the order of groups, never a figure.
 */
export function summarize({ counts, index, tagged }: Summarized, tierTable: TierTable): Summary {
  const tiers = tierColumn(tagged, tierTable);
  return {
    ...counts,
    tiers: tierGroups(index, tiers),
    agenciesByTier: agenciesByTier(index, tiers),
    ministryTree: ministryTree(index, tiers),
    goals: namedGroups(index, (line) => line.goal),
    guidelines: namedGroups(index, (line) => line.guideline),
    categories: categoryGroups(index),
  };
}
