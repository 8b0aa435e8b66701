import type { SheetOutcome } from "#core/analysis.ts";
import type { Grid } from "#sheet/grid.ts";
import { analyzeWorkbook } from "./analyze-workbook.ts";
import type { AnalyzeRequest } from "./analyze-workbook.ts";
import { changedSource, sourceMark } from "./source-marks.ts";
import type { SourceMark } from "./source-marks.ts";
import type { ReadableWorkbook } from "./workbook-source.ts";

/** What came of a check, and how what was checked is known again. */
export interface CheckedWorkbook {
  readonly outcomes: readonly SheetOutcome[];
  readonly marks: readonly SourceMark[];
  /** A sheet that was edited while the check ran: the result is older than the workbook already. */
  readonly changed: string | null;
}

/**
 * Checks what the source names and reads it once more at the end: events of edits can be lost, and a long sheet is read in
 * several requests. Fails with a WorkbookError of the host, `cancelled` when the signal says so.
 */
export async function checkWorkbook(workbook: ReadableWorkbook, request: AnalyzeRequest): Promise<CheckedWorkbook> {
  const { kind } = request.source;
  const isPart = kind === "selection" || kind === "table";
  const read: Grid[] = [];
  const outcomes = await analyzeWorkbook(workbook, {
    ...request,
    onRead: (grid) => {
      read.push(grid);
    },
  });
  const marks: SourceMark[] = [];
  for (const grid of read) marks.push(await sourceMark(grid, isPart));
  return { outcomes, marks, changed: await changedSource(workbook, marks, request.signal) };
}
