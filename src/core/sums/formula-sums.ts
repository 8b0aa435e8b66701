import type { CellRange } from "#sheet/cell-address.ts";
import { parseRangeAddress } from "#sheet/cell-address.ts";
import { MAX_COLUMNS } from "#sheet/cell-address.ts";
import type { Grid } from "#sheet/grid.ts";
import { differenceOf } from "./difference.ts";
import type { NumberGrid } from "./number-grid.ts";
import type { SheetSum } from "./sheet-sum.ts";

const SUM = /^=\s*SUM\((?<inside>[^()!]+)\)\s*$/i;
/** Cells of one formula that are looked at. */
const MOST_PARTS = 100_000;

/** Sums that a formula states: `=SUM(E3:E42)`, `=SUM(C4,C9,C12)`. The formula is the evidence; the values say whether it was calculated since. */
export function formulaSums(formulas: Grid["formulas"], numbers: NumberGrid): readonly SheetSum[] {
  const sums: SheetSum[] = [];
  for (const [key, formula] of formulas) {
    const of = rangesOf(formula);
    const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
    if (of === null || Number.isNaN(numbers.mantissas[row * numbers.columns + column] ?? Number.NaN)) continue;
    const difference = differenceOf(
      numbers,
      { row, column },
      of.flatMap((range) => cellsOf(range, numbers)),
    );
    sums.push({ cell: { row, column }, of, holds: isNothing(difference), difference, others: 0 });
  }
  return sums;
}

/** A hair of a double's last digits is no difference. */
function isNothing(difference: string): boolean {
  return Math.abs(Number(difference)) < 1e-6;
}

function rangesOf(formula: string): readonly CellRange[] | null {
  const inside = SUM.exec(formula)?.groups?.["inside"];
  if (inside === undefined) return null;
  const ranges = inside.split(",").map((part) => parseRangeAddress(part.trim()));
  const known = ranges.filter((range) => range !== null);
  const cells = known.reduce((all, one) => all + (one.lastRow - one.firstRow + 1) * (one.lastColumn - one.firstColumn + 1), 0);
  return known.length < ranges.length || cells < 2 || cells > MOST_PARTS ? null : known;
}

function cellsOf(range: CellRange, { rows, columns }: NumberGrid): readonly { readonly row: number; readonly column: number }[] {
  const cells: { readonly row: number; readonly column: number }[] = [];
  for (let row = range.firstRow; row <= Math.min(range.lastRow, rows - 1); row += 1) {
    for (let column = range.firstColumn; column <= Math.min(range.lastColumn, columns - 1); column += 1) cells.push({ row, column });
  }
  return cells;
}
