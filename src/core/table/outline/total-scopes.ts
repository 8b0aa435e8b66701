import type { BudgetLine } from "../../budget/budget-line.ts";
import type { TotalLevel } from "../../budget/stated-total.ts";
import { ZERO, type Money } from "../../money/money.ts";
import { comparisonKey } from "../../text/comparison-key.ts";

/** Fields that group lines, innermost first. */
export const GROUP_FIELDS = ["project", "output", "budgetPlan", "agency", "ministry", "guideline", "goal", "tier"] as const;
export type GroupField = (typeof GROUP_FIELDS)[number];

/** The level of a total over a group. */
export const LEVEL_OF_FIELD: Readonly<Record<GroupField, TotalLevel>> = {
  project: "project",
  output: "group",
  budgetPlan: "group",
  agency: "agency",
  ministry: "ministry",
  guideline: "guideline",
  goal: "goal",
  tier: "tier",
};

/**
 * Lines a total may claim: the places in the list of lines from `from` up to but not including `to`; of these only
 * `lines` where a name stands in several runs. A run is never spelled out before a total claims it: a table may have as
 * many totals as lines.
 */
export interface Scope {
  readonly level: TotalLevel;
  readonly from: number;
  readonly to: number;
  readonly lines: readonly number[] | null;
}

/** The lines of a table with what is needed to sum and group them quickly. */
export interface LineIndex {
  readonly lines: readonly BudgetLine[];
  readonly namedGroups: (key: string) => readonly Scope[];
  /** Money of a scope. */
  readonly sumOf: (scope: Scope) => Money;
  /** Where the run of a field that holds a place begins, and where the next one does. */
  readonly runAt: (field: GroupField, at: number) => Pick<Scope, "from" | "to">;
}

/** Prepares lines for finding scopes. */
export function indexLines(lines: readonly BudgetLine[]): LineIndex {
  let before: readonly Money[] | null = null;
  let groups: ReadonlyMap<string, readonly Scope[]> | null = null;
  const runs = new Map<GroupField, Int32Array>();
  const sums = new Map<readonly number[], Money>();
  const sumOfRun = (first: number, last: number): Money => {
    before ??= sumsBefore(lines);
    return ((before[last + 1] ?? ZERO) - (before[first] ?? ZERO)) as Money;
  };
  return {
    lines,
    namedGroups: (key) => {
      groups ??= groupsByName(lines);
      return groups.get(key) ?? [];
    },
    sumOf: (scope) => {
      if (scope.lines === null) return sumOfRun(scope.from, scope.to - 1);
      const known = sums.get(scope.lines) ?? sumOfPlaces(lines, scope.lines);
      sums.set(scope.lines, known);
      return known;
    },
    runAt: (field, at) => {
      const starts = runs.get(field) ?? runStarts(lines, field);
      runs.set(field, starts);
      const run = lastStart(starts, at);
      return { from: starts[run] ?? 0, to: starts[run + 1] ?? lines.length };
    },
  };
}

function sumOfPlaces(lines: readonly BudgetLine[], at: readonly number[]): Money {
  return at.reduce<Money>((sum, place) => (sum + (lines[place]?.amount ?? 0n)) as Money, ZERO);
}

/** The places where a field's value changes, the first place among them. */
function runStarts(lines: readonly BudgetLine[], field: GroupField): Int32Array {
  return Int32Array.from(
    lines.flatMap((line, at) => {
      const before = lines[at - 1];
      return before !== undefined && sameGroup(before, line, field) ? [] : [at];
    }),
  );
}

/** The last of the ascending starts that is not above a place. */
function lastStart(starts: Int32Array, at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** By place: the money of all lines before it. */
function sumsBefore(lines: readonly BudgetLine[]): readonly Money[] {
  const before: Money[] = [ZERO];
  let sum: bigint = 0n;
  for (const line of lines) {
    sum += line.amount ?? 0n;
    before.push(sum as Money);
  }
  return before;
}

/** The value of a grouping field; of a tier, its column or its banner. */
export function groupValue(line: BudgetLine, field: GroupField): string | null {
  return field === "tier" ? (line.tierText ?? line.tierBanner) : line[field];
}

/** All places from `from` up to but not including `to`. */
export function places(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
}

/** The run of places from `from` up to but not including `to`. */
export function run(level: TotalLevel, from: number, to: number): Scope {
  return { level, from, to: Math.max(from, to), lines: null };
}

/** The places of a scope, spelled out. */
export function linesOf(scope: Scope): readonly number[] {
  return scope.lines ?? places(scope.from, scope.to);
}

/** How many lines a scope has. */
export function sizeOf(scope: Scope): number {
  return scope.lines?.length ?? scope.to - scope.from;
}

/** Runs of lines that end just before place `end` and share a field with the last of them, innermost field first. */
export function runsEndingAt(index: LineIndex, end: number): readonly Scope[] {
  return runsThrough(index, end - 1).map(({ level, from }) => run(level, from, end));
}

/** Runs of lines that begin at place `start` and share a field with the first of them. */
export function runsStartingAt(index: LineIndex, start: number): readonly Scope[] {
  return runsThrough(index, start).map(({ level, to }) => run(level, start, to));
}

function runsThrough(index: LineIndex, at: number): readonly Scope[] {
  const line = index.lines[at];
  if (line === undefined) return [];
  return GROUP_FIELDS.flatMap((field) => {
    if (groupValue(line, field) === null) return [];
    const { from, to } = index.runAt(field, at);
    return [run(LEVEL_OF_FIELD[field], from, to)];
  });
}

function sameGroup(a: BudgetLine | undefined, b: BudgetLine, field: GroupField): boolean {
  if (a === undefined || groupValue(a, field) !== groupValue(b, field)) return false;
  if (field === "agency") return a.ministry === b.ministry;
  return field === "project" || field === "output" ? a.agency === b.agency : true;
}

function groupsByName(lines: readonly BudgetLine[]): ReadonlyMap<string, readonly Scope[]> {
  const byName = new Map<string, Map<GroupField, number[]>>();
  lines.forEach((line, at) => {
    for (const field of GROUP_FIELDS) {
      const value = groupValue(line, field);
      if (value === null) continue;
      const key = comparisonKey(value);
      const fields = byName.get(key) ?? new Map<GroupField, number[]>();
      byName.set(key, fields);
      const places = fields.get(field);
      if (places === undefined) fields.set(field, [at]);
      else places.push(at);
    }
  });
  return new Map([...byName].map(([key, fields]) => [key, [...fields].map(([field, at]) => named(LEVEL_OF_FIELD[field], at))]));
}

/** The scope of ascending places: a run where no other line stands between them. */
function named(level: TotalLevel, lines: readonly number[]): Scope {
  const [from, to] = [lines[0] ?? 0, (lines.at(-1) ?? -1) + 1];
  return { level, from, to, lines: to - from === lines.length ? null : lines };
}
