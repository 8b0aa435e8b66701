import type { WorkbookProblem } from "#sheet/workbook-error.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";

/** A failure of the host, as data: the dictionaries say what it means and what to do. */
export interface PaneFailure {
  readonly problem: WorkbookProblem;
  readonly detail: string | null;
}

/** The failure as data when the host failed; null when the error is our own bug. */
export function failureOf(error: unknown): PaneFailure | null {
  return error instanceof WorkbookError ? { problem: error.problem, detail: error.detail } : null;
}
