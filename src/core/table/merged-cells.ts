import type { CellRange } from "#sheet/cell-address.ts";
import { cellKey, type CellKey, type Grid } from "#sheet/grid.ts";

/** Merged areas by each of their cells, as far as they lie within the content. */
export interface MergedCells {
  /** The merge a cell belongs to; null when it stands alone. */
  readonly areaOf: (row: number, column: number) => CellRange | null;
}

/** Looks merges up by cell. */
export function mergedCells(grid: Grid, content: CellRange): MergedCells {
  const areas = new Map<CellKey, CellRange>();
  for (const area of grid.merges) addArea(areas, area, content);
  return { areaOf: (row, column) => areas.get(cellKey(row, column)) ?? null };
}

function addArea(areas: Map<CellKey, CellRange>, area: CellRange, content: CellRange): void {
  const lastRow = Math.min(area.lastRow, content.lastRow);
  const lastColumn = Math.min(area.lastColumn, content.lastColumn);
  for (let row = area.firstRow; row <= lastRow; row += 1) {
    for (let column = area.firstColumn; column <= lastColumn; column += 1) areas.set(cellKey(row, column), area);
  }
}
