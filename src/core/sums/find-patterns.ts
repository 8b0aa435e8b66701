import { standingIn, type Pattern, type Sum } from "./pattern.ts";
import { bestRun, better, emptyTally, isZero, type Search, type Tally } from "./runs.ts";
import { bestRegular, bestScattered } from "./scattered.ts";
import { filledEntries, type Strip } from "./strip.ts";

/** What is looked for, the plainest first: the less plain the parts stand, the more must speak for a sum. */
interface Phase {
  /** Entries that may stand between a total and its parts. */
  readonly between: number;
  readonly regular: boolean;
  readonly scattered: boolean;
  /** Powers of ten that must speak for a run beside its total. */
  readonly enough: number;
}

const PHASES: readonly Phase[] = [
  { between: 0, regular: false, scattered: false, enough: 3 },
  { between: 6, regular: true, scattered: false, enough: 3 },
  { between: 6, regular: true, scattered: true, enough: 2.2 },
];
const ENOUGH_APART = 4;
const ENOUGH_SCATTERED = 12;
/** Above so many entries only runs beside their totals are looked for. */
const MOST_FOR_ALL = 400;
const MOST_ROUNDS = 6;
const ROUNDS_OF_LONG = 3;

interface State {
  readonly strip: Strip;
  readonly entries: readonly number[];
  readonly found: Pattern[];
  readonly byTotal: Map<number, Pattern[]>;
  /** Totals of a set of parts, by its text. */
  readonly byParts: Map<string, number[]>;
  /** Sides on which the parts of a place (entry × lines + line) are known: 1 before, 2 after. */
  readonly sides: Uint8Array;
  /** Entries that a total holds; they stand aside for the totals above it. */
  readonly inside: Set<number>;
  readonly isLong: boolean;
  /** Totals that have no such sum; they are not asked again. */
  readonly noneRegular: Set<number>;
  readonly noneScattered: Set<number>;
  readonly tally: Tally;
}

/**
 * Finds the sums of one direction, innermost first, nested to any depth.
 *
 * Entries 1, 2, 3, 4, 5, 9, 12 in each of four lines: 3 = 1 + 2 and 9 = 4 + 5 come first and stand for their parts; then 12 = 3 + 9.
 */
export function findPatterns(strip: Strip): readonly Pattern[] {
  const entries = filledEntries(strip);
  const isLong = entries.length > MOST_FOR_ALL;
  const state: State = {
    strip,
    entries,
    found: [],
    byTotal: new Map(),
    byParts: new Map(),
    sides: new Uint8Array(strip.entries * strip.lines),
    inside: new Set(),
    isLong,
    noneRegular: new Set(),
    noneScattered: new Set(),
    tally: emptyTally(strip.sought.length),
  };
  for (const phase of isLong ? PHASES.slice(0, 1) : PHASES) {
    for (let round = 0; round < (isLong ? ROUNDS_OF_LONG : MOST_ROUNDS); round += 1) {
      if (accept(state, candidatesOf(state, phase)) === 0) break;
    }
  }
  if (!isLong) accept(state, alikeOnes(state));
  return state.found;
}

function candidatesOf(
  { strip, entries, sides, inside, isLong, tally, noneRegular, noneScattered }: State,
  phase: Phase,
): readonly Pattern[] {
  const settled = (at: number, line: number, way: number): boolean =>
    ((sides[at * strip.lines + line] ?? 0) & (way === 0 ? 3 : way < 0 ? 1 : 2)) !== 0;
  const outer: Search = { strip, units: entries.filter((entry) => !inside.has(entry)), settled, tally };
  const all: Search = { strip, units: entries, settled, tally };
  const manyTries = Math.log10(Math.max(1, entries.length)) / 2;
  const candidates: Pattern[] = [];
  for (const entry of isLong ? outer.units : entries) {
    let best = bestRun(outer, entry, phase.between);
    if (phase.regular)
      best = better(
        best,
        once(noneRegular, entry, phase, () => bestRegular(all, entry)),
      );
    if (phase.scattered)
      best = better(
        best,
        once(noneScattered, entry, phase, () => bestScattered(all, entry)),
      );
    if (best !== null && best.weight - manyTries >= enoughFor(best, phase)) candidates.push(best);
  }
  return candidates.sort((a, b) => Math.round(b.weight - a.weight) || distanceOf(a) - distanceOf(b));
}

/** A search that is not made again for a total that it found nothing for. */
function once(none: Set<number>, entry: number, phase: Phase, search: () => Pattern | null): Pattern | null {
  if (none.has(entry)) return null;
  const found = search();
  if (found === null || found.weight < enoughFor(found, phase)) none.add(entry);
  return found;
}

function enoughFor({ layout, hits, misses }: Pattern, { enough }: Phase): number {
  if (layout === "beside") return enough;
  if (layout === "apart") return ENOUGH_APART;
  return hits < 3 || misses * 4 > hits ? Infinity : ENOUGH_SCATTERED;
}

function distanceOf({ at, parts }: Sum): number {
  return parts.reduce((nearest, part) => Math.min(nearest, Math.abs(part - at)), Infinity);
}

/** Takes the candidates that contradict nothing found before; how many. */
function accept(state: State, candidates: readonly Pattern[]): number {
  let taken = 0;
  for (const candidate of candidates) {
    if (holdsItself(state, candidate) || overlaps(state, candidate) || repeats(state, candidate)) continue;
    const pattern = withZerosBetween(state, candidate);
    taken += 1;
    state.found.push(pattern);
    state.byTotal.set(pattern.at, [...(state.byTotal.get(pattern.at) ?? []), pattern]);
    state.byParts.set(keyOf(pattern), [...(state.byParts.get(keyOf(pattern)) ?? []), pattern.at]);
    settle(state, pattern);
  }
  return taken;
}

/** Whether a total would be a part of itself. */
function holdsItself({ byTotal }: State, { at, parts }: Pattern): boolean {
  const seen = new Set<number>();
  const open = [...parts];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (part === at) return true;
    if (seen.has(part)) continue;
    seen.add(part);
    for (const pattern of byTotal.get(part) ?? []) open.push(...pattern.parts);
  }
  return false;
}

/** A second sum of a total must not lean on parts of its first. */
function overlaps({ byTotal }: State, { at, parts, from, to }: Pattern): boolean {
  return (byTotal.get(at) ?? []).some((other) => other.from <= to && from <= other.to && other.parts.some((part) => parts.includes(part)));
}

/** The same parts make one total; a copy of it is another only right beside it. */
function repeats({ byParts }: State, pattern: Pattern): boolean {
  return (byParts.get(keyOf(pattern)) ?? []).some((other) => Math.abs(other - pattern.at) > 1);
}

function keyOf({ parts }: Sum): string {
  return parts.toSorted((a, b) => a - b).join();
}

/** A sum of scattered parts with the entries between them that are zero in all its lines. */
function withZerosBetween({ strip, entries, inside }: State, pattern: Pattern): Pattern {
  if (pattern.layout === "beside" || pattern.layout === "apart") return pattern;
  const [first, last] = [Math.min(...pattern.parts), Math.max(...pattern.parts)];
  const isPart = (entry: number): boolean => pattern.parts.includes(entry) || (!inside.has(entry) && isZero(strip, entry, pattern));
  return { ...pattern, parts: entries.filter((entry) => entry >= first && entry <= last && entry !== pattern.at && isPart(entry)) };
}

/** Notes where a sum is known, and puts its parts inside it where it holds in most lines. */
function settle({ strip, sides, inside }: State, pattern: Pattern): void {
  const side = sideOf(pattern);
  let held = 0;
  let known = 0;
  for (const line of strip.sought) {
    const standing = standingIn(strip, pattern, line);
    if (standing === "unknown") continue;
    known += 1;
    if (standing === "off" || line < pattern.from || line > pattern.to) continue;
    const place = pattern.at * strip.lines + line;
    sides[place] = (sides[place] ?? 0) | side;
    held += 1;
  }
  if (held * 2 >= known) for (const part of pattern.parts) inside.add(part);
}

function sideOf({ at, parts }: Sum): number {
  return (parts.some((part) => part < at) ? 1 : 0) | (parts.some((part) => part > at) ? 2 : 0);
}

/** Forms of sums must stand so often before another of the form needs no odds. */
const OFTEN = 3;

/** Sums of a form that stands several times on the sheet, such as "the two above", where they hold in every line. */
function alikeOnes(state: State): readonly Pattern[] {
  const { strip, entries, sides, inside } = state;
  const isFilled = new Set(entries);
  const found: Pattern[] = [];
  for (const { way, length } of formsOf(state)) {
    for (const at of entries) {
      const parts = Array.from({ length }, (_, k) => at + way * (k + 1));
      if (parts.some((part) => !isFilled.has(part) || inside.has(part))) continue;
      const lines = strip.sought.filter(
        (line) => sides[at * strip.lines + line] === 0 && !Number.isNaN(strip.value[at * strip.lines + line]),
      );
      const standings = lines.map((line) => standingIn(strip, { at, parts }, line));
      if (!standings.includes("exact") || !standings.every((one) => one === "exact" || one === "trivial")) continue;
      found.push({ at, parts, from: lines[0] ?? 0, to: lines.at(-1) ?? 0, weight: ENOUGH_APART, hits: 1, misses: 0, layout: "beside" });
    }
  }
  return found;
}

function formsOf({ found }: State): readonly { readonly way: number; readonly length: number }[] {
  const totals = new Map<number, Set<number>>();
  for (const { at, parts, layout } of found) {
    if (layout !== "beside" || parts.some((part, k) => Math.abs(part - at) !== k + 1)) continue;
    const form = (parts[0] ?? at) < at ? -parts.length : parts.length;
    totals.set(form, (totals.get(form) ?? new Set()).add(at));
  }
  return [...totals].filter(([, ats]) => ats.size >= OFTEN).map(([form]) => ({ way: Math.sign(form), length: Math.abs(form) }));
}
