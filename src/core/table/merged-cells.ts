import type { CellRange } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import { cellKey, valueAt, type CellKey, type Grid } from "#sheet/grid.ts";

/** Merged areas by each of their cells, as far as they lie within the content. */
export interface MergedCells {
  /** The merge a cell belongs to; null when it stands alone. */
  readonly areaOf: (row: number, column: number) => CellRange | null;
  /** The value a person sees at a cell: its own, or that of the merge it belongs to. */
  readonly seenAt: (row: number, column: number) => CellValue;
}

/** Looks merges up by cell. */
export function mergedCells(grid: Grid, content: CellRange): MergedCells {
  const areas = new Map<CellKey, CellRange>();
  for (const area of grid.merges) addArea(areas, area, content);
  const areaOf = (row: number, column: number): CellRange | null => areas.get(cellKey(row, column)) ?? null;
  return {
    areaOf,
    seenAt: (row, column) => {
      const area = areas.size === 0 ? undefined : areas.get(cellKey(row, column));
      return area === undefined ? valueAt(grid, row, column) : valueAt(grid, area.firstRow, area.firstColumn);
    },
  };
}

function addArea(areas: Map<CellKey, CellRange>, area: CellRange, content: CellRange): void {
  const lastRow = Math.min(area.lastRow, content.lastRow);
  const lastColumn = Math.min(area.lastColumn, content.lastColumn);
  for (let row = area.firstRow; row <= lastRow; row += 1) {
    for (let column = area.firstColumn; column <= lastColumn; column += 1) areas.set(cellKey(row, column), area);
  }
}
