import type { CellValue } from "#sheet/cell.ts";
import { cellKey } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import { snapshotCell } from "#sheet/snapshot-cell.ts";

/** One cell of a grid in the form of snapshots. */
export function snapshotAt(grid: Grid, row: number, column: number): CellValue {
  return snapshotCell(grid.values[row]?.[column] ?? null, grid.formulas.get(cellKey(row, column)) ?? null);
}

/** All cells of a grid in the form of snapshots. */
export function snapshotOf(grid: Grid): CellValue[][] {
  return grid.values.map((row, rowIndex) => row.map((_, column) => snapshotAt(grid, rowIndex, column)));
}
