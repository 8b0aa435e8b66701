import type { HeaderCell, HeaderSearch } from "./header-cell.ts";
import { headerCells, isLabelAndValue } from "./header-cell.ts";
import { isMeaningful, isName, isSureHeader } from "./header-meaning.ts";

/** Header rows that belong together, top to bottom. */
export interface HeaderBlock {
  readonly rows: readonly number[];
}

/** How far down a sheet headers are looked for; every row above it is looked at once. */
const LAST_ROW_SEARCHED = 20_000;
const MOST_HEADER_ROWS = 5;

/** All header blocks of a sheet, from the top; repeated ones included. */
export function findHeaders(search: HeaderSearch): readonly HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  const last = Math.min(search.content.lastRow, search.content.firstRow + LAST_ROW_SEARCHED);
  let row = search.content.firstRow;
  while (row <= last) {
    const cells = headerCells(search, row);
    if (cells === null || !startsHeader(cells)) {
      row += 1;
      continue;
    }
    const rows = [...rowsAbove(search, row), ...rowsFrom(search, row)];
    blocks.push({ rows });
    row = (rows.at(-1) ?? row) + 1;
  }
  return blocks;
}

/** Two or more sure header words, most of the row or at least three beside no name of a body or project. */
function startsHeader(cells: readonly HeaderCell[]): boolean {
  if (cells.length < 2) return false;
  const words = cells.filter((cell) => !isLabelAndValue(cell.text));
  const sure = words.filter((cell) => isSureHeader(cell.meaning));
  const meant = words.filter((cell) => isMeaningful(cell.meaning));
  if (sure.length < 2 && (sure.length < 1 || meant.length < 2 || cells.length > 2)) return false;
  return sure.length * 2 > cells.length || (sure.length >= 3 && !cells.some((cell) => isName(cell.meaning))) || meant.length === cells.length;
}

/** A row above with one cell that spans several columns but not the first ones: `งบประมาณ ปี 2565` over its parts. */
function rowsAbove(search: HeaderSearch, row: number): readonly number[] {
  const above = row - 1;
  if (above < search.content.firstRow) return [];
  const cells = headerCells(search, above);
  if (cells === null || cells.length !== 1) return [];
  const [only] = cells;
  if (only === undefined || only.lastColumn === only.column || only.column <= search.content.firstColumn) return [];
  return isMeaningful(only.meaning) && !isLabelAndValue(only.text) ? [above] : [];
}

function rowsFrom(search: HeaderSearch, first: number): readonly number[] {
  const rows = [first];
  while (rows.length < MOST_HEADER_ROWS) {
    const next = first + rows.length;
    if (next > search.content.lastRow || !continuesHeader(search, first, next)) break;
    rows.push(next);
  }
  return rows;
}

function continuesHeader(search: HeaderSearch, first: number, row: number): boolean {
  const cells = headerCells(search, row);
  if (cells === null) return isColumnNumbering(search, row);
  if (cells.length === 0) return mergeReaches(search, first, row);
  if (mergeReaches(search, first, row)) return true;
  if (isColumnNumbering(search, row)) return true;
  if (!cells.every((cell) => isSureHeader(cell.meaning) && !isLabelAndValue(cell.text))) return false;
  const [only] = cells;
  if (cells.length > 1) return cells.some((cell) => hangsUnder(search, row, cell.column) || cell.meaning.roles.length === 0);
  return only !== undefined && only.meaning.roles.length === 0 && hangsUnder(search, row, only.column);
}

/** Whether a cell of the header is merged downwards over this row. */
function mergeReaches(search: HeaderSearch, first: number, row: number): boolean {
  for (let column = search.content.firstColumn; column <= search.content.lastColumn; column += 1) {
    const area = search.merged.areaOf(row, column);
    if (area !== null && area.firstRow >= first && area.firstRow < row && area.lastRow >= row) return true;
  }
  return false;
}

/** Whether the cell above belongs to a wider header or is empty, so that this one completes it. */
function hangsUnder(search: HeaderSearch, row: number, column: number): boolean {
  const area = search.merged.areaOf(row - 1, column);
  if (area !== null) return area.lastColumn > area.firstColumn;
  const above = search.grid.values[row - 1]?.[column] ?? null;
  return above === null || above === "";
}

const COLUMN_NUMBER = /^\(?\d{1,2}\)?(?:\s*=.*)?$/;

/** A row such as (1) (2) (3) (4)=(2)+(3) under the header. */
function isColumnNumbering(search: HeaderSearch, row: number): boolean {
  const cells = (search.grid.values[row] ?? []).filter((value) => value !== null && value !== "");
  if (cells.length < 3) return false;
  const numbers = cells.map((value) => (typeof value === "object" || typeof value === "boolean" ? "" : String(value).trim()));
  if (!numbers.every((text) => COLUMN_NUMBER.test(text))) return false;
  return numbers.every((text, index) => Number.parseInt(text.replace("(", ""), 10) === index + 1);
}
