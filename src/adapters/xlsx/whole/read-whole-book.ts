import type { Cell, CellValue as FileValue, ConditionalRule, DataValidation, Sheet, TableDefinition, Workbook } from "../hucre.ts";
import { readLibraryBook } from "../hucre.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import { parseRangeAddress } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { BookContent, CellContent, ChoiceContent, ConditionContent, LinkContent, SheetContent, TableContent } from "./book-content.ts";
import { colorText, readLook } from "./look.ts";

/** Days from the first day of Excel's calendar to that of JavaScript's, and milliseconds of a day. */
const DAYS_BEFORE_1970 = 25_569;
const DAY = 86_400_000;

/** Reads a whole .xlsx file with its looks, tables, names and print settings. Charts and pictures are left out. */
export async function readWholeBook(bytes: Uint8Array): Promise<BookContent> {
  const book = await readLibraryBook(bytes);
  return {
    sheets: book.sheets.map((sheet) => sheetContent(sheet, book)),
    names: (book.namedRanges ?? []).map(({ name, range, scope }) => ({ name, sheet: scope ?? null, formula: `=${range}` })),
    activeSheet: book.activeSheet ?? 0,
  };
}

function sheetContent(sheet: Sheet, book: Workbook): SheetContent {
  const theme = book.themeColors ?? [];
  return {
    name: sheet.name,
    ...tabOf(sheet, theme),
    cells: [...allCells(sheet)].map(([key, cell]) => cellContent(key, cell, theme)),
    ...sizes(sheet),
    ...blocks(sheet),
    ...marks(sheet, theme),
    print: printOf(sheet),
  };
}

/** Every cell by "row,column": the library keeps plain values in the rows, and only what has more to it as a cell. */
function allCells(sheet: Sheet): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  sheet.rows.forEach((line, row) => {
    line.forEach((value, column) => {
      if (value !== null) cells.set(`${String(row)},${String(column)}`, { value, type: "string" });
    });
  });
  for (const [key, cell] of sheet.cells ?? []) cells.set(key, cell);
  return cells;
}

function tabOf(sheet: Sheet, theme: readonly string[]): Pick<SheetContent, "visibility" | "isProtected" | "tabColor"> {
  return {
    visibility: sheet.veryHidden === true ? "very-hidden" : sheet.hidden === true ? "hidden" : "visible",
    isProtected: sheet.protection !== undefined && sheet.protection.sheet !== false,
    tabColor: colorText(sheet.view?.tabColor, theme),
  };
}

function blocks({ merges, freezePane, autoFilter }: Sheet): Pick<SheetContent, "merges" | "freeze" | "filter"> {
  return {
    merges: (merges ?? []).map((merge) => ({
      firstRow: merge.startRow,
      firstColumn: merge.startCol,
      lastRow: merge.endRow,
      lastColumn: merge.endCol,
    })),
    freeze: { rows: freezePane?.rows ?? 0, columns: freezePane?.columns ?? 0 },
    filter: autoFilter === undefined ? null : parseRangeAddress(autoFilter.range),
  };
}

function marks(sheet: Sheet, theme: readonly string[]): Pick<SheetContent, "tables" | "conditions" | "choices"> {
  return {
    tables: (sheet.tables ?? []).flatMap(tableContent),
    conditions: (sheet.conditionalRules ?? []).flatMap((rule) => conditionContent(rule, theme)),
    choices: (sheet.dataValidations ?? []).flatMap(choiceContent),
  };
}

function printOf({ pageSetup, headerFooter }: Sheet): SheetContent["print"] {
  return {
    orientation: pageSetup?.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: pageSetup?.paperSize ?? null,
    titleRows: titleRows(pageSetup?.printTitlesRow),
    footer: headerFooter?.oddFooter ?? "",
  };
}

type Sizes = Pick<SheetContent, "columnWidths" | "rowHeights" | "hiddenRows" | "hiddenColumns">;

function sizes(sheet: Sheet): Sizes {
  const columns = [...(sheet.columns ?? []).entries()];
  const rows = [...(sheet.rowDefs ?? [])];
  return {
    columnWidths: new Map(columns.flatMap(([column, { width }]) => (width === undefined ? [] : [[column, width]]))),
    rowHeights: new Map(rows.flatMap(([row, { height }]) => (height === undefined ? [] : [[row, height]]))),
    hiddenRows: new Set(rows.flatMap(([row, { hidden }]) => (hidden === true ? [row] : []))),
    hiddenColumns: new Set(columns.flatMap(([column, { hidden }]) => (hidden === true ? [column] : []))),
  };
}

function cellContent(key: string, cell: Cell, theme: readonly string[]): CellContent {
  const [row = 0, column = 0] = key.split(",").map(Number);
  const formula = cell.formula === undefined || cell.formula === "" ? null : `=${cell.formula}`;
  const value = formula === null ? cell.value : (cell.formulaResult ?? cell.value);
  return { row, column, value: plainValue(value, cell), formula, look: readLook(cell.style, theme), link: linkOf(cell) };
}

function plainValue(value: FileValue | undefined, cell: Cell): CellValue {
  if (value === undefined) return null;
  if (value instanceof Date) return value.getTime() / DAY + DAYS_BEFORE_1970;
  const looksWrong = typeof value === "string" && /^#[A-Z0-9/]+[!?]?$/u.test(value);
  return looksWrong && (cell.type === "error" || cell.formula !== undefined) ? { error: value } : value;
}

function linkOf({ hyperlink }: Cell): LinkContent | null {
  if (hyperlink === undefined) return null;
  const place = hyperlink.location ?? (hyperlink.target.startsWith("#") ? hyperlink.target.slice(1) : null);
  return place === null ? { address: hyperlink.target, place: null } : { address: null, place };
}

function tableContent(table: TableDefinition): TableContent[] {
  const range = table.range === undefined ? null : parseRangeAddress(table.range);
  if (range === null) return [];
  const columns = table.columns.map(({ name }) => name);
  return [{ name: table.displayName ?? table.name, range, columns, hasTotals: table.showTotalRow === true, style: table.style ?? "" }];
}

function conditionContent(rule: ConditionalRule, theme: readonly string[]): ConditionContent[] {
  const formula = Array.isArray(rule.formula) ? rule.formula[0] : rule.formula;
  if (rule.type !== "expression" || formula === undefined) return [];
  const fill =
    rule.style?.fill?.type === "pattern" ? (colorText(rule.style.fill.bgColor, theme) ?? colorText(rule.style.fill.fgColor, theme)) : null;
  return ranges(rule.range).map((range) => ({
    range,
    formula: `=${formula}`,
    fontColor: colorText(rule.style?.font?.color, theme),
    fill,
    bold: rule.style?.font?.bold ?? null,
  }));
}

function choiceContent({ type, values, formula1, range }: DataValidation): ChoiceContent[] {
  const source =
    values?.join(",") ?? (formula1?.startsWith('"') === true ? formula1.slice(1, -1) : formula1 === undefined ? null : `=${formula1}`);
  return type !== "list" || source === null ? [] : ranges(range).map((one) => ({ range: one, source }));
}

/** The rectangles of "A1:B2 D4". */
function ranges(text: string): CellRange[] {
  return text.split(" ").flatMap((one) => parseRangeAddress(one) ?? []);
}

/** Rows repeated on every page, from "1:3" or "Sheet!$1:$3". */
function titleRows(text: string | undefined): { readonly first: number; readonly last: number } | null {
  const match = /\$?(\d+):\$?(\d+)$/u.exec(text ?? "");
  return match === null ? null : { first: Number(match[1]) - 1, last: Number(match[2]) - 1 };
}
