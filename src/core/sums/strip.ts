import { BLANK, NUMBER, type NumberGrid } from "./number-grid.ts";

/** Which way sums run: down the columns (totals are rows), or along the rows (totals are columns). */
export type Direction = "down" | "along";

/**
 * A sheet laid out for one direction of adding. An entry is a row when sums run down (a column when they run along); a line is what a sum
 * lives in. `value[entry * lines + line]` is a whole number in units of 10^-`scale[line]`, NaN where no number stands.
 */
export interface Strip {
  readonly direction: Direction;
  readonly entries: number;
  readonly lines: number;
  readonly value: Float64Array;
  readonly kinds: Uint8Array;
  readonly decimals: Uint8Array;
  readonly scale: Uint8Array;
  /** The step that most numbers of the line are multiples of, in its units. */
  readonly step: Float64Array;
  readonly hasNegative: Uint8Array;
  /** 1 where the line holds finer numbers than a double adds exactly; they are rounded here, and only here. */
  readonly isRounded: Uint8Array;
  /** The lines that patterns are sought in: all, or a sample spread in bands over a long sheet. */
  readonly sought: readonly number[];
  /** A few of them, for what many places are tried for. */
  readonly sample: readonly number[];
}

/** Lines sought in; further ones are only verified. */
const MOST_SOUGHT = 240;
const MOST_SAMPLED = 60;
/** Neighbouring lines in a band of the sample. */
const BAND = 12;
/** Above this a sum of doubles may not be exact. */
const EXACT = 2 ** 50;

/** Lays the numbers of a sheet out for one direction. */
export function makeStrip(grid: NumberGrid, direction: Direction): Strip {
  const isDown = direction === "down";
  const entries = isDown ? grid.rows : grid.columns;
  const lines = isDown ? grid.columns : grid.rows;
  const value = isDown ? Float64Array.from(grid.mantissas) : transposed(grid.mantissas, grid, new Float64Array(entries * lines));
  const kinds = isDown ? grid.kinds : transposed(grid.kinds, grid, new Uint8Array(entries * lines));
  const decimals = isDown ? grid.decimals : transposed(grid.decimals, grid, new Uint8Array(entries * lines));
  const sought = soughtLines(kinds, entries, lines);
  const strip = {
    direction,
    entries,
    lines,
    value,
    kinds,
    decimals,
    scale: new Uint8Array(lines),
    step: new Float64Array(lines).fill(1),
    hasNegative: new Uint8Array(lines),
    isRounded: new Uint8Array(lines),
    sought,
    sample: bandsOf(sought, MOST_SAMPLED),
  };
  for (let line = 0; line < lines; line += 1) scaleLine(strip, line);
  for (const line of strip.sought) strip.step[line] = stepOf(strip, line);
  return strip;
}

function transposed<Cells extends Float64Array | Uint8Array>(cells: Cells, { rows, columns }: NumberGrid, into: Cells): Cells {
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) into[column * rows + row] = cells[row * columns + column] ?? 0;
  }
  return into;
}

/** Brings a line to whole numbers of one unit: as fine as its finest number, as long as a double adds them exactly. */
function scaleLine(strip: Omit<Strip, "sought" | "sample">, line: number): void {
  const { lines, value, decimals } = strip;
  const { finest, most } = sizesOf(strip, line);
  let scaled = finest;
  while (scaled > 0 && most * powerOf(scaled) * 4 > EXACT) scaled -= 1;
  strip.scale[line] = scaled;
  strip.isRounded[line] = scaled < finest ? 1 : 0;
  if (finest === 0 && most <= EXACT) return;
  for (let at = line; at < value.length; at += lines) {
    const whole = inUnits(value[at] ?? Number.NaN, scaled - (decimals[at] ?? 0));
    value[at] = Math.abs(whole) > EXACT ? Number.NaN : whole;
  }
}

function inUnits(mantissa: number, missing: number): number {
  if (missing === 0) return mantissa;
  return missing > 0 ? Math.round(mantissa * powerOf(missing)) : Math.round(mantissa / powerOf(-missing));
}

/** The decimals of the finest number of a line and the size of its largest; notes whether one is below zero. */
function sizesOf(
  { lines, value, decimals, hasNegative }: Omit<Strip, "sought" | "sample">,
  line: number,
): { readonly finest: number; readonly most: number } {
  let finest = 0;
  let most = 0;
  for (let at = line; at < value.length; at += lines) {
    const mantissa = value[at] ?? Number.NaN;
    if (Number.isNaN(mantissa)) continue;
    if (mantissa < 0) hasNegative[line] = 1;
    if ((decimals[at] ?? 0) > finest) finest = decimals[at] ?? 0;
    const size = Math.abs(mantissa) / powerOf(decimals[at] ?? 0);
    if (size > most) most = size;
  }
  return { finest, most };
}

const POWERS = Array.from({ length: 32 }, (_, power) => 10 ** power);

/** A power of ten. */
export function powerOf(exponent: number): number {
  return POWERS[exponent] ?? 10 ** exponent;
}

function stepOf({ entries, lines, value }: Pick<Strip, "entries" | "lines" | "value">, line: number): number {
  const sizes: number[] = [];
  const every = Math.max(1, Math.ceil(entries / 400));
  for (let entry = 0; entry < entries; entry += every) {
    const size = Math.abs(value[entry * lines + line] ?? Number.NaN);
    if (size > 0) sizes.push(size);
  }
  return resolutionStep(sizes);
}

/** Lines that hold numbers enough for a sum; of very many, bands spread evenly. */
function soughtLines(kinds: Uint8Array, entries: number, lines: number): readonly number[] {
  const able: number[] = [];
  for (let line = 0; line < lines; line += 1) {
    let numbers = 0;
    for (let entry = 0; entry < entries && numbers < 3; entry += 1) if (kinds[entry * lines + line] === NUMBER) numbers += 1;
    if (numbers === 3) able.push(line);
  }
  return bandsOf(able, MOST_SOUGHT);
}

/** Of many lines, bands of neighbours spread evenly, `most` lines in all. */
function bandsOf(lines: readonly number[], most: number): readonly number[] {
  if (lines.length <= most) return lines;
  const bands = most / BAND;
  const starts = Array.from({ length: bands }, (_, band) => Math.floor((band * (lines.length - BAND)) / (bands - 1)));
  return [...new Set(starts.flatMap((start) => lines.slice(start, start + BAND)))];
}

/** Whether an entry has a number in any of the sought lines. */
export function filledEntries({ entries, lines, kinds, sought }: Strip): readonly number[] {
  return Array.from({ length: entries }, (_, entry) => entry).filter((entry) =>
    sought.some((line) => kinds[entry * lines + line] === NUMBER),
  );
}

/** Whether something that may hide a number stands there. */
export function mayHide({ kinds }: Strip, at: number): boolean {
  return (kinds[at] ?? BLANK) > NUMBER;
}

const STEPS = [5, 2, 1];
/** Of the numbers of a line, this share must be whole multiples of a step. */
const MOST_OF_LINE = 0.8;

/** The largest step of 1, 2 or 5 times a power of ten that most sizes (whole, positive) are multiples of; 1 where there are none. */
function resolutionStep(sizes: readonly number[]): number {
  const most = sizes.reduce((largest, size) => Math.max(largest, size), 1);
  const enough = Math.ceil(sizes.length * MOST_OF_LINE);
  for (let power = 10 ** Math.floor(Math.log10(most)); power > 1; power /= 10) {
    const step = STEPS.map((times) => times * power).find((one) => sizes.filter((size) => size % one === 0).length >= enough);
    if (step !== undefined) return step;
  }
  return 1;
}
