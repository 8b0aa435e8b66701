import type { CellRef } from "#sheet/cell-address.ts";
import type { Finding, Place } from "../../finding.ts";
import type { BudgetTable } from "../budget-table.ts";
import type { ReadTable } from "../read-table.ts";

/** A table with all that reading it left behind. */
export interface Noticing {
  readonly read: ReadTable;
  readonly table: Omit<BudgetTable, "findings">;
}

/** Looks for one kind of trouble. */
export type Notice = (noticing: Noticing) => readonly Finding[];

/** The cell of the amount column in a row. */
export function amountCellOf(noticing: Noticing, row: number): CellRef {
  return cellIn(noticing, row, noticing.read.place.columns.amount?.column ?? 0);
}

/** A cell of the table's sheet. */
export function cellIn(noticing: Noticing, row: number, column: number): CellRef {
  const { grid } = noticing.read.place;
  return { workbook: grid.workbook, sheet: grid.sheet, row, column };
}

/** The whole sheet. */
export function sheetPlace(noticing: Noticing): Place {
  const { grid } = noticing.read.place;
  return { workbook: grid.workbook, sheet: grid.sheet, range: null };
}

/** Part of one column, from the first to the last row named. */
export function columnPlace(noticing: Noticing, column: number, rows: readonly number[]): Place {
  const firstRow = rows.reduce((first, row) => Math.min(first, row), rows[0] ?? 0);
  const lastRow = rows.reduce((last, row) => Math.max(last, row), firstRow);
  return { ...sheetPlace(noticing), range: { firstRow, firstColumn: column, lastRow, lastColumn: column } };
}
