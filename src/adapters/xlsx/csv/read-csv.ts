import type { CellValue } from "#sheet/cell.ts";
import { MAX_COLUMNS, MAX_ROWS } from "#sheet/cell-address.ts";
import { emptyGrid } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { decodeText } from "./decode-text.ts";

/** The grid of a plain-text file, on one sheet named after the file. All cells are texts: plain text knows no numbers. */
export function csvGrid(bytes: Uint8Array, name: string): Grid {
  const text = decodeText(bytes);
  if (text.includes("\u0000")) throw new WorkbookError("file-not-a-workbook", name);
  const values = parseCsv(text).map((row): CellValue[] => row.map((cell) => (cell === "" ? null : cell)));
  if (values.length > MAX_ROWS || values.some((row) => row.length > MAX_COLUMNS)) throw new WorkbookError("file-too-large", name);
  if (values.every((row) => row.every((cell) => cell === null))) throw new WorkbookError("file-empty", name);
  return { ...emptyGrid(sheetName(name)), workbook: name, values, isPlainText: true };
}

/** A sheet name from a file's name or path, as Excel makes one when it opens the file. */
function sheetName(file: string): string {
  return (
    file
      .replace(/^.*[/\\]/, "")
      .replace(/\.[^.]*$/, "")
      .replace(/[[\]:*?/\\]/g, "_")
      .slice(0, 31) || "Sheet1"
  );
}

/** Characters that separate cells in files called CSV; where two cut equally well, the comma may belong to numbers. */
const SEPARATORS = ["\t", ";", "|", ","] as const;

/** The cells of a separated text. A cell in double quotes may hold separators, line breaks and doubled quotes. */
export function parseCsv(text: string): string[][] {
  const body = /^sep=(.)\r?\n/i.exec(text);
  const separator = body?.[1] ?? findSeparator(text);
  return parseWith(body === null ? text : text.slice(body[0].length), separator);
}

/**
 * The separator that cuts the most lines into the same number of cells, at least two; the usual comma when none does.
 */
function findSeparator(text: string): string {
  const sample = text.slice(0, 64 * 1024);
  let best = { separator: ",", score: 0 };
  for (const separator of SEPARATORS) {
    const score = agreement(parseWith(sample, separator));
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** Cells in rows of the most common width above one: many rows that agree on many columns. */
function agreement(rows: readonly (readonly string[])[]): number {
  const widths = new Map<number, number>();
  for (const row of rows) if (row.length > 1) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  return Math.max(0, ...[...widths].map(([width, count]) => count * (width - 1)));
}

function parseWith(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text.charCodeAt(at) === 34 ? quotedCell(text, at, separator) : plainCell(text, at, separator);
    row.push(cell.value);
    const ended = text.charAt(cell.end);
    at = cell.end + 1;
    if (ended === separator && at < text.length) continue;
    if (ended === separator) row.push("");
    if (ended === "\r" && text.charAt(at) === "\n") at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

interface Cell {
  readonly value: string;
  /** Index of the separator or line end after the cell. */
  readonly end: number;
}

function plainCell(text: string, start: number, separator: string): Cell {
  let end = start;
  while (end < text.length && !isEnd(text, end, separator)) end += 1;
  return { value: text.slice(start, end), end };
}

/** A quoted cell ends at a quote before a separator or line end; a lone quote inside is kept. */
function quotedCell(text: string, start: number, separator: string): Cell {
  let value = "";
  let from = start + 1;
  for (let quote = text.indexOf('"', from); quote !== -1; quote = text.indexOf('"', from)) {
    value += text.slice(from, quote);
    from = quote + 1;
    if (text.charAt(from) === '"') from += 1;
    else if (from >= text.length || isEnd(text, from, separator)) return { value, end: from };
    value += '"';
  }
  return plainCell(text, start, separator);
}

function isEnd(text: string, at: number, separator: string): boolean {
  const character = text.charAt(at);
  return character === separator || character === "\n" || character === "\r";
}
