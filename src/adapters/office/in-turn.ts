import { WorkbookError } from "#sheet/workbook-error.ts";
import type { StopSignal } from "#sheet/workbook.ts";

/** Does the work for each item, one after another; the only place where requests repeat, over counted items. */
export async function inTurn<T, R>(items: readonly T[], work: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const [index, item] of items.entries()) results.push(await work(item, index));
  return results;
}

/** Fails with `cancelled` once the person asked to stop. */
export function refuseAborted(signal: StopSignal | undefined): void {
  if (signal?.aborted === true) throw new WorkbookError("cancelled");
}
