/** Rows a worksheet can have (Excel 2007 and later). */
export const MAX_ROWS = 1_048_576;
/** Columns a worksheet can have. */
export const MAX_COLUMNS = 16_384;

/** One cell, zero-based, on a named sheet. `workbook` is the file name, null for the open workbook. */
export interface CellRef {
  readonly workbook: string | null;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, zero-based, ends included. */
export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Letters of a zero-based column: 0 -> A, 26 -> AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** Zero-based column of letters: A -> 0; null when they name no column of a sheet. */
export function columnIndex(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMNS ? column - 1 : null;
}

/** A1 form of a zero-based cell: (4, 8) -> I5. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}

/** A1 form of a rectangle: A5:I122; a single cell is just its address. */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress(range.firstRow, range.firstColumn);
  const last = cellAddress(range.lastRow, range.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** Sheet name as a formula writes it: quoted, with quotes doubled. */
export function quotedSheetName(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** Reads A1, $B$3 or A5:I122 (no sheet name); null when the text is none of these. */
export function parseRangeAddress(address: string): CellRange | null {
  const [start, end, more] = address.split(":");
  const first = parseCell(start ?? "");
  const last = end === undefined ? first : parseCell(end);
  if (first === null || last === null || more !== undefined) return null;
  return { firstRow: first.row, firstColumn: first.column, lastRow: last.row, lastColumn: last.column };
}

function parseCell(address: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  const column = columnIndex(match?.[1] ?? "");
  const row = Number(match?.[2]) - 1;
  return column === null || row >= MAX_ROWS ? null : { row, column };
}
