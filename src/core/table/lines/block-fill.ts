import { isBlank } from "#sheet/cell.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
import { cellText } from "../cell-text.ts";
import { columnValue, type TablePlace } from "../rows/table-place.ts";
import type { PlacedRow } from "./placed-row.ts";

/**
 * Whether a column names its group only on the first row of each block: some of its cells are blank, and no name follows
 * itself. In a column that repeats its names a blank is a missing name, which is never filled.
 */
export function isBlockColumn(place: TablePlace, lines: readonly PlacedRow[], column: number): boolean {
  let blanks = 0;
  let filled = 0;
  let before: string | null = null;
  for (const line of lines) {
    const value = columnValue(place, line.body.row, column);
    if (isBlank(value)) {
      blanks += 1;
      continue;
    }
    const text = cellText(value);
    if (text === before || (before !== null && comparisonKey(text) === comparisonKey(before))) return false;
    before = text;
    filled += 1;
  }
  return filled > 0 && blanks > 0 && (blanks >= 2 || blanks * 4 >= filled);
}
