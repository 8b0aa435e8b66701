import { valueAt } from "#sheet/grid.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
import { cellText } from "../cell-text.ts";
import type { TablePlace } from "./table-place.ts";

/** Whether a row repeats a row of the header. */
export type RepeatedHeader = (row: number) => boolean;

interface HeaderRow {
  readonly firstColumn: number;
  readonly keys: ReadonlyMap<number, string>;
}

/** Knows the header's rows and finds them again further down, as printed on each page. */
export function headerRepeats(place: TablePlace): RepeatedHeader {
  const rows = place.header.rows.map((row) => headerRow(place, row)).filter((row) => row.keys.size > 0);
  return (row) => rows.some((header) => repeats(place, header, row));
}

function headerRow(place: TablePlace, row: number): HeaderRow {
  const keys = new Map<number, string>();
  (place.grid.values[row] ?? []).forEach((value, column) => {
    const text = cellText(value);
    if (text !== "") keys.set(column, comparisonKey(text));
  });
  return { firstColumn: Math.min(...keys.keys()), keys };
}

/** Most of the header's cells stand there again, letter for letter but for spacing. */
function repeats(place: TablePlace, header: HeaderRow, row: number): boolean {
  const first = valueAt(place.grid, row, header.firstColumn);
  if (typeof first !== "string" && typeof first !== "number") return false;
  if (comparisonKey(cellText(first)) !== header.keys.get(header.firstColumn)) return false;
  let same = 0;
  for (const [column, key] of header.keys) if (comparisonKey(cellText(valueAt(place.grid, row, column))) === key) same += 1;
  return same * 3 >= header.keys.size * 2;
}
