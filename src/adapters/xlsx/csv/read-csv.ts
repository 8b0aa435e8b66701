import type { CellValue } from "#sheet/cell.ts";
import { MAX_COLUMNS, MAX_ROWS } from "#sheet/cell-address.ts";
import { emptyGrid } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import type { GridFlaw } from "#sheet/grid-source.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { DAMAGED, decodeText, isMangledThai } from "./decode-text.ts";
import { parseCsv } from "./parse-csv.ts";

/** Filled rows of a text that are read: many times the largest plan, and what still fits into memory beside the check. */
const MOST_FILLED_ROWS = 100_000;
/** Damaged characters of a hundred beyond which the bytes are no text at all. */
const MOST_DAMAGED = 10;

/**
 * The grid of a plain-text file, on one sheet named after the file. All cells are texts: plain text knows no numbers.
 * Rows keep the width they have in the file; broken quotes and damaged bytes are the grid's flaws.
 */
export function csvGrid(bytes: Uint8Array, name: string): Grid {
  const { text, encoding } = decodeText(bytes);
  refuseWhatIsNoText(text, name);
  if (filledLines(text) > MOST_FILLED_ROWS) throw new WorkbookError("file-too-many-rows", name);
  const { rows, separator, brokenQuotes } = parseCsv(text);
  // A quote that is never closed hides lines from the count above.
  if (rows.length > MAX_ROWS || filledRows(rows) > MOST_FILLED_ROWS) throw new WorkbookError("file-too-many-rows", name);
  const values = rows.map((row) => row.map((cell): CellValue => (cell === "" ? null : cell)));
  if (values.some((row) => row.length > MAX_COLUMNS)) throw new WorkbookError("file-too-large", name);
  if (values.every((row) => row.every((cell) => cell === null))) throw new WorkbookError("file-empty", name);
  const quotes = brokenQuotes.map((row): GridFlaw => ({
    kind: "quote-broken",
    row,
    column: null,
    text: rows[row]?.join(separator) ?? null,
  }));
  const flaws = [...quotes, ...damagedCells(rows, text)].sort((a, b) => a.row - b.row);
  const source = {
    format: "text",
    encoding,
    separator,
    raggedRows: raggedRows(values),
    textsUnderMerges: 0,
    skippedTabs: [],
    flaws,
  } as const;
  return { ...emptyGrid(sheetName(name)), workbook: name, values, isPlainText: true, source };
}

/** Characters that fill no cell, by code: separators, blanks, quotes, line ends, the mark of the encoding. */
const BLANK_CODES: ReadonlySet<number> = new Set(Array.from('\t\r ;|,"\ufeff', (one) => one.charCodeAt(0)));
const [LINE_FEED, RETURN, QUOTE] = [10, 13, 34];

/** Lines that hold more than separators, those inside a quoted cell counted with it; told before anything is cut into cells. */
function filledLines(text: string): number {
  let lines = 0;
  let isFilled = false;
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) isQuoted = !isQuoted;
    if ((code === LINE_FEED || code === RETURN) && !isQuoted) {
      if (isFilled) lines += 1;
      isFilled = false;
    } else if (!BLANK_CODES.has(code)) isFilled = true;
  }
  return isFilled ? lines + 1 : lines;
}

function filledRows(rows: readonly (readonly string[])[]): number {
  return rows.reduce((count, row) => (row.some((cell) => cell.trim() !== "") ? count + 1 : count), 0);
}

function refuseWhatIsNoText(text: string, name: string): void {
  const damaged = text.split(DAMAGED).length - 1;
  if (damaged * MOST_DAMAGED > text.length) throw new WorkbookError("file-not-a-workbook", name);
  if (isMangledThai(text)) throw new WorkbookError("file-mangled-text", name);
}

function damagedCells(rows: readonly (readonly string[])[], text: string): readonly GridFlaw[] {
  if (!text.includes(DAMAGED)) return [];
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column): readonly GridFlaw[] =>
      cell.includes(DAMAGED) ? [{ kind: "bytes-damaged", row, column, text: cell }] : [],
    ),
  );
}

/** Rows of several cells that have not as many as most rows have. */
function raggedRows(values: Grid["values"]): number {
  const widths = new Map<number, number>();
  for (const { length } of values) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
  const counts = [...widths.values()];
  return counts.reduce((sum, count) => sum + count, 0) - Math.max(0, ...counts);
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
