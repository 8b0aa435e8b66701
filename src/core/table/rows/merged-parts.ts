import type { AmountSpread, MoneyColumn } from "../columns/table-columns.ts";
import type { TablePlace } from "./table-place.ts";

/** The first of the parts that one merged cell covers together on a row; null where none does: what stands there belongs to no part alone. */
export function mergedOverParts(place: TablePlace, row: number, spread: AmountSpread): MoneyColumn | null {
  if (place.grid.merges.length === 0) return null;
  const areas = spread.parts.map((part) => place.merged.areaOf(row, part.column));
  const at = areas.findIndex((area, index) => area !== null && areas.indexOf(area, index + 1) !== -1);
  return spread.parts[at] ?? null;
}
