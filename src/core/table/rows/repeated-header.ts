import type { CellValue } from "#sheet/cell.ts";
import { valueAt } from "#sheet/grid.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
import { cellText } from "../cell-text.ts";
import type { TablePlace } from "./table-place.ts";

/** Whether a row repeats a row of the header. */
export type RepeatedHeader = (row: number) => boolean;

interface HeaderRow {
  readonly firstColumn: number;
  readonly firstKey: string;
  /** Its first cell may be a number, which few headers begin with. */
  readonly isNumber: boolean;
  readonly keys: ReadonlyMap<number, string>;
}

/** Knows the header's rows and finds them again further down, as printed on each page. */
export function headerRepeats(place: TablePlace): RepeatedHeader {
  const rows = place.header.rows.map((row) => headerRow(place, row)).filter((row) => row.keys.size > 0);
  return (row) =>
    place.laterHeaders.has(row) ||
    rows.some((header) => beginsAlike(header, valueAt(place.grid, row, header.firstColumn)) && isMostlySame(place, header, row));
}

function headerRow(place: TablePlace, row: number): HeaderRow {
  const keys = new Map<number, string>();
  (place.grid.values[row] ?? []).forEach((value, column) => {
    const text = cellText(value);
    if (text !== "") keys.set(column, comparisonKey(text));
  });
  const firstColumn = Math.min(...keys.keys());
  const firstKey = keys.get(firstColumn) ?? "";
  return { firstColumn, firstKey, isNumber: /^[\d-]/.test(firstKey), keys };
}

/** A quick look at the first cell: same first letter, then the same words but for spacing. */
function beginsAlike(header: HeaderRow, value: CellValue): boolean {
  if (typeof value === "number") return header.isNumber && comparisonKey(String(value)) === header.firstKey;
  if (typeof value !== "string") return false;
  const text = cellText(value);
  return text.charAt(0).toLowerCase() === header.firstKey.charAt(0) && comparisonKey(text) === header.firstKey;
}

function isMostlySame(place: TablePlace, header: HeaderRow, row: number): boolean {
  let same = 0;
  for (const [column, key] of header.keys) {
    if (comparisonKey(cellText(valueAt(place.grid, row, column))) === key) same += 1;
  }
  return same * 3 >= header.keys.size * 2;
}
