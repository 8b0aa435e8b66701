import type { Grid } from "#sheet/grid.ts";
import type { AnalyzeOptions } from "../analyze-options.ts";
import type { BudgetTable, SkippedSheet, SkipReason } from "./budget-table.ts";
import { contentRange } from "./content-range.ts";
import { findTables } from "./find-table.ts";
import { budgetTable, readTable, type ReadTable } from "./read-table.ts";

/** What came of reading a sheet. */
export type TableReading = { readonly kind: "read"; readonly table: BudgetTable } | { readonly kind: "skipped"; readonly skipped: SkippedSheet };

/** Reads the project list of a sheet: its lines, what it states as totals, and what is wrong with its cells. A sheet without one is skipped with the reason. */
export function readBudgetTable(grid: Grid, options: AnalyzeOptions): TableReading {
  const content = contentRange(grid, options.decisions.range);
  if (content === null) return skipped(grid, "empty");
  const places = findTables(grid, content, options.decisions);
  const usable = places.filter((place) => place.columns.amount !== null && place.columns.names.length > 0);
  const read = usable.map((place) => readTable(place, options));
  const best = read.reduce<ReadTable | null>((chosen, table) => (chosen === null || table.lines.length > chosen.lines.length ? table : chosen), null);
  if (best === null || best.lines.length === 0) return skipped(grid, "no-header");
  return { kind: "read", table: { ...budgetTable(best), findings: [] } };
}

function skipped(grid: Grid, reason: SkipReason): TableReading {
  return { kind: "skipped", skipped: { workbook: grid.workbook, sheet: grid.sheet, reason, findings: [] } };
}
