import type { Analysis, SheetOutcome } from "#core/analysis.ts";
import type { TierId } from "#core/value-chain/tier-table.ts";
import type { FindingItem } from "./finding-item.ts";

type TierByRow = ReadonlyMap<number, TierId | null>;

/** The tiers of the lines each finding stands on; looked up once per table, not once per finding. */
export function tiersOfFindings(outcomes: readonly SheetOutcome[]): (item: FindingItem) => readonly (TierId | null)[] {
  const tables = new Map<Analysis, TierByRow>();
  for (const outcome of outcomes) {
    if (outcome.kind === "read") tables.set(outcome.analysis, new Map(outcome.analysis.lines.map(({ line, tier }) => [line.row, tier])));
  }
  return ({ finding, analysis }) => {
    const byRow = analysis === null ? undefined : tables.get(analysis);
    const { range } = finding.place;
    if (byRow === undefined || range === null) return [];
    const tiers = new Set<TierId | null>();
    for (let row = range.firstRow; row <= range.lastRow; row += 1) {
      const tier = byRow.get(row);
      if (tier !== undefined) tiers.add(tier);
    }
    return [...tiers];
  };
}
