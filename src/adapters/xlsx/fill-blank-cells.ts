import { isBlank } from "#sheet/cell.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import type { Grid } from "#sheet/grid.ts";
import { snapshotCell } from "#sheet/snapshot-cell.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { WorkbookProblem } from "#sheet/workbook-error.ts";
import type { CellWrite, SnapshotArea } from "#sheet/workbook.ts";
import { snapshotAt } from "./snapshot-grid.ts";

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
