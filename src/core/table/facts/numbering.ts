import type { CellRef } from "#sheet/cell-address.ts";
import { valueAt } from "#sheet/grid.ts";
import { asciiDigits } from "../../text/thai-digits.ts";
import type { NumberGap } from "../budget-table.ts";
import { cellText } from "../cell-text.ts";
import type { TablePlace } from "../rows/table-place.ts";

/** Longer jumps, or more of them, are another way of numbering. */
const MOST_MISSING = 3;
const MOST_GAPS = 2;
/** For each gap so many steps that are none. */
const STEPS_FOR_A_GAP = 3;

interface Numbered {
  readonly row: number;
  /** What stands before its last part, `2.` of `2.14`. */
  readonly heading: string;
  readonly number: number;
}

/**
 * Gaps in the numbering of the rows, where it counts up by one everywhere else; it may start again at one. Numbers with dots
 * are counted below their own heading. A number twice, or one that goes back, is no numbering that could show a loss.
 *
 * Rows numbered `1`, `2`, `4`, `5`, `6` give the gap between 2 and 4 with `3` missing.
 */
export function numberGaps(place: TablePlace): readonly NumberGap[] {
  const lastOf = new Map<string, Numbered>();
  const gaps: NumberGap[] = [];
  let steps = 0;
  for (const here of numberedRows(place)) {
    const last = lastOf.get(here.heading);
    lastOf.set(here.heading, here);
    if (last === undefined || here.number === 1) continue;
    const missing = here.number - last.number - 1;
    if (missing < 0 || missing > MOST_MISSING) return [];
    if (missing === 0) steps += 1;
    else gaps.push(gapBetween(place, last, here));
  }
  return gaps.length > MOST_GAPS || steps < gaps.length * STEPS_FOR_A_GAP ? [] : gaps;
}

function gapBetween({ grid, columns }: TablePlace, before: Numbered, after: Numbered): NumberGap {
  const { heading } = after;
  const missing = Array.from({ length: after.number - before.number - 1 }, (_, at) => `${heading}${String(before.number + 1 + at)}`);
  const cellOf = ({ row }: Numbered): CellRef => ({ workbook: grid.workbook, sheet: grid.sheet, row, column: columns.sequence ?? 0 });
  return { before: cellOf(before), after: cellOf(after), missing };
}

/** The rows with a number, whatever became of them: its last part, and what stands before that. */
function* numberedRows(place: TablePlace): Iterable<Numbered> {
  const { grid, firstRow, lastRow, columns } = place;
  const column = columns.sequence;
  if (column === null) return;
  for (let row = firstRow; row <= lastRow; row += 1) {
    const value = valueAt(grid, row, column);
    if (typeof value === "number" && Number.isInteger(value)) {
      yield { row, heading: "", number: value };
      continue;
    }
    const parts = /^\(?((?:\d{1,4}\.)*)(\d{1,6})[.)]?$/.exec(asciiDigits(cellText(value)));
    if (parts !== null) yield { row, heading: parts[1] ?? "", number: Number(parts[2]) };
  }
}
