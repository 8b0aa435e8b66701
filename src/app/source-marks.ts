import type { CellRange } from "#sheet/cell-address.ts";
import { contentPrint, joinedPrint } from "#sheet/content-print.ts";
import type { Grid } from "#sheet/grid.ts";
import type { StopSignal } from "#sheet/workbook.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { pause } from "./pause.ts";
import type { ReadableWorkbook } from "./workbook-source.ts";

/** What a sheet held when it was checked. */
export interface SourceMark {
  readonly sheet: string;
  /** Where a part of the sheet was checked; null: all of it. */
  readonly within: CellRange | null;
  readonly print: string;
}

/** The mark of a grid that was just read; `isPart`: it holds a selection or a table and nothing else of its sheet. */
export async function sourceMark(grid: Grid, isPart: boolean): Promise<SourceMark> {
  const within = isPart ? filledRange(grid) : null;
  return { sheet: grid.sheet, within, print: await printOf(grid, within) };
}

/** Fingerprint of a grid, taken in turns so that the screen stays alive. */
export async function printOf(grid: Grid, within: CellRange | null): Promise<string> {
  const steps = contentPrint(grid, within);
  let step = steps.next();
  while (step.done !== true) {
    await pause();
    step = steps.next();
  }
  return step.value;
}

/** One fingerprint for all that was checked. */
export function marksPrint(marks: readonly SourceMark[]): string {
  return joinedPrint(marks.map((mark) => mark.print));
}

/**
 * Reads values and formulas of the marked sheets again; answers the first sheet that no longer holds what was checked, or
 * is gone; null when all are as they were. Fails with the host's WorkbookError.
 */
export async function changedSource(workbook: ReadableWorkbook, marks: readonly SourceMark[], signal?: StopSignal): Promise<string | null> {
  for (const mark of marks) {
    const now = await printNow(workbook, mark, signal);
    if (now !== mark.print) return mark.sheet;
  }
  return null;
}

/** Fingerprint of a sheet, or of a part of it, as it is now; null when it is gone. Fails with the host's WorkbookError. */
export async function printNow(
  workbook: ReadableWorkbook,
  { sheet, within }: Omit<SourceMark, "print">,
  signal?: StopSignal,
): Promise<string | null> {
  try {
    const grid = await workbook.readSheet(sheet, { contentOnly: true, ...(signal === undefined ? {} : { signal }) });
    return await printOf(grid, within);
  } catch (error) {
    if (error instanceof WorkbookError && error.problem === "sheet-missing") return null;
    throw error;
  }
}

/** The smallest range that holds everything of a grid. */
function filledRange(grid: Grid): CellRange {
  const filled = grid.values.flatMap((row, index) => (row.some((value) => value !== null) ? [{ row, index }] : []));
  const columns = filled.map(({ row }) => ({ first: row.findIndex((value) => value !== null), last: row.length - 1 }));
  return {
    firstRow: filled[0]?.index ?? 0,
    lastRow: filled.at(-1)?.index ?? 0,
    firstColumn: columns.reduce((first, one) => Math.min(first, one.first), columns[0]?.first ?? 0),
    lastColumn: columns.reduce((last, one) => Math.max(last, one.last), 0),
  };
}
