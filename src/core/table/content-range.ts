import type { CellRange } from "#sheet/cell-address.ts";
import { isBlank, type CellValue } from "#sheet/cell.ts";
import type { Grid } from "#sheet/grid.ts";

/** The smallest rectangle that holds every filled cell, within `limit` when a person chose one; null for an empty sheet. */
export function contentRange(grid: Grid, limit: CellRange | null): CellRange | null {
  const last = Math.min(grid.values.length - 1, limit?.lastRow ?? Number.MAX_SAFE_INTEGER);
  const filled = { firstRow: -1, firstColumn: Number.MAX_SAFE_INTEGER, lastRow: -1, lastColumn: -1 };
  for (let row = limit?.firstRow ?? 0; row <= last; row += 1) {
    const cells = grid.values[row];
    const ends = cells === undefined ? null : filledEnds(cells, limit);
    if (ends === null) continue;
    if (filled.firstRow === -1) filled.firstRow = row;
    filled.lastRow = row;
    filled.firstColumn = Math.min(filled.firstColumn, ends.first);
    filled.lastColumn = Math.max(filled.lastColumn, ends.last);
  }
  return filled.firstRow === -1 ? null : filled;
}

function filledEnds(cells: readonly CellValue[], limit: CellRange | null): { readonly first: number; readonly last: number } | null {
  const from = limit?.firstColumn ?? 0;
  let last = Math.min(cells.length - 1, limit?.lastColumn ?? cells.length - 1);
  while (last >= from && isBlank(cells[last] ?? null)) last -= 1;
  if (last < from) return null;
  let first = from;
  while (isBlank(cells[first] ?? null)) first += 1;
  return { first, last };
}
