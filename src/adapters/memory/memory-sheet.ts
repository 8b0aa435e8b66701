import type { CellValue } from "#sheet/cell.ts";
import { cellKey } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import { snapshotCell, snapshotFormula, snapshotValue } from "#sheet/snapshot-cell.ts";
import type { OwnSheetId, PlannedTable, SheetPlan } from "#sheet/sheet-plan.ts";

/** A sheet of the memory workbook: its grid, replaced as a whole on a change, and what lies beside the cells. */
export interface MemorySheet {
  grid: Grid;
  /** Stays when the sheet is renamed. */
  readonly key: string;
  own: OwnSheetId | null;
  tables: readonly PlannedTable[];
  /** The plan last written; null for a person's sheet. */
  plan: SheetPlan | null;
}

/** A cell in snapshot form. */
export function snapshotAt(grid: Grid, row: number, column: number): CellValue {
  return snapshotCell(grid.values[row]?.[column] ?? null, grid.formulas.get(cellKey(row, column)) ?? null);
}

/** The grid with one cell (in snapshot form) replaced; a formula has no result until something calculates it. */
export function gridWithCell(grid: Grid, place: { readonly row: number; readonly column: number }, cell: CellValue): Grid {
  const values = grid.values.map((row) => [...row]);
  while (values.length <= place.row) values.push([]);
  const row = values[place.row] ?? [];
  while (row.length <= place.column) row.push(null);
  const formula = snapshotFormula(cell);
  row[place.column] = formula === null ? snapshotValue(cell) : null;
  const formulas = new Map(grid.formulas);
  const key = cellKey(place.row, place.column);
  if (formula === null) formulas.delete(key);
  else formulas.set(key, formula);
  return { ...grid, values, formulas };
}

/** Cells of the grid from A1 to the last one that holds something, in snapshot form. */
export function snapshotCells(grid: Grid): CellValue[][] {
  return grid.values.map((row, rowIndex) => row.map((_, column) => snapshotAt(grid, rowIndex, column)));
}
