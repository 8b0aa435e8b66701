import { weigh, weightOfLine, type Pattern } from "./pattern.ts";
import { better, followRun, placeAfter, type Search } from "./runs.ts";
import type { Strip } from "./strip.ts";

/** Parts that stand every so many entries: men and women by turns, a share after each number. */
const LONGEST_STRIDE = 8;
/** Reaches tried one after another: the nearest parts that explain a total are its parts. */
const REACHES = [6, 14];
/** Reach where lines hold numbers below zero, and every pair and three is tried. */
const SIGNED_REACH = 10;
/** A sum so clear that none further away is looked for. */
const CLEAR = 12;
const MOST_NODES = 6_000;
const MOST_FOUND = 6;
/** Lines that a scattered sum must fit at once before it is weighed in all, and groups of such lines. */
const AT_ONCE = 3;
const MOST_GROUPS = 6;

/** The best sum of parts that stand at regular distances from the total. */
export function bestRegular(search: Search, total: number): Pattern | null {
  const place = placeAfter(search.units, total) - 1;
  let best: Pattern | null = null;
  for (const way of [-1, 1]) {
    for (let stride = 2; stride <= LONGEST_STRIDE; stride += 1) {
      for (let start = 1; start <= stride; start += 1) {
        best = better(best, followRun(search, { total, first: place + way * start, stride: way * stride, tries: 1.5, layout: "regular" }));
      }
    }
  }
  return best;
}

/** The best sum of any parts near the total: on both sides of it, or on the side where none is known yet. */
export function bestScattered(search: Search, total: number): Pattern | null {
  let best: Pattern | null = null;
  for (const way of [0, -1, 1]) {
    const isKnownOpposite = search.strip.sought.some((line) => search.settled(total, line, -way));
    if (way !== 0 && !isKnownOpposite) continue;
    for (const reach of REACHES) {
      const found = scatteredWithin(search, total, { way, reach });
      if (found === null || found.weight < CLEAR) continue;
      best = better(best, found);
      break;
    }
  }
  return best;
}

function scatteredWithin(search: Search, total: number, { way, reach }: { readonly way: number; readonly reach: number }): Pattern | null {
  const { strip, units } = search;
  const place = placeAfter(units, total) - 1;
  const settled = (line: number): boolean => search.settled(total, line, way);
  const near = (far: number): readonly number[] => [
    ...(way === 1 ? [] : units.slice(Math.max(0, place - far), place)),
    ...(way === -1 ? [] : units.slice(place + 1, place + far + 1)),
  ];
  const open = strip.sought.filter((line) => !settled(line) && weightOfLine(strip, total, line) >= 1);
  let best: Pattern | null = null;
  for (const lines of groupsOf(open)) {
    const isSigned = lines.some((line) => strip.hasNegative[line] === 1);
    const field = fieldOf(strip, total, { near: near(isSigned ? Math.min(reach, SIGNED_REACH) : reach), lines });
    for (const parts of isSigned ? smallSubsets(field) : subsets(field)) {
      const span = Math.max(total, ...parts) - Math.min(total, ...parts);
      const tries = logChoose(Math.min(span, near(reach).length), parts.length) + 0.5 + 0.3 * parts.length;
      best = better(best, weigh(strip, { at: total, parts, layout: "scattered", tries }, settled));
    }
  }
  return best;
}

/** Groups of neighbouring lines, spread over those given. */
function groupsOf(lines: readonly number[]): readonly (readonly number[])[] {
  if (lines.length <= AT_ONCE) return lines.length < 2 ? [] : [lines];
  const groups = Math.min(MOST_GROUPS, Math.floor(lines.length / AT_ONCE));
  return Array.from({ length: groups }, (_, group) => {
    const start = Math.floor((group * (lines.length - AT_ONCE)) / Math.max(1, groups - 1));
    return lines.slice(start, start + AT_ONCE);
  });
}

/** The numbers that a scattered sum is sought among: one row of numbers for each entry, and the totals. */
interface Field {
  readonly wanted: readonly number[];
  readonly entries: readonly { readonly entry: number; readonly values: readonly number[] }[];
}

function fieldOf(
  { value, lines: width }: Strip,
  total: number,
  { near, lines }: { readonly near: readonly number[]; readonly lines: readonly number[] },
): Field {
  const at = (entry: number, line: number): number => value[entry * width + line] ?? Number.NaN;
  const wanted = lines.map((line) => at(total, line));
  const entries = near
    .map((entry) => ({ entry, values: lines.map((line) => at(entry, line) || 0) }))
    .filter(({ values }) => values.some((one) => one !== 0) && !values.every((one, k) => one === wanted[k]));
  return { wanted, entries };
}

/** Sets of parts that make the wanted sums in all lines at once, of numbers that are not below zero. */
function subsets({ wanted, entries }: Field): readonly (readonly number[])[] {
  const fitting = entries.filter(({ values }) => values.every((one, k) => one <= (wanted[k] ?? 0)));
  const ordered = fitting.toSorted((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0));
  const rest = [wanted.map(() => 0)];
  for (const { values } of ordered.toReversed()) rest.push(values.map((one, k) => one + (rest.at(-1)?.[k] ?? 0)));
  const found: (readonly number[])[] = [];
  const chosen: number[] = [];
  let nodes = 0;
  const walk = (at: number, left: readonly number[]): void => {
    nodes += 1;
    if (nodes > MOST_NODES || found.length >= MOST_FOUND) return;
    if (left.every((one) => one === 0)) {
      if (chosen.length >= 2) found.push(chosen.toSorted((a, b) => a - b));
      return;
    }
    const candidate = ordered[at];
    const reachable = rest[ordered.length - at];
    if (candidate === undefined || left.some((one, k) => one > (reachable?.[k] ?? 0))) return;
    const after = left.map((one, k) => one - (candidate.values[k] ?? 0));
    if (after.every((one) => one >= 0)) {
      chosen.push(candidate.entry);
      walk(at + 1, after);
      chosen.pop();
    }
    walk(at + 1, left);
  };
  walk(0, wanted);
  return found;
}

/** Pairs and threes that make the wanted sums, of numbers of either sign. */
function smallSubsets({ wanted, entries }: Field): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  const isMet = (values: readonly (readonly number[])[]): boolean =>
    wanted.every((one, k) => values.reduce((sum, row) => sum + (row[k] ?? 0), 0) === one);
  entries.forEach((a, first) => {
    entries.slice(first + 1).forEach((b, second) => {
      if (isMet([a.values, b.values])) found.push([a.entry, b.entry]);
      for (const c of entries.slice(first + second + 2)) {
        if (isMet([a.values, b.values, c.values])) found.push([a.entry, b.entry, c.entry]);
      }
    });
  });
  return found.slice(0, MOST_FOUND);
}

/** Powers of ten of the ways to choose `some` of `all`. */
function logChoose(all: number, some: number): number {
  let log = 0;
  for (let k = 1; k <= some; k += 1) log += Math.log10(Math.max(1, all - some + k) / k);
  return log;
}
