import type { Progress, RestoreResult, Workbook, WriteReceipt } from "#sheet/workbook.ts";

/** Takes a write back; cells that a person changed since stay and are listed. Fails with a WorkbookError. */
export function undoWrite(workbook: Pick<Workbook, "restore">, receipt: WriteReceipt, progress: Progress = {}): Promise<RestoreResult> {
  return workbook.restore(receipt.snapshot, progress);
}
