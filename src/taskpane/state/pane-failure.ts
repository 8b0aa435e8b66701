import type { CellRef } from "#sheet/cell-address.ts";
import type { WorkbookProblem } from "#sheet/workbook-error.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { reduceBy } from "./pane-store.ts";

/** A failure of the host, as data: the dictionaries say what it means and what to do. */
export interface PaneFailure {
  readonly problem: WorkbookProblem;
  readonly detail: string | null;
}

/** The failure as data when the host failed; null when the error is our own bug. */
export function failureOf(error: unknown): PaneFailure | null {
  return error instanceof WorkbookError ? { problem: error.problem, detail: error.detail } : null;
}

/**
 * A failure that belongs to no tab, such as a jump that Excel refused, with the cell that was to be shown; stays until it
 * is closed, the next jump, or a new check.
 */
export type Notice = (PaneFailure & { readonly cell?: CellRef }) | null;

/** News for the notice. */
export type NoticeAction =
  { readonly type: "notice/failed"; readonly failure: PaneFailure; readonly cell?: CellRef } | { readonly type: "notice/cleared" };

/** The notice after an action. */
export const reduceNotice = reduceBy<Notice, NoticeAction | { readonly type: "run/started" } | { readonly type: "rows/opened" }>({
  "notice/failed": (_, { failure, cell }) => (cell === undefined ? failure : { ...failure, cell }),
  "notice/cleared": () => null,
  "run/started": () => null,
  "rows/opened": () => null,
});
