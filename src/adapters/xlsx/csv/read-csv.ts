import type { CellValue } from "#sheet/cell.ts";
import { MAX_COLUMNS, MAX_ROWS } from "#sheet/cell-address.ts";
import { emptyGrid } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import type { GridFlaw } from "#sheet/grid-source.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { DAMAGED, decodeText, isMangledThai } from "./decode-text.ts";
import { parseCsv } from "./parse-csv.ts";

/** Damaged characters of a hundred beyond which the bytes are no text at all. */
const MOST_DAMAGED = 10;

/**
 * The grid of a plain-text file, on one sheet named after the file. All cells are texts: plain text knows no numbers.
 * Rows keep the width they have in the file; broken quotes and damaged bytes are the grid's flaws.
 */
export function csvGrid(bytes: Uint8Array, name: string): Grid {
  const { text, encoding } = decodeText(bytes);
  refuseWhatIsNoText(text, name);
  const { rows, separator, brokenQuotes } = parseCsv(text);
  if (rows.length > MAX_ROWS) throw new WorkbookError("file-too-large", name);
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
