import { cellAddress, columnLetters, quotedSheetName } from "#sheet/cell-address.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import type { ReportTable } from "../report-table.ts";
import { chooseLinesColumns, columnKey } from "./lines-columns.ts";
import type { LinesColumn } from "./lines-columns.ts";

/** Rows above the table: title, source, how many lines, unit. */
const HEADER_ROW = 4;

/** Where everything stands on the budget-lines sheet, for the sheet itself and for the formulas that read it. */
export interface LinesLayout {
  readonly sheet: string;
  readonly columns: readonly LinesColumn[];
  readonly headerRow: number;
  readonly lastRow: number;
  readonly tableRange: CellRange;
  readonly has: (key: string) => boolean;
  /** Absolute range of a column's data with the sheet's name, for formulas. */
  readonly range: (key: string) => string;
}

/** Lays the budget-lines sheet out. */
export function linesLayout(tables: readonly ReportTable[], sheet: string): LinesLayout {
  const columns = chooseLinesColumns(tables);
  const positions = new Map(columns.map((column, position) => [columnKey(column), position]));
  const lines = tables.reduce((sum, { analysis }) => sum + analysis.lines.length, 0);
  const lastRow = HEADER_ROW + Math.max(lines, 1);
  return {
    sheet,
    columns,
    headerRow: HEADER_ROW,
    lastRow,
    tableRange: { firstRow: HEADER_ROW, firstColumn: 0, lastRow, lastColumn: columns.length - 1 },
    has: (key) => positions.has(key),
    range: (key) => {
      const position = positions.get(key);
      if (position === undefined) throw new Error(`The budget-lines sheet has no column ${key}`);
      const letters = columnLetters(position);
      return `${quotedSheetName(sheet)}!$${letters}$${String(HEADER_ROW + 2)}:$${letters}$${String(lastRow + 1)}`;
    },
  };
}

/** Address of a cell with dollar signs: $D$12. */
export function fixedAddress(row: number, column: number): string {
  return cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}
