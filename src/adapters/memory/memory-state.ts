import type { CellRange } from "#sheet/cell-address.ts";
import { sameSheetName } from "#sheet/plan-names.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { WorkbookProblem } from "#sheet/workbook-error.ts";
import type { StopSignal, WorkbookChange, WorkbookStatus } from "#sheet/workbook.ts";
import type { MemorySheet } from "./memory-sheet.ts";

/** Everything one memory workbook holds. */
export interface MemoryState {
  readonly name: string | null;
  readonly sheets: MemorySheet[];
  status: WorkbookStatus;
  active: string;
  selection: CellRange;
  readonly listeners: Set<(change: WorkbookChange) => void>;
  /** Failures to come, in order; null lets a call pass. */
  readonly failures: (WorkbookProblem | null)[];
}

/** Every call to the workbook passes here: fails as injected, or waits one turn as a real host would. */
export async function enter(state: MemoryState, signal?: StopSignal): Promise<void> {
  await Promise.resolve();
  const failure = state.failures.shift() ?? null;
  if (failure !== null) throw new WorkbookError(failure, "injected");
  if (signal?.aborted === true) throw new WorkbookError("cancelled");
}

/** The sheet of that name; fails with sheet-missing. */
export function sheetNamed(state: MemoryState, name: string): MemorySheet {
  const found = state.sheets.find((sheet) => sameSheetName(sheet.grid.sheet, name));
  if (found === undefined) throw new WorkbookError("sheet-missing", name);
  return found;
}

/** Fails when the workbook takes no writes at all. */
export function refuseReadOnly(state: MemoryState): void {
  if (state.status.readOnly) throw new WorkbookError("workbook-read-only");
}

/** Fails when the sheet is protected. */
export function refuseProtected(sheet: MemorySheet): void {
  if (sheet.grid.isProtected) throw new WorkbookError("sheet-protected", sheet.grid.sheet);
}
