import type { CellValue } from "#sheet/cell.ts";
import type { Grid } from "#sheet/grid.ts";
import { cellText } from "../cell-text.ts";

/** A row of plain text whose cells do not stand under their headers. */
export interface ShiftedRow {
  /** Its cells from the amount column on (all of a short row), as the file has them. */
  readonly text: string;
  /** The number that its last cells make when a separator inside it was not quoted; none where they make none. */
  readonly readings: readonly string[];
}

const DIGIT = /[\d๐-๙]/;
const THOUSANDS = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/**
 * Tells rows of a plain-text table whose cells slid sideways, so that what stands in the amount column is another
 * cell's or half a number: nothing of them is read. Under the header `ลำดับ,โครงการ,งบประมาณ`:
 *
 *     1,ก,1,234,500    too wide: the amount would be 1; the reading 1234500 is named
 *     2,"ข             (a line break inside a name)
 *     เขต 1,300        too short: the amount would be missing
 *     3,ค,300,,        not shifted: nothing stands in the cells too many
 */
export function shiftedRows(grid: Grid, headerRows: readonly number[], amountColumn: number): (row: number) => ShiftedRow | null {
  const width = headerRows.reduce((most, row) => Math.max(most, grid.values[row]?.length ?? 0), 0);
  if (grid.isPlainText !== true || width === 0) return () => null;
  const separator = grid.source?.separator ?? ",";
  return (row) => {
    const cells = grid.values[row] ?? [];
    if (isTooWide(cells, width)) return tooWide(cells.slice(amountColumn), separator);
    return isTooShort(cells, amountColumn) ? { text: joined(cells, separator), readings: [] } : null;
  };
}

function isTooWide(cells: readonly CellValue[], width: number): boolean {
  return cells.length > width && cells.slice(width).some((cell) => cellText(cell) !== "");
}

function tooWide(cells: readonly CellValue[], separator: string): ShiftedRow | null {
  const text = joined(cells, separator);
  if (!DIGIT.test(text)) return null;
  return { text, readings: THOUSANDS.test(text) ? [text.replaceAll(",", "")] : [] };
}

/** Ends before its amount, with a number in its last cell: that number is not where it belongs. */
function isTooShort(cells: readonly CellValue[], amountColumn: number): boolean {
  const last = cellText(cells.at(-1) ?? null);
  return cells.length > 1 && cells.length <= amountColumn && /^[-(]?[\d๐-๙][\d๐-๙,.]*\)?$/.test(last);
}

function joined(cells: readonly CellValue[], separator: string): string {
  return cells
    .map((cell) => cellText(cell))
    .join(separator)
    .replace(/[\s,;|]+$/, "");
}
