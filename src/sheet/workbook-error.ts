/**
 * Why a workbook could not be read or written. Made in adapters, and in the chain of a run where the workbook is no longer
 * what was checked or written; words for each stand in the dictionaries. file-*: files given to the command line or the
 * demo. The rest: an open workbook.
 */
export type WorkbookProblem =
  | "file-missing"
  | "file-is-folder"
  | "file-empty"
  | "file-not-a-workbook"
  | "file-old-xls"
  | "file-xlsb"
  | "file-ods"
  | "file-web-page"
  | "file-mangled-text"
  | "file-encrypted"
  | "file-damaged"
  | "file-too-large"
  | "file-too-many-cells"
  | "file-too-many-rows"
  | "file-formulas-too-long"
  | "file-unreadable"
  | "file-not-writable"
  | "file-would-overwrite-input"
  | "host-missing"
  | "host-too-old"
  | "host-busy"
  | "host-cell-edit"
  | "host-request-too-large"
  | "host-response-too-large"
  | "host-session-lost"
  | "host-access-denied"
  | "host-unknown"
  | "sheet-missing"
  | "sheet-protected"
  | "sheet-name-taken"
  | "table-missing"
  | "selection-unusable"
  | "source-changed"
  | "own-sheet-edited"
  | "pivot-refused"
  | "workbook-not-in-front"
  | "workbook-protected"
  | "workbook-read-only"
  | "target-hidden"
  | "target-merged"
  | "target-filtered"
  | "target-not-empty"
  | "cancelled"
  | "stopped-halfway";

/** A failure of the workbook, not of its data. `detail` names the sheet, file or limit; never shown without words around it. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";
  readonly problem: WorkbookProblem;
  readonly detail: string | null;

  constructor(problem: WorkbookProblem, detail: string | null = null, cause?: unknown) {
    super(detail === null ? problem : `${problem}: ${detail}`, { cause });
    this.problem = problem;
    this.detail = detail;
  }
}
