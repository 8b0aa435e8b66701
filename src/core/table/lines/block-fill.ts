import { isBlank } from "#sheet/cell.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
import { cellText } from "../cell-text.ts";
import { columnValue, type TablePlace } from "../rows/table-place.ts";
import type { PlacedRow } from "./placed-row.ts";

/**
 * Whether a column names its group only on the first row of each block: some of its cells are blank, and no name follows
 * itself within an outer block. In a column that repeats its names a blank is a missing name, which is never filled.
 */
export function isBlockColumn(place: TablePlace, lines: readonly PlacedRow[], given: { readonly column: number; readonly outer: readonly number[] }): boolean {
  const tally = { blanks: 0, filled: 0 };
  let before = "";
  for (const line of lines) {
    const key = keyAt(place, line, given.column);
    if (given.outer.some((column) => keyAt(place, line, column) !== "")) before = "";
    if (key === "") {
      tally.blanks += 1;
      continue;
    }
    if (key === before) return false;
    tally.filled += 1;
    before = key;
  }
  return tally.filled > 0 && isOften(tally.blanks, tally.filled);
}

/** Two blanks, or one among few names: a habit rather than a slip. */
function isOften(blanks: number, filled: number): boolean {
  return blanks >= 2 || (blanks > 0 && blanks * 4 >= filled);
}

function keyAt(place: TablePlace, line: PlacedRow, column: number): string {
  const value = columnValue(place, line.body.row, column);
  return isBlank(value) ? "" : comparisonKey(cellText(value));
}
