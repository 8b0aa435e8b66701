import type { Counted } from "../first-flags.ts";
import { firstFlags } from "../first-flags.ts";
import type { LinesLayout } from "../lines/lines-layout.ts";
import type { Grouping, ReportTable } from "../report-table.ts";

/** One group that a formula asks for: its number, and for tiers the cell that holds the tier's label. */
export interface GroupCondition {
  readonly grouping: Grouping;
  readonly id: number;
  readonly labelCell?: string;
}

/** Formulas over the budget lines of one table, and the count each must give now. */
export interface LinesFormulas {
  /** Sum of an amount column over the lines of all the groups, rounded so that binary residue never shows. */
  readonly sum: (column: string, conditions: readonly GroupCondition[]) => string;
  /** Distinct things with money in the groups; null when flags of first lines cannot tell (the count is then written as a number). */
  readonly count: (counted: Counted, conditions: readonly GroupCondition[], expected: number) => string | null;
  /** Lines with an amount other than zero. */
  readonly fundedLines: () => string;
}

const WITH_FLAGS: readonly Grouping[] = ["tier", "goal", "guideline", "category"];

/** Formulas for one table; `decimals`: digits after the point of a million that its amounts need. */
export function linesFormulas(table: ReportTable, layout: LinesLayout, decimals: number): LinesFormulas {
  const scope = layout.has("table") ? [layout.range("table"), String(table.number)] : [];
  const criteria = (conditions: readonly GroupCondition[]): readonly string[] => [
    ...scope,
    ...conditions.flatMap((one) => criterion(one, layout)),
  ];
  const flagged = flagCounts(table);
  const funded = [layout.range("amount"), '"<>0"'];
  return {
    sum: (column, conditions) => {
      const where = criteria(conditions);
      const range = layout.range(column);
      return `ROUND(${where.length === 0 ? `SUM(${range})` : `SUMIFS(${[range, ...where].join(",")})`},${String(decimals)})`;
    },
    count: (counted, conditions, expected) => {
      const within = conditions.length === 1 ? (WITH_FLAGS.find((grouping) => grouping === conditions[0]?.grouping) ?? null) : null;
      if (flagged(counted, within, conditions) !== expected) return null;
      return `COUNTIFS(${[layout.range(`first:${counted}:${within ?? "all"}`), "1", ...funded, ...criteria(conditions)].join(",")})`;
    },
    fundedLines: () => `COUNTIFS(${[...funded, layout.range("amount"), '"<>"', ...scope].join(",")})`,
  };
}

function criterion({ grouping, id, labelCell }: GroupCondition, layout: LinesLayout): readonly string[] {
  if (grouping === "tier") return [layout.range("tier"), labelCell ?? ""];
  return [layout.range(`group:${grouping}`), String(id + 1)];
}

/** How many things are first met in each group of some groupings: counted once for all groups, then looked up. */
type FlagCounts = (counted: Counted, within: Grouping | null, conditions: readonly GroupCondition[]) => number;

function flagCounts(table: ReportTable): FlagCounts {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (counted, within, conditions) => {
    const groupings = conditions.map((one) => one.grouping);
    const name = [counted, within ?? "all", ...groupings].join(" ");
    const counts = known.get(name) ?? countByGroups(table, firstFlags(table, counted, within), groupings);
    known.set(name, counts);
    return counts.get(conditions.map((one) => one.id).join(" ")) ?? 0;
  };
}

/** Flags added up by group; the key is the groups' numbers. */
function countByGroups({ ids }: ReportTable, flags: Uint8Array, groupings: readonly Grouping[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  flags.forEach((flag, position) => {
    if (flag === 0) return;
    const key = groupings.map((grouping) => ids[grouping]?.[position] ?? -1).join(" ");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts;
}
