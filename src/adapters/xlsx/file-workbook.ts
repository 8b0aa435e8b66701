import type { Grid } from "#sheet/grid.ts";
import type { OwnSheetId, SheetPlan } from "#sheet/sheet-plan.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { CellWrite, Progress, RestoreResult, Snapshot, Workbook, WriteReceipt, SnapshotArea } from "#sheet/workbook.ts";
import type { FileState } from "./file-state.ts";
import { listSheets, openFile, readSheet } from "./read-workbook-file.ts";
import { restoreFile } from "./restore-file.ts";
import { blankPackage, writeOwnSheets } from "./write/write-own-sheets.ts";
import { editPackage } from "./write/package-edit.ts";
import { removeOwnSheets, replaceOwnSheets } from "./write/replace-own-sheets.ts";
import { highlightFile, removeFileHighlights } from "./write/highlight-file.ts";
import { setSheetCells } from "./write/set-cells.ts";
import { isBlank } from "#sheet/cell.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import { snapshotCell } from "#sheet/snapshot-cell.ts";
import type { WorkbookProblem } from "#sheet/workbook-error.ts";
import { snapshotAt } from "./file-state.ts";

/** A workbook file in memory that can be read, given our sheets, and taken out as bytes. The bytes it came from never change. */
export interface FileWorkbook extends Workbook {
  readonly name: string;
  /** The file as it is now. */
  bytes(): Uint8Array;
}

/** Opens an .xlsx file to be changed in memory. Fails as `readWorkbookFile` does. */
export async function openFileWorkbook(bytes: Uint8Array, name: string): Promise<FileWorkbook> {
  const state: FileState = { name, bytes, book: await openFile(bytes, name), last: null };
  return {
    name,
    bytes: () => state.bytes,
    listSheets: () => listSheets(state.book),
    readSheet: (sheet: string, progress?: Progress): Promise<Grid> => readSheet(state.book, sheet, progress),
    writeSheets: (plans: readonly SheetPlan[], progress: Progress = {}): Promise<WriteReceipt> => replaceOwnSheets(state, plans, progress),
    highlight: (cells) => highlightFile(state, cells),
    removeHighlights: () => removeFileHighlights(state),
    removeOwnSheets: async (ids?: readonly OwnSheetId[], progress: Progress = {}) => {
      refuseStopped(progress);
      return removeOwnSheets(state, ids ?? null);
    },
    fillBlankCells: async (sheet: string, cells: readonly CellWrite[], progress: Progress = {}) => {
      refuseStopped(progress);
      const receipt = await fillBlankCells(state, sheet, cells);
      progress.onProgress?.(cells.length, cells.length);
      return receipt;
    },
    restore: async (snapshot: Snapshot, progress: Progress = {}): Promise<RestoreResult> => {
      refuseStopped(progress);
      const result = await restoreFile(state, snapshot);
      progress.onProgress?.(snapshot.areas.length, snapshot.areas.length);
      return result;
    },
  };
}

/** A file changes as a whole or not at all: it is stopped before that or not. */
function refuseStopped({ signal }: Progress): void {
  if (signal?.aborted === true) throw new WorkbookError("cancelled");
}

/** A new file that holds only our sheets. */
export async function newWorkbookBytes(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const edit = editPackage(await blankPackage());
  const placed = plans.map((plan) => ({ plan, name: plan.name, over: null }));
  await writeOwnSheets({ edit, workbookPath: "xl/workbook.xml" }, placed, new Map());
  return edit.bytes();
}

async function fillBlankCells(state: FileState, sheet: string, cells: readonly CellWrite[]): Promise<WriteReceipt> {
  const found = state.book.sheets.find((one) => one.name === sheet);
  if (found === undefined) throw new WorkbookError("sheet-missing", sheet);
  const areas = plannedFill(await readSheet(state.book, sheet), cells);
  const before = state.bytes;
  const edits = areas.map(({ range, written }) => ({ row: range.firstRow, column: range.firstColumn, content: written[0]?.[0] ?? null }));
  await setSheetCells(state, new Map([[found.path, edits]]));
  const snapshot: Snapshot = { areas };
  state.last = { snapshot, before, after: state.bytes };
  return { sheets: [], snapshot };
}

/** What filling these cells would write; fails with target-* or sheet-protected when any of them cannot be filled safely. */
export function plannedFill(grid: Grid, cells: readonly CellWrite[]): readonly SnapshotArea[] {
  if (grid.isProtected) throw new WorkbookError("sheet-protected", grid.sheet);
  for (const cell of cells) {
    const problem = targetProblem(grid, cell);
    if (problem !== null) throw new WorkbookError(problem, cellAddress(cell.row, cell.column));
  }
  return cells.map(({ row, column, value }) => ({
    sheet: grid.sheet,
    range: { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column },
    before: [[snapshotAt(grid, row, column)]],
    written: [[snapshotCell(value, null)]],
  }));
}

function targetProblem(grid: Grid, cell: CellWrite): WorkbookProblem | null {
  if (grid.merges.some((merge) => holds(merge, cell))) return "target-merged";
  if (grid.filteredRows.size > 0) return "target-filtered";
  if (grid.visibility !== "visible" || grid.hiddenRows.has(cell.row) || grid.hiddenColumns.has(cell.column)) return "target-hidden";
  return isBlank(snapshotAt(grid, cell.row, cell.column)) ? null : "target-not-empty";
}

function holds(range: CellRange, { row, column }: CellWrite): boolean {
  return row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;
}
