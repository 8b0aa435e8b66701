import type { CellValue } from "#sheet/cell.ts";
import { MAX_ROWS, MAX_COLUMNS, columnIndex, columnLetters } from "#sheet/cell-address.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import { cellKey, emptyGrid } from "#sheet/grid.ts";
import type { CellLook, Grid } from "#sheet/grid.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { cellValue, readWorksheetPart } from "./worksheet-part.ts";
import { formatAt } from "./style-table.ts";
import type { CellFormat, StyleTable } from "./style-table.ts";
import type { ListedSheet, WorkbookPart } from "./workbook-part.ts";
import type { PlacedCell } from "./worksheet-part.ts";

/** What all sheets of a file share. */
export interface BookContext {
  readonly name: string;
  readonly part: WorkbookPart;
  readonly sharedStrings: readonly string[];
  readonly styles: StyleTable;
}

/** Cells that one sheet may span once short rows are counted to their last value; a Grid keeps rows as arrays. */
const MAX_SPANNED_CELLS = 40_000_000;

interface Filling {
  readonly values: CellValue[][];
  readonly formulas: Map<number, string>;
  readonly numberFormats: Map<number, string>;
  readonly looks: Map<number, CellLook>;
  readonly shared: Map<number, { readonly text: string; readonly row: number; readonly column: number }>;
  spanned: number;
  hasUncalculated: boolean;
}

/** The grid of one sheet from the XML of its part. `tableFilters` are ranges of Excel tables that are filtered now. */
export function sheetGrid(xml: string, sheet: ListedSheet, context: BookContext & { readonly tableFilters: readonly CellRange[] }): Grid {
  const filling: Filling = {
    values: [],
    formulas: new Map(),
    numberFormats: new Map(),
    looks: new Map(),
    shared: new Map(),
    spanned: 0,
    hasUncalculated: false,
  };
  const part = readWorksheetPart(xml, (cell) => {
    addCell(filling, cell, context);
  });
  const filters = part.activeFilter === null ? context.tableFilters : [...context.tableFilters, part.activeFilter];
  const isFiltered = (row: number): boolean => filters.some((filter) => row > filter.firstRow && row <= filter.lastRow);
  const hidden = [...part.hiddenRows];
  const { values, formulas, numberFormats, looks } = filling;
  return {
    ...emptyGrid(sheet.name),
    workbook: context.name,
    visibility: sheet.visibility,
    isProtected: part.isProtected,
    values,
    formulas,
    numberFormats,
    looks,
    merges: part.merges,
    hiddenRows: new Set(hidden.filter((row) => !isFiltered(row))),
    filteredRows: new Set(hidden.filter(isFiltered)),
    hiddenColumns: part.hiddenColumns,
    calculationStale: filling.hasUncalculated || (context.part.calculatesManually && formulas.size > 0),
    precisionAsDisplayed: context.part.precisionAsDisplayed,
  };
}

function addCell(filling: Filling, cell: PlacedCell, context: BookContext): void {
  const { raw } = cell;
  const format = formatAt(context.styles, cell.format);
  const value = cellValue(raw, context.sharedStrings, context.part.uses1904 && format.isDate && raw.type === "n");
  if (value === null && cell.formula === null) return;
  place(filling, cell, value);
  keepFormat(filling, cell, format);
  if (cell.formula === null) return;
  filling.formulas.set(cellKey(cell.row, cell.column), `=${formulaText(filling, cell)}`);
  if (raw.type === "n" && raw.content === "") filling.hasUncalculated = true;
}

function keepFormat(filling: Filling, cell: PlacedCell, format: CellFormat): void {
  const key = cellKey(cell.row, cell.column);
  if (format.numberFormat !== null) filling.numberFormats.set(key, format.numberFormat);
  if (format.look !== null) filling.looks.set(key, format.look);
}

function place(filling: Filling, cell: PlacedCell, value: CellValue): void {
  if (!(cell.row >= 0 && cell.row < MAX_ROWS)) throw new WorkbookError("file-damaged");
  while (filling.values.length <= cell.row) filling.values.push([]);
  const cells = filling.values[cell.row] ?? [];
  filling.spanned += Math.max(0, cell.column + 1 - cells.length);
  if (filling.spanned > MAX_SPANNED_CELLS) throw new WorkbookError("file-too-large", String(MAX_SPANNED_CELLS));
  while (cells.length < cell.column) cells.push(null);
  cells[cell.column] = value;
}

function formulaText(filling: Filling, cell: PlacedCell): string {
  const { text, sharedIndex } = cell.formula ?? { text: "", sharedIndex: null };
  if (sharedIndex === null) return text;
  const master = filling.shared.get(sharedIndex);
  if (text !== "" || master === undefined) {
    filling.shared.set(sharedIndex, { text, row: cell.row, column: cell.column });
    return text;
  }
  return movedFormula(master.text, { rows: cell.row - master.row, columns: cell.column - master.column });
}

/** How far a formula moves, in rows and columns. */
export interface Move {
  readonly rows: number;
  readonly columns: number;
}

/**
 * A shared formula as it reads in another cell: relative references move, absolute ones, texts and quoted sheet names
 * stay. A reference that leaves the sheet becomes #REF!, as in Excel.
 */
export function movedFormula(formula: string, move: Move): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : moveReferences(part, move)))
    .join("");
}

const REFERENCE = /(?<![\w.$\u0E00-\u0E7F])\$?[A-Z]{1,3}\$?\d{1,7}(?![\w(.!\u0E00-\u0E7F])/g;

function moveReferences(text: string, move: Move): string {
  return text.replace(REFERENCE, (reference) => movedReference(reference, move));
}

function movedReference(reference: string, move: Move): string {
  const at = reference.search(/\$?\d+$/);
  const columnPart = movedColumn(reference.slice(0, at), move.columns);
  const rowPart = movedRow(reference.slice(at), move.rows);
  if (columnPart === null) return reference;
  return columnPart === "" || rowPart === "" ? "#REF!" : columnPart + rowPart;
}

/** The letters moved; "" beyond the sheet, null when they name no column at all. */
function movedColumn(letters: string, by: number): string | null {
  const column = columnIndex(letters.replace("$", ""));
  if (column === null || letters.startsWith("$")) return column === null ? null : letters;
  const moved = column + by;
  return moved >= 0 && moved < MAX_COLUMNS ? columnLetters(moved) : "";
}

function movedRow(digits: string, by: number): string {
  if (digits.startsWith("$")) return digits;
  const moved = Number(digits) + by;
  return moved >= 1 && moved <= MAX_ROWS ? String(moved) : "";
}
