import { roundingOf, weigh, type Layout, type Pattern } from "./pattern.ts";
import { powerOf, type Strip } from "./strip.ts";

/** What is looked in: the strip, and the entries in order that stand for themselves (totals, and what no total holds). */
export interface Search {
  readonly strip: Strip;
  readonly units: readonly number[];
  /** Whether the sum of an entry is known in a line: `way` asks of parts before it (-1), after it (1), or of either (0). */
  readonly settled: (at: number, line: number, way: number) => boolean;
  readonly tally: Tally;
}

/** A way through the units away from a total. */
export interface Walk {
  readonly total: number;
  /** Place among the units of the first part. */
  readonly first: number;
  /** Steps from part to part: 1 and -1 for neighbours, 2 for every other one after the total. */
  readonly stride: number;
  readonly tries: number;
  readonly layout: Layout;
}

/** A run is followed no further than this. */
const LONGEST = 4_000;
/** And no further than this in lines with numbers below zero, which never get past their total. */
const LONGEST_SIGNED = 120;
/** Powers of ten that speak for a run which ends where its block ends. */
const WHOLE = 1;

/** The best run of units beside an entry, before it or after it, that adds up to it; up to `between` other units may stand between. */
export function bestRun(search: Search, total: number, between: number): Pattern | null {
  const after = placeAfter(search.units, total);
  const before = after - (search.units[after - 1] === total ? 2 : 1);
  let best: Pattern | null = null;
  for (const [start, way] of [
    [before, -1],
    [after, 1],
  ] as const) {
    for (let gap = 0; gap <= between; gap += 1) {
      const layout = gap === 0 ? "beside" : "apart";
      best = better(
        best,
        followRun(search, { total, first: start + way * gap, stride: way, tries: gap === 0 ? 0.3 : 1 + gap * 0.3, layout }),
      );
    }
  }
  return best;
}

/** The one of two that speaks more clearly. */
export function better(one: Pattern | null, other: Pattern | null): Pattern | null {
  return (other?.weight ?? 0) > (one?.weight ?? 0) ? other : one;
}

/** Place of the first unit behind an entry. */
export function placeAfter(units: readonly number[], entry: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((units[middle] ?? 0) <= entry) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Walks away from a total, adding as it goes, and keeps the sum that speaks most clearly. */
export function followRun(search: Search, walk: Walk): Pattern | null {
  const { strip, units } = search;
  const { total, stride, layout } = walk;
  const way = Math.sign(stride);
  const settled = (line: number): boolean => search.settled(total, line, way);
  const tally = openTally(search, walk, settled);
  const parts: number[] = [];
  let best: Pattern | null = null;
  for (let at = walk.first; tally.open > 0 && at >= 0 && at < units.length && parts.length < LONGEST; at += stride) {
    const part = units[at] ?? 0;
    parts.push(part);
    if (addPart(strip, tally, part, parts.length) && parts.length >= 2) {
      best = better(best, weigh(strip, { at: total, parts: [...parts], layout, tries: walk.tries + Math.log10(parts.length) }, settled));
    }
  }
  return best === null || Math.abs(stride) > 1 ? best : withZeros(search, walk, best);
}

/** The lines in which the sum of a total can still come, `open` of them first, with its size and the sum so far. */
export interface Tally {
  readonly lines: Int32Array;
  readonly totals: Float64Array;
  readonly sums: Float64Array;
  open: number;
}

/** Room to add up in, used again for each walk. */
export function emptyTally(lines: number): Tally {
  return { lines: new Int32Array(lines), totals: new Float64Array(lines), sums: new Float64Array(lines), open: 0 };
}

function openTally({ strip, tally }: Search, { total, layout }: Walk, settled: (line: number) => boolean): Tally {
  const { lines, totals, sums } = tally;
  let open = 0;
  for (const line of layout === "beside" ? strip.sought : strip.sample) {
    const value = strip.value[total * strip.lines + line] ?? Number.NaN;
    if (Number.isNaN(value) || value === 0 || settled(line)) continue;
    lines[open] = line;
    totals[open] = value;
    sums[open] = 0;
    open += 1;
  }
  tally.open = open;
  return tally;
}

/** Adds an entry as the part number `parts` in every open line, and closes those whose sum is past their total; whether the sum of one is met. */
function addPart(strip: Strip, tally: Tally, entry: number, parts: number): boolean {
  const { lines, totals, sums } = tally;
  const part = entry * strip.lines;
  const rounding = roundingOf(parts);
  const isTooLong = parts >= LONGEST_SIGNED;
  let isMet = false;
  let open = 0;
  for (let at = 0; at < tally.open; at += 1) {
    const line = lines[at] ?? 0;
    const total = totals[at] ?? 0;
    const sum = (sums[at] ?? 0) + (strip.value[part + line] || 0);
    const slack = rounding * powerOf(strip.scale[line] ?? 0);
    isMet ||= Math.abs(sum - total) <= slack;
    if (strip.hasNegative[line] === 1 ? isTooLong : sum > total + slack) continue;
    lines[open] = line;
    totals[open] = total;
    sums[open] = sum;
    open += 1;
  }
  tally.open = open;
  return isMet;
}

/** A run with the units behind it that are zero in all its lines: they stand in the list as its other parts do. */
function withZeros({ strip, units }: Search, { first, stride }: Walk, found: Pattern): Pattern {
  const parts = [...found.parts];
  let at = first + stride * parts.length;
  for (; at >= 0 && at < units.length; at += stride) {
    const unit = units[at] ?? 0;
    if (Math.abs(unit - (parts.at(-1) ?? unit)) > 1 || !isZero(strip, unit, found)) break;
    parts.push(unit);
  }
  const next = units[at];
  const isWhole = next === undefined || Math.abs(next - (parts.at(-1) ?? next)) > 1;
  return { ...found, parts, weight: found.weight + (isWhole ? WHOLE : 0) };
}

/** Whether an entry has numbers in the lines of a pattern, all of them zero. */
export function isZero({ sought, value, lines }: Strip, entry: number, { from, to }: Pattern): boolean {
  let zeros = 0;
  for (const line of sought) {
    if (line < from || line > to) continue;
    const one = value[entry * lines + line] ?? Number.NaN;
    if (Number.isNaN(one)) continue;
    if (one !== 0) return false;
    zeros += 1;
  }
  return zeros > 0;
}
