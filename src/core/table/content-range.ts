import type { CellRange } from "#sheet/cell-address.ts";
import { isBlank, type CellValue } from "#sheet/cell.ts";
import type { Grid } from "#sheet/grid.ts";

const NO_LIMIT: CellRange = { firstRow: 0, firstColumn: 0, lastRow: Number.MAX_SAFE_INTEGER, lastColumn: Number.MAX_SAFE_INTEGER };

/** The smallest rectangle that holds every filled cell, within `limit` when a person chose one; null for an empty sheet. */
export function contentRange(grid: Grid, limit: CellRange | null): CellRange | null {
  const within = limit ?? NO_LIMIT;
  const last = Math.min(grid.values.length - 1, within.lastRow);
  const filled = { firstRow: -1, firstColumn: Number.MAX_SAFE_INTEGER, lastRow: -1, lastColumn: -1 };
  for (let row = within.firstRow; row <= last; row += 1) {
    const ends = filledEnds(grid.values[row] ?? [], within);
    if (ends === null) continue;
    if (filled.firstRow === -1) filled.firstRow = row;
    filled.lastRow = row;
    filled.firstColumn = Math.min(filled.firstColumn, ends.first);
    filled.lastColumn = Math.max(filled.lastColumn, ends.last);
  }
  return filled.firstRow === -1 ? null : filled;
}

function filledEnds(cells: readonly CellValue[], within: CellRange): { readonly first: number; readonly last: number } | null {
  let last = Math.min(cells.length - 1, within.lastColumn);
  while (last >= within.firstColumn && isEmpty(cells, last)) last -= 1;
  if (last < within.firstColumn) return null;
  let first = within.firstColumn;
  while (isEmpty(cells, first)) first += 1;
  return { first, last };
}

function isEmpty(cells: readonly CellValue[], column: number): boolean {
  return isBlank(cells[column] ?? null);
}
