import type { Place } from "#core/finding.ts";
import type { CellRef } from "#sheet/cell-address.ts";

/** The cell to jump to for a place: its first one, or the sheet's. */
export function firstCell(place: Place): CellRef {
  return { workbook: place.workbook, sheet: place.sheet, row: place.range?.firstRow ?? 0, column: place.range?.firstColumn ?? 0 };
}
