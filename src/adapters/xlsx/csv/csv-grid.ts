import type { CellValue } from "#sheet/cell.ts";
import { MAX_COLUMNS, MAX_ROWS } from "#sheet/cell-address.ts";
import { emptyGrid } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { decodeText } from "./decode-text.ts";
import { parseCsv } from "./parse-csv.ts";

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
