import { NO_DECISIONS, type AnalyzeOptions, type PersonDecisions } from "#core/analyze-options.ts";
import type { BudgetTable, SkipReason } from "#core/table/budget-table.ts";
import { readBudgetTable } from "#core/table/read-budget-table.ts";
import { emptyGrid, type Grid } from "#sheet/grid.ts";
import type { CellValue } from "#sheet/cell.ts";

/** Options without any reference data and decision. */
export const BARE_OPTIONS: AnalyzeOptions = {
  reference: { frameworks: [], taggingRules: [], agencyAliases: [], knownAgencies: [] },
  decisions: NO_DECISIONS,
};

/** A sheet of these rows. */
export function gridOf(rows: readonly (readonly CellValue[])[], more: Partial<Grid> = {}): Grid {
  return { ...emptyGrid("แผ่น 1"), values: rows, ...more };
}

/** The table of a sheet that must hold one. */
export function tableOf(grid: Grid, decisions: Partial<PersonDecisions> = {}): BudgetTable {
  const reading = readBudgetTable(grid, { ...BARE_OPTIONS, decisions: { ...NO_DECISIONS, ...decisions } });
  if (reading.kind === "skipped") throw new Error(`skipped: ${reading.skipped.reason}`);
  return reading.table;
}

/** Why a sheet that must hold no table is skipped. */
export function skipReasonOf(grid: Grid): SkipReason | null {
  const reading = readBudgetTable(grid, BARE_OPTIONS);
  return reading.kind === "skipped" ? reading.skipped.reason : null;
}

/** Baht of all lines. */
export function totalBaht(table: BudgetTable): bigint {
  return table.lines.reduce((sum, line) => sum + (line.amount ?? 0n), 0n) / 1_000_000_000n;
}

/** Codes of the findings with their rows, e.g. `amount-malformed@7`, in the order found. */
export function codesOf(table: BudgetTable): readonly string[] {
  return table.findings.map((finding) =>
    finding.place.range === null ? finding.code : `${finding.code}@${String(finding.place.range.firstRow)}`,
  );
}
