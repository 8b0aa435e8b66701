import type { CellRange } from "#sheet/cell-address.ts";
import type { Grid } from "#sheet/grid.ts";
import { brokenLines } from "./broken-lines.ts";
import { differenceOf } from "./difference.ts";
import { findPatterns } from "./find-patterns.ts";
import { formulaSums } from "./formula-sums.ts";
import { numberGrid, type NumberGrid } from "./number-grid.ts";
import { standingIn, type Pattern, type Sum } from "./pattern.ts";
import type { SheetSum, SheetSums, SumCell } from "./sheet-sum.ts";
import { makeStrip, type Direction, type Strip } from "./strip.ts";

/** Numbers of a sheet up to which sums along the rows are looked for too, and up to which any are. */
const MOST_FOR_BOTH = 250_000;
const MOST_NUMBERS = 1_000_000;

/**
 * Finds every printed sum of a sheet by its numbers, their places and its formulas, without reading a word: down the columns and along
 * the rows, nested, above or below their parts. What chance could have made is not claimed.
 *
 * Rows 10, 20, 30 and 11, 25, 36 and 12, 21, 33: the third column is the sum of the others in each row.
 */
export function sumsOfSheet(grid: Pick<Grid, "values" | "formulas">): SheetSums {
  const numbers = numberGrid(grid);
  if (numbers.numbers > MOST_NUMBERS) return { sums: [], isTooLarge: true };
  const directions: readonly Direction[] = numbers.numbers > MOST_FOR_BOTH ? ["down"] : ["down", "along"];
  const found = directions.flatMap((direction) => {
    const strip = makeStrip(numbers, direction);
    return findPatterns(strip).flatMap((pattern) => sumsOf(numbers, strip, pattern));
  });
  const known = new Set(found.map(({ cell }) => cell.row * numbers.columns + cell.column));
  const stated = formulaSums(grid.formulas, numbers).filter(({ cell }) => !known.has(cell.row * numbers.columns + cell.column));
  const sums = [...found, ...stated].sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
  return { sums, isTooLarge: false };
}

/** A sum in each of its lines; of lines where it does not hold, those alone that it is broken in. */
function sumsOf(numbers: NumberGrid, strip: Strip, pattern: Pattern): readonly SheetSum[] {
  const broken = new Set(brokenLines(strip, pattern));
  const sums: SheetSum[] = [];
  for (let line = pattern.from; line <= pattern.to; line += 1) {
    const standing = standingIn(strip, pattern, line);
    const isBroken = broken.has(line);
    if (standing === "unknown" || (standing === "off" && !isBroken)) continue;
    const cell = cellOf(strip, pattern.at, line);
    const parts = pattern.parts.map((part) => cellOf(strip, part, line));
    const isPlain = strip.isRounded[line] === 0 && (standing === "exact" || standing === "trivial");
    sums.push({
      cell,
      of: runsOf(strip, pattern, line),
      holds: !isBroken,
      difference: isPlain ? "0" : differenceOf(numbers, cell, parts),
      others: pattern.hits,
    });
  }
  return sums;
}

function cellOf({ direction }: Strip, entry: number, line: number): SumCell {
  return direction === "down" ? { row: entry, column: line } : { row: line, column: entry };
}

/** The parts in a line as ranges of neighbours. */
function runsOf(strip: Strip, { parts }: Sum, line: number): readonly CellRange[] {
  const runs: { first: number; last: number }[] = [];
  for (const part of parts.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === part - 1) run.last = part;
    else runs.push({ first: part, last: part });
  }
  return runs.map(({ first, last }) => {
    const [from, to] = [cellOf(strip, first, line), cellOf(strip, last, line)];
    return { firstRow: from.row, firstColumn: from.column, lastRow: to.row, lastColumn: to.column };
  });
}
