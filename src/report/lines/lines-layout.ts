import { cellAddress, columnLetters, quotedSheetName } from "#sheet/cell-address.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import type { ReportTable } from "../report-table.ts";
import { chooseLinesColumns, columnKey, columnTitle } from "./lines-columns.ts";
import type { LinesColumn } from "./lines-columns.ts";

/** Name of the Excel table, for our formulas and for pivots and structured references of the person's own. */
export const LINES_TABLE = "BvcBudgetLines";

/** Rows above the table: title, source, code of the rows, unit and total. */
const HEADER_ROW = 4;

/** Lines up to which the counters of each line are live: every one looks through all lines, so they cost the square of it. */
const LIVE_PART_LINES = 1_500;

/** Where everything stands on the budget-lines sheet, for the sheet itself and for the formulas that read it. */
export interface LinesLayout {
  readonly sheet: string;
  readonly columns: readonly LinesColumn[];
  readonly headerRow: number;
  readonly lastRow: number;
  readonly tableRange: CellRange;
  /** Whether the counters of each line are formulas. */
  readonly hasLiveParts: boolean;
  readonly has: (key: string) => boolean;
  /** A column of the table as formulas name it: BvcBudgetLines[หน่วยงาน]. A row added to the table counts. */
  readonly column: (key: string) => string;
  /** The same column's cell on the formula's own row. */
  readonly here: (key: string) => string;
  /** All cells below the header, those outside the table too: what was added there must not go unseen. */
  readonly below: (key: string) => string;
  /** Sheet column of a key, zero-based; 0 when there is none. */
  readonly at: (key: string) => number;
  /** Sheet row of the first line of each table, by its number less one. */
  readonly firstRows: readonly number[];
}

/** Lays the budget-lines sheet out. */
export function linesLayout(tables: readonly ReportTable[], words: Dictionary): LinesLayout {
  const sheet = words.report.sheetNames["budget-lines"];
  const columns = chooseLinesColumns(tables);
  const positions = new Map(columns.map((column, position) => [columnKey(column), position]));
  const lines = tables.reduce((sum, { analysis }) => sum + analysis.lines.length, 0);
  const lastRow = HEADER_ROW + Math.max(lines, 1);
  const position = (key: string): number => {
    const found = positions.get(key);
    if (found === undefined) throw new Error(`The budget-lines sheet has no column ${key}`);
    return found;
  };
  const title = (key: string): string => {
    const column = columns[position(key)];
    return column === undefined ? "" : escaped(columnTitle(column, { words, table: tables[0] ?? null }));
  };
  let next = HEADER_ROW + 1;
  const firstRows = tables.map(({ analysis }) => {
    next += analysis.lines.length;
    return next - analysis.lines.length;
  });
  return {
    sheet,
    columns,
    headerRow: HEADER_ROW,
    lastRow,
    tableRange: { firstRow: HEADER_ROW, firstColumn: 0, lastRow, lastColumn: columns.length - 1 },
    hasLiveParts: lines <= LIVE_PART_LINES,
    has: (key) => positions.has(key),
    column: (key) => `${LINES_TABLE}[${title(key)}]`,
    here: (key) => `${LINES_TABLE}[[#This Row],[${title(key)}]]`,
    below: (key) => {
      const letters = columnLetters(position(key));
      return `${quotedSheetName(sheet)}!$${letters}$${String(HEADER_ROW + 2)}:$${letters}$1048576`;
    },
    at: (key) => positions.get(key) ?? 0,
    firstRows,
  };
}

/** Signs that mean something between brackets stand behind an apostrophe. */
function escaped(title: string): string {
  return title.replace(/['#[\]@]/g, "'$&");
}

/** Address of a cell with dollar signs: $D$12. */
export function fixedAddress(row: number, column: number): string {
  return cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}

/** Address of a cell whose column stays when it is copied: $D12. */
export function fixedColumn(row: number, column: number): string {
  return `$${cellAddress(row, column)}`;
}

/** Where the budget-lines sheet states the code of the rows that it holds. */
export function dataCodeCell(): string {
  return fixedAddress(HEADER_ROW - 1, 1);
}
