import type { Grid } from "#sheet/grid.ts";
import type { SheetOutcome } from "./analysis.ts";
import type { AnalyzeOptions } from "./analyze-options.ts";
import { assembleAnalysis } from "./assemble-analysis.ts";
import { brokenSumFindings } from "./sums/broken-sums.ts";
import { sumsOfSheet } from "./sums/sheet-sums.ts";
import type { SkippedSheet } from "./table/budget-table.ts";
import { readBudgetTable } from "./table/read-budget-table.ts";

/**
 * The whole run over one sheet: read, tag, check, explain, summarise, reconcile. Pure and synchronous. Bad data become
 * findings beside the result; a sheet without a project list is skipped with its reason. Throws only on our own errors.
 */
export function analyze(grid: Grid, options: AnalyzeOptions): SheetOutcome {
  const reading = readBudgetTable(grid, options);
  if (reading.kind === "skipped") return { kind: "skipped", skipped: withSums(grid, reading.skipped) };
  return { kind: "read", analysis: assembleAnalysis(reading.table, options) };
}

/** A sheet without a project list is still proved table by table: its printed sums, and those that do not hold. */
function withSums(grid: Grid, skipped: SkippedSheet): SkippedSheet {
  const sums = sumsOfSheet(grid);
  return { ...skipped, sums, findings: [...skipped.findings, ...brokenSumFindings(grid, sums)] };
}
