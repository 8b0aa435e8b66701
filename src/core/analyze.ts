import type { Grid } from "#sheet/grid.ts";
import type { SheetOutcome } from "./analysis.ts";
import type { AnalyzeOptions } from "./analyze-options.ts";
import { assembleAnalysis } from "./assemble-analysis.ts";
import { readBudgetTable } from "./table/read-budget-table.ts";

/**
 * The whole run over one sheet: read, tag, check, explain, summarise, reconcile. Pure and synchronous. Bad data become
 * findings beside the result; a sheet without a project list is skipped with its reason. Throws only on our own errors.
 */
export function analyze(grid: Grid, options: AnalyzeOptions): SheetOutcome {
  const reading = readBudgetTable(grid, options);
  if (reading.kind === "skipped") return { kind: "skipped", skipped: reading.skipped };
  return { kind: "read", analysis: assembleAnalysis(reading.table, options) };
}
