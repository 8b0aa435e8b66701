import { WorkbookError } from "#sheet/workbook-error.ts";
import type { WorkbookProblem } from "#sheet/workbook-error.ts";

/** What each of the host's error codes means for a person. Messages are localized and vague: they decide nothing. */
const PROBLEMS: Readonly<Record<string, WorkbookProblem>> = {
  AccessDenied: "host-access-denied",
  ActivityLimitReached: "host-busy",
  ApiNotAvailable: "host-too-old",
  ApiNotFound: "host-too-old",
  ConnectionFailure: "host-session-lost",
  FilteredRangeConflict: "target-filtered",
  HostRestartNeeded: "host-session-lost",
  InactiveWorkbook: "workbook-not-in-front",
  InvalidOperationInCellEditMode: "host-cell-edit",
  InvalidOrTimedOutSession: "host-session-lost",
  InvalidReference: "sheet-missing",
  InvalidSelection: "selection-unusable",
  ItemAlreadyExists: "sheet-name-taken",
  ItemNotFound: "sheet-missing",
  MemoryLimitReached: "host-response-too-large",
  MergedRangeConflict: "target-merged",
  OperationCellsExceedLimit: "host-request-too-large",
  RangeExceedsLimit: "host-request-too-large",
  RequestAborted: "host-busy",
  RequestPayloadSizeLimitExceeded: "host-request-too-large",
  ResponsePayloadSizeLimitExceeded: "host-response-too-large",
  ServiceNotAvailable: "host-busy",
  Timeout: "host-busy",
  TooManyRequests: "host-busy",
  UndoNotSupported: "host-too-old",
  UnsupportedFeature: "host-too-old",
  UnsupportedOperation: "host-too-old",
  WriteNotSupportedWhenModalDialogOpen: "host-busy",
};

/**
 * A failure of the host as a WorkbookError, by its code. Our own bugs pass unchanged: an error without a host's code is
 * not the host's, and `PropertyNotLoaded` and its like are the library complaining about us.
 */
export function toWorkbookError(error: unknown): unknown {
  if (error instanceof WorkbookError) return error;
  const code = hostCode(error);
  if (code === null || OUR_MISTAKES.has(code)) return error;
  const problem = PROBLEMS[code] ?? "host-unknown";
  return new WorkbookError(problem, problem === "host-unknown" ? code : null, error);
}

/**
 * The failure of a request that adds, deletes, shows or selects a sheet: what Excel answers to those while another
 * workbook is in front is a general failure or an unusable selection.
 */
export function whereInFront(error: unknown): unknown {
  const mapped = toWorkbookError(error);
  const code = mapped instanceof WorkbookError ? hostCode(mapped.cause) : null;
  return code !== null && BEHIND.has(code) ? new WorkbookError("workbook-not-in-front", null, mapped) : mapped;
}

const BEHIND: ReadonlySet<string> = new Set(["GeneralException", "InvalidSelection", "InactiveWorkbook"]);

/** Whether the host refused one thing it was asked, and not the whole conversation. */
export function isRefusal(error: unknown): boolean {
  const mapped = toWorkbookError(error);
  return mapped instanceof WorkbookError && !CONVERSATION_OVER.has(mapped.problem);
}

const CONVERSATION_OVER: ReadonlySet<WorkbookProblem> = new Set([
  "host-session-lost",
  "host-access-denied",
  "host-busy",
  "host-cell-edit",
  "cancelled",
]);

/** Codes by which the client library says that it was used wrongly. */
const OUR_MISTAKES: ReadonlySet<string> = new Set(["PropertyNotLoaded", "InvalidObjectPath", "InvalidRequestContext", "ValueNotLoaded"]);

/** The code of an error that Office made; errors come from another realm, so `instanceof` would not know them. */
function hostCode(error: unknown): string | null {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : null;
}
