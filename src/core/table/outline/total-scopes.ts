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

/** Lines a total may claim: places in the list of lines. */
export interface Scope {
  readonly level: TotalLevel;
  readonly lines: readonly number[];
}

/** The lines of a table with what is needed to sum and group them quickly. */
export interface LineIndex {
  readonly lines: readonly BudgetLine[];
  /** Money of the lines from `first` to `last`. */
  readonly sumOfRun: (first: number, last: number) => Money;
  readonly namedGroups: (key: string) => readonly Scope[];
}

/** Prepares lines for finding scopes. */
export function indexLines(lines: readonly BudgetLine[]): LineIndex {
  let before: readonly Money[] | null = null;
  let groups: ReadonlyMap<string, readonly Scope[]> | null = null;
  return {
    lines,
    sumOfRun: (first, last) => {
      before ??= sumsBefore(lines);
      return ((before[last + 1] ?? ZERO) - (before[first] ?? ZERO)) as Money;
    },
    namedGroups: (key) => {
      groups ??= groupsByName(lines);
      return groups.get(key) ?? [];
    },
  };
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

/** Money of a scope. */
export function scopeSum(index: LineIndex, scope: Scope): Money {
  const first = scope.lines[0] ?? 0;
  const last = scope.lines.at(-1) ?? -1;
  if (last - first + 1 === scope.lines.length) return index.sumOfRun(first, last);
  return scope.lines.reduce<Money>((sum, at) => (sum + (index.lines[at]?.amount ?? 0n)) as Money, ZERO);
}

/** All places from `from` up to but not including `to`. */
export function places(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
}

/** Runs of lines that end just before place `end` and share a field with the last of them, innermost field first. */
export function runsEndingAt(index: LineIndex, end: number): readonly Scope[] {
  const last = index.lines[end - 1];
  if (last === undefined) return [];
  return GROUP_FIELDS.flatMap((field) => {
    const value = groupValue(last, field);
    if (value === null) return [];
    let start = end - 1;
    while (start > 0 && sameGroup(index.lines[start - 1], last, field)) start -= 1;
    return [{ level: LEVEL_OF_FIELD[field], lines: places(start, end) }];
  });
}

/** Runs of lines that begin at place `start` and share a field with the first of them. */
export function runsStartingAt(index: LineIndex, start: number): readonly Scope[] {
  const first = index.lines[start];
  if (first === undefined) return [];
  return GROUP_FIELDS.flatMap((field) => {
    const value = groupValue(first, field);
    if (value === null) return [];
    let end = start + 1;
    while (end < index.lines.length && sameGroup(index.lines[end], first, field)) end += 1;
    return [{ level: LEVEL_OF_FIELD[field], lines: places(start, end) }];
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
  return new Map(
    [...byName].map(([key, fields]) => [key, [...fields].map(([field, at]) => ({ level: LEVEL_OF_FIELD[field], lines: at }))]),
  );
}
