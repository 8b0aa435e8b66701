import type { CellRange } from "#sheet/cell-address.ts";
import { isBlank } from "#sheet/cell.ts";
import type { Grid } from "#sheet/grid.ts";
import { cellKey, valueAt } from "#sheet/grid.ts";
import { MAX_COLUMNS } from "#sheet/cell-address.ts";
import type { TierId, TierTable } from "./tier-table.ts";

/** Where tags go: into blank cells of the tier column, or into a new column right of the table. */
export type TagPlace = "blank-cells" | "new-column";

/** What is to be written, and where the table stands. */
export interface TagWriteRequest {
  readonly range: CellRange;
  readonly headerRows: readonly number[];
  /** Zero-based column of the tiers; null: the table has none, and a new column is made. */
  readonly tierColumn: number | null;
  readonly tierTable: TierTable;
  /** Tiers a person accepted, by zero-based sheet row. */
  readonly tiersByRow: ReadonlyMap<number, TierId>;
  readonly place: TagPlace;
  /** Header of a new column. */
  readonly header: string;
}

/** Why a cell is left alone: a person's own content, or a place where writing could reach other cells than those seen. */
export type TagRefusal = "filled" | "formula" | "merged" | "filtered" | "hidden" | "outside-table";

/** One cell to fill. */
export interface PlannedTag {
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/** What would be written, for a person to see first; the header of a new column comes first. */
export interface TagWritePlan {
  readonly column: number;
  readonly cells: readonly PlannedTag[];
  readonly refused: readonly { readonly row: number; readonly reason: TagRefusal }[];
}

/**
 * Lists the cells that writing tags would fill, top to bottom: blank ones only, never across merges, filters or hidden
 * rows, tiers by their Thai label as in the source. Null when no free column is left for a new one.
 */
export function planTagWrites(grid: Grid, request: TagWriteRequest): TagWritePlan | null {
  const { tierColumn, place } = request;
  const isNewColumn = place === "new-column" || tierColumn === null;
  const column = isNewColumn ? freeColumn(grid, request.range) : tierColumn;
  if (column === null) return null;
  const labels = new Map(request.tierTable.tiers.map((tier) => [tier.id, tier.label.th]));
  const rows = [...request.tiersByRow].sort(([a], [b]) => a - b);
  const judged = rows.map(([row, tier]) => ({
    row,
    value: labels.get(tier) ?? tier,
    reason: refusal(grid, { row, column }, request.range),
  }));
  const cells = judged.filter((one) => one.reason === null).map(({ row, value }) => ({ row, column, value }));
  const headerRow = request.headerRows.at(-1) ?? request.range.firstRow;
  const header = isNewColumn && cells.length > 0 ? [{ row: headerRow, column, value: request.header }] : [];
  const refused = judged.flatMap(({ row, reason }) => (reason === null ? [] : [{ row, reason }]));
  return { column, cells: [...header, ...cells], refused };
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

function refusal(grid: Grid, cell: Cell, range: CellRange): TagRefusal | null {
  const { row, column } = cell;
  const facts: readonly (readonly [boolean, TagRefusal])[] = [
    [row < range.firstRow || row > range.lastRow, "outside-table"],
    [grid.merges.some((merge) => holds(merge, cell)), "merged"],
    [grid.formulas.has(cellKey(row, column)), "formula"],
    [!isBlank(valueAt(grid, row, column)), "filled"],
    [grid.filteredRows.has(row), "filtered"],
    [grid.hiddenRows.has(row) || grid.hiddenColumns.has(column), "hidden"],
  ];
  return facts.find(([isSo]) => isSo)?.[1] ?? null;
}

function holds(range: CellRange, { row, column }: Cell): boolean {
  return range.firstRow <= row && row <= range.lastRow && range.firstColumn <= column && column <= range.lastColumn;
}

/** The first column right of the table that is empty, visible and unmerged all the way down; null when there is none. */
function freeColumn(grid: Grid, range: CellRange): number | null {
  for (let column = range.lastColumn + 1; column < MAX_COLUMNS; column += 1) {
    if (isFree(grid, column, range)) return column;
  }
  return null;
}

function isFree(grid: Grid, column: number, range: CellRange): boolean {
  if (grid.hiddenColumns.has(column)) return false;
  if (
    grid.merges.some(
      (merge) =>
        merge.firstColumn <= column && column <= merge.lastColumn && merge.firstRow <= range.lastRow && merge.lastRow >= range.firstRow,
    )
  )
    return false;
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    if (!isBlank(valueAt(grid, row, column)) || grid.formulas.has(cellKey(row, column))) return false;
  }
  return true;
}
