import type { WorkbookProblem } from "#sheet/workbook-error.ts";

/** A failure of the workbook in words. `detail` names the sheet, the file or the limit; null when unknown. */
export interface WorkbookErrorText {
  readonly title: string;
  readonly message: (detail: string | null) => string;
  readonly whatToDo: string;
}

/** The words of every workbook problem. */
export type WorkbookErrorWords = Readonly<Record<WorkbookProblem, WorkbookErrorText>>;
