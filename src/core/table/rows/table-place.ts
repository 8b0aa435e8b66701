import type { CellValue } from "#sheet/cell.ts";
import { valueAt, type Grid } from "#sheet/grid.ts";
import type { TableColumns } from "../columns/table-columns.ts";
import type { HeaderBlock } from "../header/find-headers.ts";
import type { MergedCells } from "../merged-cells.ts";

/** A table found on a sheet: where its body stands and what its columns hold. */
export interface TablePlace {
  readonly grid: Grid;
  readonly merged: MergedCells;
  readonly header: HeaderBlock;
  /** The texts above it and the sheet's name; first, below another list, those of its own. */
  readonly titles: readonly string[];
  /** The texts that belong to this list alone. */
  readonly ownTitles: readonly string[];
  /** Its titles open another list than the one above, under whatever header. */
  readonly opensAnew: boolean;
  /** Rows of headers further down that say the same of the same columns in other words. */
  readonly laterHeaders: ReadonlySet<number>;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: TableColumns;
}

/** What stands in a column at a row: its own value, or that of an area merged downwards; what is merged across belongs to its first column only. */
export function columnValue(place: TablePlace, row: number, column: number): CellValue {
  const area = place.grid.merges.length === 0 ? null : place.merged.areaOf(row, column);
  if (area === null) return valueAt(place.grid, row, column);
  return area.firstColumn === column ? valueAt(place.grid, area.firstRow, column) : null;
}
