import type { Area } from "../store/area.ts";
import { invalidArgument } from "./host-error.ts";

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** All cells of a sheet. */
export const WHOLE_SHEET: Area = { firstRow: 0, firstColumn: 0, lastRow: LAST_ROW, lastColumn: LAST_COLUMN };

/** Letters of a zero-based column. */
export function letters(column: number): string {
  let text = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) text = String.fromCharCode(65 + (rest % 26)) + text;
  return text;
}

function columnNumber(text: string): number {
  let number = 0;
  for (const letter of text.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function corner(text: string): Corner {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/.exec(text);
  if (match === null || text === "") throw invalidArgument(`address ${text}`);
  return {
    column: match[1] === undefined ? null : onSheet(columnNumber(match[1]), LAST_COLUMN),
    row: match[2] === undefined ? null : onSheet(Number(match[2]) - 1, LAST_ROW),
  };
}

/** The sheet name of an address, unquoted, and the rest; sheet null when it has none. */
export function splitAddress(address: string): { readonly sheet: string | null; readonly cells: string } {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return { sheet: null, cells: address };
  const quoted = address.slice(0, bang).replace(/^=/, "");
  const sheet = quoted.startsWith("'") ? quoted.slice(1, -1).replaceAll("''", "'") : quoted;
  return { sheet, cells: address.slice(bang + 1) };
}

function onSheet(index: number, last: number): number {
  if (index < 0 || index > last) throw invalidArgument("an address outside the sheet");
  return index;
}

/** Reads A1, $B$3, A5:I122, A:C or 1:3. */
export function parseArea(cells: string): Area {
  const [from = "", to = from] = cells.split(":");
  const a = corner(from);
  const b = corner(to);
  const isWhole = a.row === null || a.column === null;
  if (isWhole && !cells.includes(":")) throw invalidArgument(`address ${cells}`);
  const [firstRow, lastRow] = ends(a.row, b.row, LAST_ROW);
  const [firstColumn, lastColumn] = ends(a.column, b.column, LAST_COLUMN);
  return { firstRow, firstColumn, lastRow, lastColumn };
}

/** Both ends in order; a corner that names no row (or column) means all of them. */
function ends(a: number | null, b: number | null, last: number): readonly [number, number] {
  return a === null || b === null ? [0, last] : [Math.min(a, b), Math.max(a, b)];
}

/** A1 form: whole rows and columns as 1:3 and A:C, a single cell as its address. */
export function areaText(area: Area): string {
  const isWholeRow = area.firstColumn === 0 && area.lastColumn === LAST_COLUMN;
  const isWholeColumn = area.firstRow === 0 && area.lastRow === LAST_ROW;
  if (isWholeRow) return `${String(area.firstRow + 1)}:${String(area.lastRow + 1)}`;
  if (isWholeColumn) return `${letters(area.firstColumn)}:${letters(area.lastColumn)}`;
  const first = `${letters(area.firstColumn)}${String(area.firstRow + 1)}`;
  const last = `${letters(area.lastColumn)}${String(area.lastRow + 1)}`;
  return first === last ? first : `${first}:${last}`;
}

/** Sheet name as Excel writes it before "!": quoted unless it is a plain word. */
export function sheetText(name: string): string {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Full address of an area on a sheet. */
export function fullAddress(sheet: string, area: Area): string {
  return `${sheetText(sheet)}!${areaText(area)}`;
}
