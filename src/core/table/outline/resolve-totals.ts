import type { PlacedRow } from "../lines/placed-row.ts";
import { run, runsEndingAt, runsStartingAt, sizeOf, type LineIndex, type Scope } from "./total-scopes.ts";

/** A total row with the lines it claims. */
export interface ResolvedTotal {
  readonly row: PlacedRow;
  readonly scope: Scope;
  /** The amount equals the lines claimed. */
  readonly matched: boolean;
}

interface Candidate {
  readonly row: PlacedRow;
  /** How many lines stand above it. */
  readonly at: number;
  readonly style: string;
}

/**
 * Finds which lines each total row claims: those of the name it carries; all of them for a grand total; otherwise the
 * group that ends above it (or begins below it) whose sum it equals. Where no sum agrees, the rows that look the same
 * and did agree tell the level, so that a wrong total is held against the right lines. `top`: the first row of the table,
 * above which no group can stand.
 */
export function resolveTotals(rows: readonly PlacedRow[], index: LineIndex, top: number): readonly ResolvedTotal[] {
  const candidates = rows.map((row) => ({ row, at: linesAbove(index, row.body.row), style: styleOf(row) }));
  const grandRows = candidates.filter(({ row }) => row.body.total?.total?.grand === true);
  const first = candidates.map((candidate, place) => matchScope(candidate, { index, since: sinceTotal(candidates, place) }));
  const levels = new Map<string, Scope["level"]>();
  first.forEach((scope, place) => {
    const style = candidates[place]?.style;
    if (scope !== null && style !== undefined && !levels.has(style)) levels.set(style, scope.level);
  });
  const coversAll = first.some(
    (scope, place) => scope !== null && candidates[place]?.row.body.total !== null && sizeOf(scope) === index.lines.length,
  );
  return candidates.flatMap((candidate, place): readonly ResolvedTotal[] => {
    const matched = first[place] ?? null;
    if (matched !== null) return [{ row: candidate.row, scope: matched, matched: true }];
    const scope = likelyScope(candidate, {
      index,
      level: levels.get(candidate.style),
      since: sinceTotal(candidates, place),
      isTop: candidate.row.body.row === top,
      isLast: place === candidates.length - 1,
      hasGrand: grandRows.length > 0 || coversAll,
    });
    return scope === null ? [] : [{ row: candidate.row, scope, matched: false }];
  });
}

/** How many lines stand above the total before; a sum carried over a page break ends no block. */
function sinceTotal(candidates: readonly Candidate[], place: number): number {
  for (let before = place - 1; before >= 0; before -= 1) {
    const candidate = candidates[before];
    if (candidate !== undefined && !isCarried(candidate)) return candidate.at;
  }
  return 0;
}

function isCarried({ row }: Candidate): boolean {
  return row.body.total?.total?.carried === true;
}

function linesAbove(index: LineIndex, row: number): number {
  let low = 0;
  let high = index.lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.lines[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function styleOf(row: PlacedRow): string {
  const words = row.body.total?.total;
  return [
    row.body.place,
    row.body.bold,
    row.body.indent,
    words?.targetClass ?? "unnamed",
    words?.target === "" ? (row.body.total?.name ?? "") : "",
  ].join("\u0001");
}

function everything(index: LineIndex): Scope {
  return run("grand", 0, index.lines.length);
}

function matchScope(candidate: Candidate, context: { readonly index: LineIndex; readonly since: number }): Scope | null {
  const { index } = context;
  const amount = candidate.row.amount.money;
  if (amount === null) return null;
  return scopesOf(candidate, context).find((scope) => sizeOf(scope) > 0 && index.sumOf(scope) === amount) ?? null;
}

/**
 * Every scope a total may claim, the likeliest first. The last line alone is none below a block of several: a total that
 * equals it has lost the others.
 */
function scopesOf(candidate: Candidate, context: { readonly index: LineIndex; readonly since: number }): readonly Scope[] {
  const { index, since } = context;
  const all = everything(index);
  const summed = summedScope(candidate, index);
  if (summed !== null) return [summed];
  const block = run("group", since, candidate.at);
  const above = run("group", 0, candidate.at);
  if (isCarried(candidate)) return [above];
  if (isGrand(candidate)) return [all, { ...block, level: "grand" }, { ...above, level: "grand" }];
  const named = namedScopes(index, targetOf(candidate), candidate.at);
  const isOuter = candidate.at === 0 || candidate.at === index.lines.length;
  const near = [
    ...(since === candidate.at ? [] : [block]),
    ...runsEndingAt(index, candidate.at).filter((ending) => sizeOf(ending) > 1 || sizeOf(block) <= 1),
    ...runsStartingAt(index, candidate.at),
    above,
  ];
  if (!isOuter) return [...named, ...near];
  const ofAll = named.length > 0 ? near : near.map((scope) => (scope.level === "group" && sizeOf(scope) === sizeOf(all) ? all : scope));
  return [...named, ...ofAll, all];
}

/** The lines between the rows that a total adds up by its numbers. */
function summedScope({ row }: Candidate, index: LineIndex): Scope | null {
  const { sum } = row.body;
  if (sum === undefined) return null;
  const [from, to] = [linesAbove(index, sum.from), linesAbove(index, sum.to + 1)];
  return run(from === 0 && to === index.lines.length ? "grand" : "group", from, to);
}

function isGrand(candidate: Candidate): boolean {
  return candidate.row.body.total?.total?.grand === true;
}

/** Comparison key of what the total names; empty when it names nothing. */
function targetOf(candidate: Candidate): string {
  return candidate.row.body.total?.total?.target ?? "";
}

/** Lines of the name a total carries: all of them, or those of the run that touches it. */
function namedScopes(index: LineIndex, key: string, at: number): readonly Scope[] {
  if (key === "") return [];
  return index.namedGroups(key).flatMap((scope) => {
    const touching = [...runsEndingAt(index, at), ...runsStartingAt(index, at)].filter(
      (touching) => touching.level === scope.level && isWithin(touching, scope),
    );
    return [scope, ...touching];
  });
}

/** Whether a run is part of a scope, all of whose places stand in their order. */
function isWithin({ from, to }: Scope, scope: Scope): boolean {
  if (from < scope.from || to > scope.to) return false;
  const { lines } = scope;
  if (lines === null) return true;
  const first = placeOf(lines, from);
  return lines[first] === from && lines[first + to - 1 - from] === to - 1;
}

/** Where a number stands among ascending ones, or would stand. */
function placeOf(lines: readonly number[], line: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Likely {
  readonly index: LineIndex;
  readonly level: Scope["level"] | undefined;
  readonly since: number;
  /** The first row of the table. */
  readonly isTop: boolean;
  readonly isLast: boolean;
  readonly hasGrand: boolean;
}

/** The scope to hold a total against when no sum agrees; null when nothing but its lack of a name speaks for a total. */
function likelyScope(candidate: Candidate, likely: Likely): Scope | null {
  const { index } = likely;
  if (candidate.row.body.total === null) return isUnnamedGrand(candidate, likely) ? everything(index) : null;
  if (isGrand(candidate) || (likely.isTop && targetOf(candidate) === "")) return everything(index);
  return namedScopes(index, targetOf(candidate), candidate.at)[0] ?? nearScope(candidate, likely);
}

/** By the level of totals that look the same; the whole table for its last total; else the nearest group. */
function nearScope(candidate: Candidate, likely: Likely): Scope {
  const { index, level } = likely;
  const scopes = scopesOf(candidate, likely).filter((scope) => sizeOf(scope) > 0);
  const alike = level === undefined ? undefined : scopes.find((scope) => scope.level === level);
  if (alike !== undefined) return alike;
  const isLastOfAll = likely.isLast && !likely.hasGrand && candidate.at === index.lines.length;
  return (isLastOfAll ? undefined : scopes[0]) ?? everything(index);
}

/** An amount without any name below the last line is the table's total, right or wrong. */
function isUnnamedGrand(candidate: Candidate, likely: Likely): boolean {
  return likely.isLast && !likely.hasGrand && candidate.at === likely.index.lines.length && candidate.at >= 2;
}
