import { isBlank } from "#sheet/cell.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import { rowPrint, snapshotRow } from "#sheet/content-print.ts";
import type { Grid } from "#sheet/grid.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { WorkbookProblem } from "#sheet/workbook-error.ts";
import type { CellWrite, WriteReceipt } from "#sheet/workbook.ts";
import { snapshotCell } from "#sheet/snapshot-cell.ts";
import { gridWithCell, snapshotAt } from "./memory-sheet.ts";
import { refuseProtected, refuseReadOnly, sheetNamed } from "./memory-state.ts";
import type { MemoryState } from "./memory-state.ts";

/** Fills blank cells of a person's sheet; refuses them all when one cannot be filled safely. */
export function fillCells(state: MemoryState, sheetName: string, cells: readonly CellWrite[]): WriteReceipt {
  refuseReadOnly(state);
  const sheet = sheetNamed(state, sheetName);
  refuseProtected(sheet);
  for (const cell of cells) refuseTarget(sheet.grid, cell);
  const prints = cells.map((cell) => rowPrint(snapshotRow(sheet.grid, cell.row), cell.column));
  const areas = cells.map((cell, index) => {
    const written = snapshotCell(cell.value, null);
    const before = snapshotAt(sheet.grid, cell.row, cell.column);
    sheet.grid = gridWithCell(sheet.grid, cell, written);
    const place = { sheet: sheet.grid.sheet, sheetKey: sheet.key, rowPrint: prints[index] ?? "", range: oneCell(cell) };
    return { ...place, before: [[before]], written: [[written]] };
  });
  return { sheets: [], snapshot: { takenAt: new Date().toISOString(), areas } };
}

function refuseTarget(grid: Grid, cell: CellWrite): void {
  if (cell.rowPrint !== undefined && cell.rowPrint !== rowPrint(snapshotRow(grid, cell.row), cell.column))
    throw new WorkbookError("source-changed", grid.sheet);
  const problem = targetProblem(grid, cell);
  if (problem !== null) throw new WorkbookError(problem, cellAddress(cell.row, cell.column));
}

function targetProblem(grid: Grid, cell: CellWrite): WorkbookProblem | null {
  if (grid.merges.some((merge) => holds(merge, cell))) return "target-merged";
  if (grid.filteredRows.size > 0) return "target-filtered";
  if (grid.visibility !== "visible" || grid.hiddenRows.has(cell.row) || grid.hiddenColumns.has(cell.column)) return "target-hidden";
  return isBlank(snapshotAt(grid, cell.row, cell.column)) ? null : "target-not-empty";
}

function oneCell(cell: CellWrite): CellRange {
  return { firstRow: cell.row, firstColumn: cell.column, lastRow: cell.row, lastColumn: cell.column };
}

function holds(range: CellRange, cell: CellWrite): boolean {
  return cell.row >= range.firstRow && cell.row <= range.lastRow && cell.column >= range.firstColumn && cell.column <= range.lastColumn;
}
