import type { PlannedCell } from "#sheet/sheet-plan.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import type { LinesLayout } from "../lines/lines-layout.ts";
import type { ReportTable } from "../report-table.ts";
import type { GroupCondition } from "./lines-formulas.ts";

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** Makes the cell that leads from a figure to the lines it adds. */
export type LinkToLines = (conditions: readonly GroupCondition[]) => PlannedCell | null;

/**
 * Where the lines of a group stand: the whole stretch of their amounts when they stand together, else the header whose
 * filter shows them. Null for the total of a table, and for a group without lines.
 */
export function linksToLines(table: ReportTable, layout: LinesLayout, words: Dictionary): LinkToLines {
  const known = new Map<string, ReadonlyMap<string, Stretch>>();
  const firstRow = layout.firstRows[table.number - 1] ?? layout.headerRow + 1;
  const { sheet } = layout;
  const { rowsOf, filterBy } = words.report.summary;
  return (conditions) => {
    const last = conditions.at(-1);
    if (last === undefined) return null;
    const groupings = conditions.map(({ grouping }) => grouping);
    const stretches = known.get(groupings.join(" ")) ?? stretchesOf(table, groupings);
    known.set(groupings.join(" "), stretches);
    const stretch = stretches.get(conditions.map(({ id }) => id).join(" "));
    if (stretch === undefined) return null;
    if (stretch.last - stretch.first + 1 !== stretch.count)
      return { value: filterBy, style: "link", link: { sheet, row: layout.headerRow, column: layout.at(last.grouping) } };
    const rows = { row: firstRow + stretch.first, lastRow: firstRow + stretch.last };
    const column = layout.at("amount");
    return { value: rowsOf(rows.row + 1, rows.lastRow + 1), style: "link", link: { sheet, column, lastColumn: column, ...rows } };
  };
}

/** First and last position and number of the lines of every group of some groupings. */
function stretchesOf(table: ReportTable, groupings: readonly GroupCondition["grouping"][]): ReadonlyMap<string, Stretch> {
  const stretches = new Map<string, Stretch>();
  table.analysis.lines.forEach((_, position) => {
    const key = groupings.map((grouping) => table.ids[grouping]?.[position] ?? -1).join(" ");
    const before = stretches.get(key);
    stretches.set(key, { first: before?.first ?? position, last: position, count: (before?.count ?? 0) + 1 });
  });
  return stretches;
}
