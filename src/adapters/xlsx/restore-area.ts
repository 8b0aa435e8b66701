import type { CellRef } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { Grid } from "#sheet/grid.ts";
import { sameSnapshotCell } from "#sheet/snapshot-cell.ts";
import type { SnapshotArea } from "#sheet/workbook.ts";
import { snapshotAt } from "./snapshot-grid.ts";
import type { CellEdit } from "./write/set-cells.ts";

/** What putting an area back takes: cells to set, and those that were changed since and stay. */
export interface AreaRestore {
  readonly edits: readonly CellEdit[];
  readonly refused: readonly CellRef[];
}

/** Compares a sheet as it is with what was written there. A sheet of ours is compared as a whole, so that cells added since count. */
export function areaRestore(grid: Grid, area: SnapshotArea): AreaRestore {
  const edits: CellEdit[] = [];
  const refused: CellRef[] = [];
  for (const { row, column } of places(grid, area)) {
    const written = at(area.written, area, { row, column });
    const before = at(area.before, area, { row, column });
    if (!sameSnapshotCell(snapshotAt(grid, row, column), written))
      refused.push({ workbook: grid.workbook, sheet: grid.sheet, row, column });
    else if (!sameSnapshotCell(before, written)) edits.push({ row, column, content: before });
  }
  return { edits, refused };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function at(block: SnapshotArea["before"], area: SnapshotArea, place: Place): CellValue {
  return block?.[place.row - area.range.firstRow]?.[place.column - area.range.firstColumn] ?? null;
}

function* places(grid: Grid, { range, tablesBefore }: SnapshotArea): Generator<Place> {
  const isWhole = tablesBefore !== undefined;
  const lastRow = isWhole ? Math.max(range.lastRow, grid.values.length - 1) : range.lastRow;
  for (let row = range.firstRow; row <= lastRow; row += 1) {
    const lastColumn = isWhole ? Math.max(range.lastColumn, (grid.values[row]?.length ?? 0) - 1) : range.lastColumn;
    for (let column = range.firstColumn; column <= lastColumn; column += 1) yield { row, column };
  }
}
