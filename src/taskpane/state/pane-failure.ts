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

/** A failure that belongs to no tab, such as a jump that Excel refused; stays until closed or the next jump. */
export type Notice = PaneFailure | null;

/** News for the notice. */
export type NoticeAction = { readonly type: "notice/failed"; readonly failure: PaneFailure } | { readonly type: "notice/cleared" };

/** The notice after an action. */
export const reduceNotice = reduceBy<Notice, NoticeAction>({ "notice/failed": (_, { failure }) => failure, "notice/cleared": () => null });
