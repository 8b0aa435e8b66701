import { toWorkbookError } from "./to-workbook-error.ts";

/** What the adapter needs of Office: the client library and which requirement sets the host offers. */
export interface OfficeHost {
  readonly excel: Pick<typeof Excel, "run">;
  /** `Office.context.requirements.isSetSupported`. */
  readonly isSetSupported: (name: string, version: string) => boolean;
}

/** Whether the host offers this ExcelApi level; everything above 1.9 is asked for first. */
export function offers(host: OfficeHost, version: string): boolean {
  return host.isSetSupported("ExcelApi", version);
}

/**
 * One conversation with Excel. Waits while a person is typing into a cell, counts as one step of undo where Excel can,
 * and turns every failure of the host into a WorkbookError.
 */
export async function converse<T>(host: OfficeHost, work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  const options: Excel.RunOptions = offers(host, "1.20") ? { delayForCellEdit: true, mergeUndoGroup: true } : { delayForCellEdit: true };
  try {
    return await host.excel.run(options, work);
  } catch (error) {
    throw toWorkbookError(error);
  }
}
