import type { ICellData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { BooleanNumber, LocaleType } from "@univerjs/core";
import type { BookContent, CellContent, SheetContent } from "#adapters/xlsx/whole/book-content.ts";
import { gridCell } from "#simulator/store/univer-cell.ts";
import { gridStyle } from "#simulator/store/univer-style.ts";
import { fittingHeights } from "./fitting-heights.ts";

/** Pixels of a character of the standard font, the edges of a column, and of a point. */
const CHARACTER = 7;
const COLUMN_EDGES = 5;
const POINT = 4 / 3;

/** Room to type in beyond what the file holds. */
const SPARE_ROWS = 60;
const SPARE_COLUMNS = 10;

/** The grid's own data for a workbook: cells, looks and layout. What the grid does not keep follows through the store. */
export function gridData(book: BookContent, unitId: string): IWorkbookData {
  const sheets = book.sheets.map((sheet, position) => sheetData(sheet, sheetId(position)));
  return {
    id: unitId,
    name: unitId,
    appVersion: "",
    locale: LocaleType.EN_US,
    styles: {},
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

/** The id of the sheet at a position of the file. */
export function sheetId(position: number): string {
  return `{sheet-${String(position + 1)}}`;
}

type SheetData = Partial<IWorksheetData> & { readonly id: string };

function sheetData(sheet: SheetContent, id: string): SheetData {
  const lastRow = sheet.cells.reduce((most, { row }) => Math.max(most, row), 0);
  const lastColumn = sheet.cells.reduce((most, { column }) => Math.max(most, column), 0);
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...(sheet.tabColor === null ? {} : { tabColor: sheet.tabColor }),
    rowCount: lastRow + SPARE_ROWS,
    columnCount: Math.max(lastColumn + SPARE_COLUMNS, 20),
    defaultColumnWidth: 72,
    defaultRowHeight: 24,
    cellData: cellData(sheet.cells),
    mergeData: sheet.merges.map((merge) => ({
      startRow: merge.firstRow,
      endRow: merge.lastRow,
      startColumn: merge.firstColumn,
      endColumn: merge.lastColumn,
    })),
    freeze: freezeOf(sheet),
    ...lines(sheet, fittingHeights(sheet)),
  };
}

function cellData(cells: readonly CellContent[]): Record<number, Record<number, ICellData>> {
  const rows: Record<number, Record<number, ICellData>> = {};
  for (const { row, column, value, formula, look } of cells) {
    const cell = formula === null ? gridCell({ value }, null) : gridCell({ value, formula }, formula);
    (rows[row] ??= {})[column] = { ...cell, s: gridStyle(look) };
  }
  return rows;
}

function freezeOf({ freeze: { rows, columns } }: SheetContent): IWorksheetData["freeze"] {
  return { startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns, ySplit: rows, xSplit: columns };
}

type Lines = Pick<IWorksheetData, "rowData" | "columnData">;

function lines({ rowHeights, hiddenRows, columnWidths, hiddenColumns }: SheetContent, fitting: ReadonlyMap<number, number>): Lines {
  const rowData: Lines["rowData"] = {};
  for (const [row, pixels] of fitting) rowData[row] = { h: pixels };
  for (const [row, points] of rowHeights) rowData[row] = { h: points * POINT, ia: BooleanNumber.FALSE };
  for (const row of hiddenRows) rowData[row] = { ...rowData[row], hd: BooleanNumber.TRUE };
  const columnData: Lines["columnData"] = {};
  for (const [column, characters] of columnWidths) columnData[column] = { w: characters * CHARACTER + COLUMN_EDGES };
  for (const column of hiddenColumns) columnData[column] = { ...columnData[column], hd: BooleanNumber.TRUE };
  return { rowData, columnData };
}
