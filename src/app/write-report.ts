import { planReport } from "#report/plan-report.ts";
import type { ReportContext } from "#report/report-context.ts";
import type { Reported } from "#report/report-table.ts";
import type { OwnSheetId } from "#sheet/sheet-plan.ts";
import type { OpenWorkbook, Progress, Workbook, WriteReceipt } from "#sheet/workbook.ts";

/** What to write, and how far it is. `only`: these of our sheets; all when absent. */
export type WriteReportRequest = ReportContext & Progress & { readonly only?: readonly OwnSheetId[] };

/** Writes the report of one or several tables, or of a plan of many sheets, into our own sheets; no other sheet is touched. Needs at least one. Fails with a WorkbookError. */
export async function writeReport(
  workbook: Pick<Workbook, "writeSheets">,
  reported: readonly Reported[],
  request: WriteReportRequest,
): Promise<WriteReceipt> {
  const { only, onProgress, signal, ...context } = request;
  const plans = planReport(reported, context).filter((plan) => only?.includes(plan.id) ?? true);
  return workbook.writeSheets(plans, { ...(onProgress === undefined ? {} : { onProgress }), ...(signal === undefined ? {} : { signal }) });
}

/** Takes all our sheets out of the workbook; answers which there were. */
export function removeReport(workbook: Pick<OpenWorkbook, "removeOwnSheets">): Promise<readonly OwnSheetId[]> {
  return workbook.removeOwnSheets();
}
