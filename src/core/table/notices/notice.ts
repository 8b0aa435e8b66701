import type { CellRef } from "#sheet/cell-address.ts";
import type { Finding, Place } from "../../finding.ts";
import type { BudgetTable } from "../budget-table.ts";
import type { PlacedRow } from "../lines/placed-row.ts";
import type { AmountCell } from "../rows/amount-cell.ts";
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

/** One cell of this year's money with its row. */
export interface NoticedAmount {
  readonly row: PlacedRow;
  readonly cell: CellRef;
  readonly amount: AmountCell;
}

/** The cells of this year's money for which something holds, row by row; several in a row where the money is spread over columns. */
export function amountsThat(
  noticing: Noticing,
  holds: (amount: AmountCell, row: PlacedRow, column: number) => boolean,
): readonly NoticedAmount[] {
  const found: NoticedAmount[] = [];
  const usual = noticing.read.place.columns.amount?.column ?? 0;
  for (const row of noticing.read.placed) {
    const { amount } = row;
    if (amount.parts === undefined) {
      if (holds(amount, row, usual)) found.push({ row, cell: amountCellOf(noticing, row.body.row), amount });
      continue;
    }
    for (const part of amount.parts) {
      if (holds(part.amount, row, part.column.column))
        found.push({ row, cell: cellIn(noticing, row.body.row, part.column.column), amount: part.amount });
    }
  }
  return found;
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
