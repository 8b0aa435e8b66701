import { isBlank } from "#sheet/cell.ts";
import { cellText } from "../cell-text.ts";
import { columnValue, type TablePlace } from "../rows/table-place.ts";
import type { PlacedRow } from "./placed-row.ts";

/**
 * Whether a column names its group only on the first row of each block: some of its cells are blank, and no name follows
 * itself within an outer block. In a column that repeats its names a blank is a missing name, which is never filled.
 */
export function isBlockColumn(place: TablePlace, lines: readonly PlacedRow[], given: { readonly column: number; readonly outer: readonly number[] }): boolean {
  const texts = lines.map((line) => textAt(place, line, given.column));
  const blanks = texts.filter((text) => text === "").length;
  const filled = texts.length - blanks;
  return filled > 0 && isOften(blanks, filled) && !isRepeated(place, lines, { texts, outer: given.outer });
}

/** Whether a name follows itself while no outer column begins a new block. */
function isRepeated(place: TablePlace, lines: readonly PlacedRow[], given: { readonly texts: readonly string[]; readonly outer: readonly number[] }): boolean {
  let before = "";
  return lines.some((line, index) => {
    const text = given.texts[index] ?? "";
    if (given.outer.some((column) => textAt(place, line, column) !== "")) before = "";
    const repeats = text !== "" && text === before;
    if (text !== "") before = text;
    return repeats;
  });
}

/** Whether a column is blank only in rows where the block's name is blank too. */
export function isBlankWith(place: TablePlace, lines: readonly PlacedRow[], given: { readonly column: number; readonly name: number }): boolean {
  return lines.every((line) => textAt(place, line, given.column) !== "" || textAt(place, line, given.name) === "");
}

/** Two blanks, or one among few names: a habit rather than a slip. */
function isOften(blanks: number, filled: number): boolean {
  return blanks >= 2 || (blanks > 0 && blanks * 4 >= filled);
}

function textAt(place: TablePlace, line: PlacedRow, column: number): string {
  const value = columnValue(place, line.body.row, column);
  return isBlank(value) ? "" : cellText(value);
}
