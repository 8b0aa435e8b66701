import type { Grid } from "#sheet/grid.ts";
import type { CellValue } from "#sheet/cell.ts";
import { isBlank } from "#sheet/cell.ts";
import { printedNumber, shownNumber, type PrintedNumber } from "./printed-number.ts";

/** What a cell is to a sum: nothing there, a number, or something that may hide one (`s`, `..`, an error, a text). */
export const BLANK = 0;
export const NUMBER = 1;
export const OTHER = 2;

const LONGEST_NUMBER = 40;

/** The numbers of a sheet by row and column from A1, row after row: mantissa × 10^-decimals; NaN where none stands. */
export interface NumberGrid {
  readonly rows: number;
  readonly columns: number;
  readonly mantissas: Float64Array;
  readonly decimals: Uint8Array;
  readonly kinds: Uint8Array;
  /** How many cells hold a number. */
  readonly numbers: number;
}

/** Reads every cell of a sheet as a number, strictly: what could be read in two ways is none. */
export function numberGrid(grid: Pick<Grid, "values">): NumberGrid {
  const rows = grid.values.length;
  const columns = grid.values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const mantissas = new Float64Array(rows * columns).fill(Number.NaN);
  const decimals = new Uint8Array(rows * columns);
  const kinds = new Uint8Array(rows * columns);
  let numbers = 0;
  let likely = 0;
  for (const [row, values] of grid.values.entries()) {
    for (let column = 0; column < values.length; column += 1) {
      const value = values[column] ?? null;
      if (value === null) continue;
      const at = row * columns + column;
      const number = numberOf(value, likely);
      if (number === null) {
        kinds[at] = isEmpty(value) ? BLANK : OTHER;
        continue;
      }
      mantissas[at] = number.mantissa;
      decimals[at] = number.decimals;
      kinds[at] = NUMBER;
      numbers += 1;
      likely = number.decimals;
    }
  }
  return { rows, columns, mantissas, decimals, kinds, numbers };
}

function numberOf(value: CellValue, likely: number): PrintedNumber | null {
  if (typeof value === "number") return shownNumber(value, likely);
  return typeof value === "string" && mayBeNumber(value) ? printedNumber(value) : null;
}

/** A cheap look: a number has a digit and is no long text. */
function mayBeNumber(text: string): boolean {
  return text.length <= LONGEST_NUMBER && /[\d\u0E50-\u0E59\uFF10-\uFF19]/.test(text);
}

/** Nothing, or a dash that stands for nothing. */
function isEmpty(value: CellValue): boolean {
  return isBlank(value) || (typeof value === "string" && /^\s*[-–—−]+\s*$/.test(value));
}
