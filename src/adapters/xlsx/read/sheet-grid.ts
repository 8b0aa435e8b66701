import type { CellValue } from "#sheet/cell.ts";
import { MAX_COLUMNS, MAX_ROWS } from "#sheet/cell-address.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import { cellKey, emptyGrid } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import type { FlawKind, GridFlaw } from "#sheet/grid-source.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { isStyled, keepStyle, meaningOfStyles, noCellStyles } from "./cell-styles.ts";
import type { CellStyles } from "./cell-styles.ts";
import { cutFormula, movedFormula } from "./shared-formula.ts";
import type { CutFormula } from "./shared-formula.ts";
import { formatAt } from "./style-table.ts";
import type { StyleTable } from "./style-table.ts";
import type { ListedSheet, WorkbookPart } from "./workbook-part.ts";
import { cellValue, readWorksheetPart } from "./worksheet-part.ts";
import type { PlacedCell, WorksheetPart } from "./worksheet-part.ts";

/** What all sheets of a file share. */
export interface BookContext {
  readonly name: string;
  readonly part: WorkbookPart;
  readonly sharedStrings: readonly string[];
  readonly styles: StyleTable;
  /** Tabs that hold no cells: charts, dialogs, macros. */
  readonly skippedTabs: readonly string[];
}

/** Cells that one sheet may span once short rows are counted to their last value; a Grid keeps rows as arrays. */
const MOST_CELLS = 20_000_000;
/** Characters of all formulas that cells share, written out for each cell. */
const MOST_FORMULA_TEXT = 64_000_000;
/** Empty rows, or columns beyond all before, after which a cell is far away; and how many such cells are still strays. */
const FAR_ROWS = 50_000;
const FAR_COLUMNS = 1_000;
const MOST_STRAYS = 100;

interface Filling {
  readonly values: CellValue[][];
  readonly formulas: Map<number, string>;
  readonly styles: CellStyles;
  readonly shared: Map<number, { readonly formula: CutFormula; readonly row: number; readonly column: number }>;
  readonly texts: Map<string, string>;
  readonly flaws: GridFlaw[];
  /** Cells far from all others, while they are few; null once they are many, and so content like any other. */
  strays: ReadCell[] | null;
  widest: number;
  spanned: number;
  formulaText: number;
  hasUncalculated: boolean;
}

interface ReadCell {
  readonly cell: PlacedCell;
  readonly value: CellValue;
}

/** The grid of one sheet from the XML of its part, piece by piece. `tableFilters` are ranges of Excel tables that are filtered now. */
export async function sheetGrid(
  pieces: AsyncIterable<string>,
  sheet: ListedSheet,
  context: BookContext & { readonly tableFilters: readonly CellRange[] },
): Promise<Grid> {
  const filling = emptyFilling();
  const part = await readWorksheetPart(pieces, (cell) => {
    addCell(filling, cell, context);
  });
  for (const { cell, value } of filling.strays ?? []) addFlaw(filling, "cell-far-away", cell, value);
  const textsUnderMerges = lookUnderMerges(filling, part.merges);
  const { values, formulas, styles, flaws } = filling;
  return {
    ...emptyGrid(sheet.name),
    workbook: context.name,
    visibility: sheet.visibility,
    isProtected: part.isProtected,
    values,
    formulas,
    numberFormats: meaningOfStyles(styles, (style) => formatAt(context.styles, style).numberFormat),
    looks: meaningOfStyles(styles, (style) => formatAt(context.styles, style).look),
    merges: part.merges,
    ...hiddenParts(part, context.tableFilters),
    calculationStale: filling.hasUncalculated || (context.part.calculatesManually && formulas.size > 0),
    precisionAsDisplayed: context.part.precisionAsDisplayed,
    source: { format: "xlsx", encoding: null, separator: null, raggedRows: 0, textsUnderMerges, skippedTabs: context.skippedTabs, flaws },
  };
}

function emptyFilling(): Filling {
  return {
    values: [],
    formulas: new Map(),
    styles: noCellStyles(),
    shared: new Map(),
    texts: new Map(),
    flaws: [],
    strays: [],
    widest: 0,
    spanned: 0,
    formulaText: 0,
    hasUncalculated: false,
  };
}

function hiddenParts(part: WorksheetPart, tableFilters: readonly CellRange[]): Pick<Grid, "hiddenRows" | "filteredRows" | "hiddenColumns"> {
  const filters = part.activeFilter === null ? tableFilters : [...tableFilters, part.activeFilter];
  const isFiltered = (row: number): boolean => filters.some((filter) => row > filter.firstRow && row <= filter.lastRow);
  const hidden = [...part.hiddenRows];
  return {
    hiddenRows: new Set(hidden.filter((row) => !isFiltered(row))),
    filteredRows: new Set(hidden.filter(isFiltered)),
    hiddenColumns: part.hiddenColumns,
  };
}

function addCell(filling: Filling, cell: PlacedCell, context: BookContext): void {
  if (!(cell.row < MAX_ROWS && cell.column < MAX_COLUMNS)) throw new WorkbookError("file-damaged");
  const value = valueOf(filling, cell, context);
  if (value === null && cell.formula === null) return;
  if (filling.strays !== null && isFar(filling, cell)) keepStray(filling, filling.strays, { cell, value });
  else placeCell(filling, cell, value);
}

function valueOf(filling: Filling, cell: PlacedCell, { sharedStrings, part, styles }: BookContext): CellValue {
  const { raw } = cell;
  if (raw.type === "s") return sharedText(filling, cell, sharedStrings);
  const value = cellValue(raw, raw.type === "n" && part.uses1904 && formatAt(styles, cell.format).isDate);
  return typeof value === "string" ? keptText(filling.texts, value) : value;
}

function sharedText(filling: Filling, cell: PlacedCell, sharedStrings: readonly string[]): CellValue {
  const { content } = cell.raw;
  if (content === "") return null;
  const index = /^\s*\d+\s*$/.test(content) ? Number(content) : Infinity;
  const text = sharedStrings[index];
  if (text === undefined) addFlaw(filling, "text-missing", cell, null);
  return text === undefined || text === "" ? null : text;
}

/** One text for all cells that say the same, cut loose from the piece of XML it was read in. */
function keptText(texts: Map<string, string>, text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  const loose = ` ${text}`.slice(1);
  texts.set(loose, loose);
  return loose;
}

function isFar({ values, widest }: Filling, { row, column }: PlacedCell): boolean {
  return values.length > 0 && (row >= values.length + FAR_ROWS || column >= widest + FAR_COLUMNS);
}

/** Strays are put aside; when they become many, they are a part of the sheet that lies far away. */
function keepStray(filling: Filling, strays: ReadCell[], stray: ReadCell): void {
  strays.push(stray);
  if (strays.length <= MOST_STRAYS) return;
  filling.strays = null;
  for (const { cell, value } of strays) placeCell(filling, cell, value);
}

function placeCell(filling: Filling, cell: PlacedCell, value: CellValue): void {
  const { row, column, raw } = cell;
  if (isStyled(filling.styles, row, column)) {
    addFlaw(filling, "cell-repeated", cell, value);
    return;
  }
  place(filling, cell, value);
  keepStyle(filling.styles, cell, cell.format);
  if (cell.formula === null) return;
  filling.formulas.set(cellKey(row, column), `=${formulaText(filling, cell)}`);
  if (raw.type === "n" && raw.content === "") filling.hasUncalculated = true;
}

function place(filling: Filling, { row, column }: PlacedCell, value: CellValue): void {
  while (filling.values.length <= row) filling.values.push([]);
  const cells = filling.values[row] ?? [];
  filling.spanned += Math.max(0, column + 1 - cells.length);
  if (filling.spanned > MOST_CELLS) throw new WorkbookError("file-too-many-cells");
  while (cells.length < column) cells.push(null);
  cells[column] = value;
  filling.widest = Math.max(filling.widest, cells.length);
}

function addFlaw(
  { flaws }: Filling,
  kind: FlawKind,
  { row, column }: { readonly row: number; readonly column: number },
  value: CellValue,
): void {
  const text = typeof value === "object" ? (value?.error ?? null) : String(value);
  flaws.push({ kind, row, column, text });
}

function formulaText(filling: Filling, cell: PlacedCell): string {
  const { text, sharedIndex } = cell.formula ?? { text: "", sharedIndex: null };
  if (sharedIndex === null) return text;
  const master = filling.shared.get(sharedIndex);
  if (text !== "" || master === undefined) {
    filling.shared.set(sharedIndex, { formula: cutFormula(text), row: cell.row, column: cell.column });
    return text;
  }
  const moved = movedFormula(master.formula, { rows: cell.row - master.row, columns: cell.column - master.column });
  filling.formulaText += moved.length;
  if (filling.formulaText > MOST_FORMULA_TEXT) throw new WorkbookError("file-formulas-too-long");
  return moved;
}

/** Says every number that lies under a merged area; answers how many texts do. Areas that overlap are damage. */
function lookUnderMerges(filling: Filling, merges: readonly CellRange[]): number {
  const seen = { cells: 0, rows: 0, texts: 0 };
  for (const merge of merges) {
    const lastRow = Math.min(merge.lastRow, filling.values.length - 1);
    for (let row = merge.firstRow; row <= lastRow; row += 1) lookUnderRow(filling, { merge, row }, seen);
  }
  return seen.texts;
}

function lookUnderRow(
  filling: Filling,
  { merge, row }: { readonly merge: CellRange; readonly row: number },
  seen: { cells: number; rows: number; texts: number },
): void {
  const cells = filling.values[row] ?? [];
  const last = Math.min(merge.lastColumn, cells.length - 1);
  seen.rows += 1;
  seen.cells += Math.max(0, last - merge.firstColumn + 1);
  if (seen.cells > filling.spanned || seen.rows > MOST_CELLS)
    throw new WorkbookError("file-damaged", null, new Error("merged areas overlap"));
  for (let column = row === merge.firstRow ? merge.firstColumn + 1 : merge.firstColumn; column <= last; column += 1) {
    const value = cells[column] ?? null;
    if (typeof value === "number") addFlaw(filling, "money-under-merge", { row, column }, value);
    else if (value !== null) seen.texts += 1;
  }
}
