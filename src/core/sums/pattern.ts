import { mayHide, powerOf, type Strip } from "./strip.ts";

/** Entry `at` as the sum of the entries `parts`. */
export interface Sum {
  readonly at: number;
  readonly parts: readonly number[];
}

/** Where the parts of a sum stand: in a row beside it, with something between, at regular distances, or anywhere near. */
export type Layout = "beside" | "apart" | "regular" | "scattered";

/** A sum that holds in several lines, between two of them. */
export interface Pattern extends Sum {
  readonly from: number;
  readonly to: number;
  /** Powers of ten that speak against chance, the tries taken off. */
  readonly weight: number;
  /** Lines in which it holds with two parts or more that are not zero, and lines in which it does not. */
  readonly hits: number;
  readonly misses: number;
  readonly layout: Layout;
}

/** How a sum stands in one line; `trivial` where it holds of fewer than two numbers that are not zero, `unknown` where a part cannot be read. */
export type Standing = "exact" | "rounded" | "trivial" | "unknown" | "off";

/** What a line that does not fit tells against a pattern, in powers of ten: one line in twelve may hold a slip or another thing. */
const AGAINST = 1.1;
/** No single line is proof of more than this. */
const MOST_OF_A_LINE = 5;
/** What a line with the same proportions as an earlier one still proves: it may be computed from it. */
const REPEATED = 0.35;
/** What a sum that holds only within rounding is worth less. */
const ROUNDED = 0.3;

/** The largest difference that rounding the parts makes, in units of the last printed place: half a unit each, and hardly ever more than three times the usual one. */
export function roundingOf(parts: number): number {
  return Math.floor(Math.min(parts / 2, 3 * Math.sqrt((parts + 1) / 12)));
}

/** How a sum stands in a line. */
export function standingIn(strip: Strip, sum: Sum, line: number): Standing {
  const total = strip.value[sum.at * strip.lines + line] ?? Number.NaN;
  if (Number.isNaN(total)) return "unknown";
  const { added, filled, hides, finest } = addedIn(strip, sum, line);
  if (added === total) return filled < 2 || total === 0 ? "trivial" : "exact";
  if (hides && (added - total) * Math.sign(total) < 0) return "unknown";
  const slack = roundingOf(sum.parts.length) * unitOf(strip, line, finest);
  return filled >= 2 && Math.abs(added - total) <= slack ? "rounded" : "off";
}

/** The last printed place, in units of the line. */
function unitOf({ scale }: Strip, line: number, decimals: number): number {
  return powerOf(Math.max(0, (scale[line] ?? 0) - decimals));
}

interface Added {
  readonly added: number;
  /** Parts that are not zero. */
  readonly filled: number;
  /** A part is no number but may hide one. */
  readonly hides: boolean;
  /** Decimals of the finest number, the total's with them. */
  readonly finest: number;
}

function addedIn(strip: Strip, { at, parts }: Sum, line: number): Added {
  const { lines, value, decimals } = strip;
  let [added, filled, hides] = [0, 0, false];
  let finest = decimals[at * lines + line] ?? 0;
  for (const part of parts) {
    const place = part * lines + line;
    const money = value[place] ?? Number.NaN;
    if (Number.isNaN(money)) {
      hides ||= mayHide(strip, place);
      continue;
    }
    added += money;
    if (money !== 0) filled += 1;
    finest = Math.max(finest, decimals[place] ?? 0);
  }
  return { added, filled, hides, finest };
}

/** Powers of ten against chance that a number of this line meets a given one: a number of 4,000 steps has 3.6. */
export function weightOfLine({ value, lines, step }: Strip, at: number, line: number): number {
  const size = Math.abs(value[at * lines + line] ?? 0) / (step[line] ?? 1);
  return Math.min(MOST_OF_A_LINE, Math.log10(Math.max(1, size)));
}

/** What is weighed, and how many sums were looked at before it, in powers of ten. */
export interface Weighed extends Sum {
  readonly layout: Layout;
  readonly tries: number;
}

interface Stretch {
  readonly weight: number;
  readonly from: number;
  readonly to: number;
  readonly hits: number;
  readonly misses: number;
}

const NO_STRETCH: Stretch = { weight: 0, from: -1, to: -1, hits: 0, misses: 0 };

/**
 * Weighs a sum over the sought lines that are not yet `settled` for it, and takes the stretch of lines in which it speaks most clearly. Null
 * where no line speaks for it.
 *
 * Lines 10 + 20 = 30, 12 + 25 = 37 and 11 + 20 = 40 (of steps of one): 1.5 and 1.6 speak for it, the third takes nothing from the stretch of the first two.
 */
export function weigh(strip: Strip, { at, parts, layout, tries }: Weighed, settled: (line: number) => boolean): Pattern | null {
  const sum = { at, parts };
  const speaker = speakerOf(strip, sum);
  let best = NO_STRETCH;
  let now = NO_STRETCH;
  let asked = 0;
  for (const line of strip.sought) {
    if (settled(line)) continue;
    const standing = standingIn(strip, sum, line);
    if (standing === "unknown" || standing === "trivial") continue;
    asked += 1;
    now = standing === "off" ? against(now) : inFavour(now, line, speaker(line, standing === "exact"));
    if (now.weight > best.weight) best = now;
  }
  if (best.from === -1) return null;
  const weight = best.weight - tries - Math.log10(asked / (best.hits + best.misses));
  return { ...sum, ...stretched(strip, sum, best), weight, layout };
}

function against(now: Stretch): Stretch {
  const weight = now.weight - AGAINST;
  return weight <= 0 ? NO_STRETCH : { ...now, weight, misses: now.misses + 1 };
}

function inFavour(now: Stretch, line: number, speaks: number): Stretch {
  return { weight: now.weight + speaks, from: now.from === -1 ? line : now.from, to: line, hits: now.hits + 1, misses: now.misses };
}

/** Says of one line after another what it proves: nothing where it repeats an earlier total, little where it repeats an earlier line's proportions. */
function speakerOf(strip: Strip, sum: Sum): (line: number, isExact: boolean) => number {
  const shapes = new Set<number>();
  const totals = new Set<number>();
  const allowance = Math.log10(2 * roundingOf(sum.parts.length) + 1) + ROUNDED;
  return (line, isExact) => {
    const total = strip.value[sum.at * strip.lines + line] ?? 0;
    const shape = shapeOf(strip, sum, line);
    const speaks = weightOfLine(strip, sum.at, line) * (totals.has(total) ? 0 : shapes.has(shape) ? REPEATED : 1);
    shapes.add(shape);
    totals.add(total);
    return Math.max(0, isExact ? speaks : speaks - allowance);
  };
}

/** How the first and the last part stand to their total, to a thousandth, as one number. */
function shapeOf({ value, lines }: Strip, { at, parts }: Sum, line: number): number {
  const total = value[at * lines + line] ?? 1;
  let first = 0;
  let last = 0;
  for (const part of parts) {
    const one = value[part * lines + line] ?? 0;
    if (Number.isNaN(one) || one === 0) continue;
    if (first === 0) first = one;
    last = one;
  }
  return Math.round((first / total) * 1000) * 100_003 + Math.round((last / total) * 1000);
}

/** A stretch of lines with the lines beside it in which the sum holds too, if only of zeros. */
function stretched(strip: Strip, sum: Sum, stretch: Stretch): Stretch {
  const { sought } = strip;
  const isFit = (line: number | undefined): boolean => line !== undefined && standingIn(strip, sum, line) !== "off";
  let first = sought.indexOf(stretch.from);
  let last = sought.indexOf(stretch.to);
  while (isFit(sought[first - 1])) first -= 1;
  while (isFit(sought[last + 1])) last += 1;
  return { ...stretch, from: sought[first] ?? stretch.from, to: sought[last] ?? stretch.to };
}
