import type { Cell, ConditionalRule, DataValidation, Sheet, TableDefinition, Workbook } from "../hucre.ts";
import { readLibraryBook } from "../hucre.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import { parseRangeAddress } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import { cellKey } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import type { TablePart } from "../read/workbook-part.ts";
import type { XlsxBook } from "../read/xlsx-book.ts";
import { tablesOf } from "../read/xlsx-book.ts";
import { listSheets, openFile, readSheet } from "../read-workbook-file.ts";
import { editPackage } from "../write/package-edit.ts";
import { withoutTab } from "../write/workbook-xml.ts";
import type {
  BookContent,
  CellContent,
  ChoiceContent,
  ConditionContent,
  LinkContent,
  LookContent,
  SheetContent,
  TableContent,
} from "./book-content.ts";
import { colorText, readLook } from "./look.ts";

/**
 * Reads a whole .xlsx file with its looks, tables, names and print settings. Charts and pictures are left out, and so are
 * tabs that hold no cells. What the cells hold comes from our own reader; the library only adds how they look, and where
 * it cannot read a file, bold, indents and number formats are all that is kept of that. Fails as `openFile` does.
 */
export async function readWholeBook(bytes: Uint8Array, name = ""): Promise<BookContent> {
  const book = await openFile(bytes, name);
  const looks = await looksOf(book);
  const sheets: SheetContent[] = [];
  for (const [index, info] of (await listSheets(book)).entries()) {
    const grid = await readSheet(book, info.name);
    const tables = book.sheets[index] === undefined ? [] : await tablesOf(book, book.sheets[index]);
    sheets.push(sheetContent(grid, tables, { sheet: looks?.sheets[index] ?? null, theme: looks?.themeColors ?? [] }));
  }
  const { part } = book;
  const names = part.definedNames.map(({ name: own, sheetIndex, formula }) => ({
    name: own,
    sheet: sheetIndex === null ? null : (part.sheets[sheetIndex]?.name ?? null),
    formula: `=${formula}`,
  }));
  return { sheets, names: names.filter((one) => !one.name.startsWith("_xlnm.")), activeSheet: looks?.activeSheet ?? 0 };
}

/** What the library knows of the worksheets, in their order; null where it cannot read the file. Tabs without cells are kept from it. */
async function looksOf(book: XlsxBook): Promise<Workbook | null> {
  try {
    const looks = await readLibraryBook(await withoutOtherTabs(book));
    return looks.sheets.length === book.sheets.length && looks.sheets.every((sheet, at) => sheet.name === book.sheets[at]?.name)
      ? looks
      : null;
  } catch {
    return null;
  }
}

async function withoutOtherTabs({ source, part, sheets, workbookPath }: XlsxBook): Promise<Uint8Array> {
  const edit = editPackage(source.entries.values());
  for (let position = part.sheets.length - 1; position >= 0; position -= 1) {
    if (sheets.some((sheet) => sheet.position === position)) continue;
    edit.set(workbookPath, withoutTab(await edit.text(workbookPath), position));
  }
  return edit.bytes();
}

interface Looks {
  readonly sheet: Sheet | null;
  readonly theme: readonly string[];
}

function sheetContent(grid: Grid, tables: readonly TablePart[], { sheet, theme }: Looks): SheetContent {
  const known = {
    name: grid.sheet,
    visibility: grid.visibility,
    isProtected: grid.isProtected,
    cells: cellsOf(grid, { sheet, theme }),
    hiddenRows: new Set([...grid.hiddenRows, ...grid.filteredRows]),
    hiddenColumns: grid.hiddenColumns,
    merges: grid.merges,
  };
  if (sheet === null) return { ...known, ...PLAIN_SHEET, tables: tables.map(plainTable) };
  return {
    ...known,
    ...sizes(sheet),
    ...marks(sheet, theme),
    tabColor: colorText(sheet.view?.tabColor, theme),
    freeze: { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 },
    filter: sheet.autoFilter === undefined ? null : parseRangeAddress(sheet.autoFilter.range),
    print: printOf(sheet),
  };
}

/** What is not known of a sheet that the library cannot read. */
const PLAIN_SHEET: Omit<
  SheetContent,
  "name" | "visibility" | "isProtected" | "cells" | "hiddenRows" | "hiddenColumns" | "merges" | "tables"
> = {
  tabColor: null,
  columnWidths: new Map(),
  rowHeights: new Map(),
  freeze: { rows: 0, columns: 0 },
  filter: null,
  conditions: [],
  choices: [],
  print: { orientation: "Portrait", paperSize: null, titleRows: null, footer: "" },
};

function plainTable({ name, range, columns }: TablePart): TableContent {
  return { name, range, columns, hasTotals: false, style: "" };
}

/** Cells with content, and those that only look like something. */
function cellsOf(grid: Grid, looks: Looks): CellContent[] {
  const cells: CellContent[] = [];
  grid.values.forEach((line, row) => {
    line.forEach((value, column) => {
      const formula = grid.formulas.get(cellKey(row, column)) ?? null;
      if (value !== null || formula !== null)
        cells.push({ row, column, value: resultOf(value, formula), formula, ...dressOf(grid, looks, { row, column }) });
    });
  });
  for (const key of looks.sheet?.cells?.keys() ?? []) {
    const place = placeOf(key);
    if (!holdsContent(grid, place)) cells.push({ ...place, value: null, formula: null, ...dressOf(grid, looks, place) });
  }
  return cells;
}

/** Some programs write the error of a formula as a text. */
function resultOf(value: CellValue, formula: string | null): CellValue {
  return formula !== null && typeof value === "string" && /^#[A-Z0-9/]+[!?]?$/u.test(value) ? { error: value } : value;
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The place of the library's "row,column". */
function placeOf(key: string): CellPlace {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return { row, column };
}

function holdsContent({ values, formulas }: Grid, { row, column }: CellPlace): boolean {
  return (values[row]?.[column] ?? null) !== null || formulas.has(cellKey(row, column));
}

/** How a cell looks and where it links: as the library says, or as far as our own reader knows. */
function dressOf(grid: Grid, { sheet, theme }: Looks, place: CellPlace): Pick<CellContent, "look" | "link"> {
  if (sheet === null) return { look: plainLook(grid, place), link: null };
  const cell = sheet.cells?.get(`${String(place.row)},${String(place.column)}`);
  return { look: readLook(cell?.style, theme), link: cell === undefined ? null : linkOf(cell) };
}

function plainLook({ numberFormats, looks }: Grid, { row, column }: CellPlace): LookContent {
  const numberFormat = numberFormats.get(cellKey(row, column));
  const { bold = false, indent = 0 } = looks.get(cellKey(row, column)) ?? {};
  return { ...(bold ? { bold } : {}), ...(indent > 0 ? { indent } : {}), ...(numberFormat === undefined ? {} : { numberFormat }) };
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

function sizes(sheet: Sheet): Pick<SheetContent, "columnWidths" | "rowHeights"> {
  const columns = [...(sheet.columns ?? []).entries()];
  const rows = [...(sheet.rowDefs ?? [])];
  return {
    columnWidths: new Map(columns.flatMap(([column, { width }]) => (width === undefined ? [] : [[column, width]]))),
    rowHeights: new Map(rows.flatMap(([row, { height }]) => (height === undefined ? [] : [[row, height]]))),
  };
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
