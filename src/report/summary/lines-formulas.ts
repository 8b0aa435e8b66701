import type { Counted } from "../count-parts.ts";
import { countParts } from "../count-parts.ts";
import type { LinesLayout } from "../lines/lines-layout.ts";
import type { Grouping, ReportTable } from "../report-table.ts";
import type { PlannedCell } from "#sheet/sheet-plan.ts";
import type { Dictionary } from "#i18n/dictionary.ts";

/** One group that a formula asks for: its number, and the cell that holds its name. */
export interface GroupCondition {
  readonly grouping: Grouping;
  readonly id: number;
  readonly cell: string;
}

/** Lines of a group that are in no total. */
export interface Gaps {
  readonly blank: number;
  readonly unreadable: number;
  /** No line of the group has an amount. */
  readonly areAll: boolean;
}

/** Formulas over the budget lines of one table, and the count each must give now. */
export interface LinesFormulas {
  /** Sum of a column over the lines of all the groups, rounded so that binary residue never shows. */
  readonly sum: (column: string, conditions: readonly GroupCondition[]) => string;
  /** Distinct things with money in the groups; null when the parts of single lines cannot tell (the count is then written as a number). */
  readonly count: (counted: Counted, conditions: readonly GroupCondition[], expected: number) => string | null;
  /** Lines without an amount that can be read. */
  readonly withoutAmount: (conditions: readonly GroupCondition[]) => string;
  /** Lines that have one. */
  readonly withAmount: (conditions: readonly GroupCondition[]) => string;
  /** Cells filled in the amount column, inside the table and below it. */
  readonly rows: () => string;
  readonly gaps: (conditions: readonly GroupCondition[]) => Gaps;
}

const WITH_PARTS: readonly Grouping[] = ["tier", "goal", "guideline", "category"];

/** Formulas for one table; `decimals`: digits after the point of a million that its amounts need. */
export function linesFormulas(table: ReportTable, layout: LinesLayout, decimals: number): LinesFormulas {
  const scope: readonly Criterion[] = layout.has("table") ? [[layout.column("table"), String(table.number)]] : [];
  const criteria = (conditions: readonly GroupCondition[]): readonly Criterion[] => [
    ...scope,
    ...conditions.map((one): Criterion => [layout.column(one.grouping), one.cell]),
  ];
  const arePlain = (conditions: readonly GroupCondition[]): boolean =>
    conditions.every(({ grouping }) => table.labels[grouping]?.arePlain ?? true);
  const added = (column: string, conditions: readonly GroupCondition[]): string => {
    const where = criteria(conditions);
    if (where.length === 0) return `SUM(${column})`;
    if (arePlain(conditions)) return `SUMIFS(${column},${where.flat().join(",")})`;
    return `SUMPRODUCT(${where.map(([all, one]) => `(${all}=${one})`).join("*")}*1,${column})`;
  };
  const parts = partSums(table);
  return {
    sum: (column, conditions) => `ROUND(${added(layout.column(column), conditions)},${String(decimals)})`,
    count: (counted, conditions, expected) => {
      const within = conditions.length === 1 ? (WITH_PARTS.find((grouping) => grouping === conditions[0]?.grouping) ?? null) : null;
      if (Math.abs(parts(counted, within, conditions) - expected) > 1e-6) return null;
      return `ROUND(${added(layout.column(`part:${counted}:${within ?? "all"}`), conditions)},0)`;
    },
    withoutAmount: (conditions) => added(layout.column("withoutAmount"), conditions),
    withAmount: (conditions) => {
      const where: readonly Criterion[] = [...criteria(conditions), [layout.column("withoutAmount"), "0"]];
      return arePlain(conditions)
        ? `COUNTIFS(${where.flat().join(",")})`
        : `SUMPRODUCT(${where.map(([all, one]) => `(${all}=${one})`).join("*")})`;
    },
    rows: () => (scope.length === 0 ? `COUNTA(${layout.below("amount")})` : `COUNTIFS(${layout.below("table")},${String(table.number)})`),
    gaps: gapCounts(table),
  };
}

type Criterion = readonly [column: string, criterion: string];

type KeyOf = (position: number) => string;

function keyOfLine({ ids }: ReportTable, conditions: readonly GroupCondition[]): KeyOf {
  return (position) => conditions.map(({ grouping }) => ids[grouping]?.[position] ?? -1).join(" ");
}

function keyOf(conditions: readonly GroupCondition[]): string {
  return conditions.map((one) => one.id).join(" ");
}

/** Parts added up by group: counted once for all groups of some groupings, then looked up. */
function partSums(table: ReportTable): (counted: Counted, within: Grouping | null, conditions: readonly GroupCondition[]) => number {
  const known = new Map<string, ReadonlyMap<string, number>>();
  return (counted, within, conditions) => {
    const name = [counted, within ?? "all", ...conditions.map((one) => one.grouping)].join(" ");
    const sums = known.get(name) ?? addedByKey(countParts(table, counted, within), keyOfLine(table, conditions));
    known.set(name, sums);
    return sums.get(keyOf(conditions)) ?? 0;
  };
}

function addedByKey(parts: Float64Array, keyAt: KeyOf): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  parts.forEach((part, position) => {
    if (part === 0) return;
    const key = keyAt(position);
    sums.set(key, (sums.get(key) ?? 0) + part);
  });
  return sums;
}

const NO_GAPS: Gaps = { blank: 0, unreadable: 0, areAll: false };

function gapCounts(table: ReportTable): (conditions: readonly GroupCondition[]) => Gaps {
  if (table.states.every(({ kind }) => kind === "read")) return () => NO_GAPS;
  const known = new Map<string, ReadonlyMap<string, Gaps>>();
  return (conditions) => {
    const name = conditions.map((one) => one.grouping).join(" ");
    const gaps = known.get(name) ?? gapsByKey(table, keyOfLine(table, conditions));
    known.set(name, gaps);
    return gaps.get(keyOf(conditions)) ?? NO_GAPS;
  };
}

function gapsByKey({ states }: ReportTable, keyAt: KeyOf): ReadonlyMap<string, Gaps> {
  const gaps = new Map<string, Gaps>();
  states.forEach(({ kind }, position) => {
    const key = keyAt(position);
    const before = gaps.get(key) ?? { blank: 0, unreadable: 0, areAll: true };
    gaps.set(key, {
      blank: before.blank + (kind === "blank" ? 1 : 0),
      unreadable: before.unreadable + (kind === "unreadable" ? 1 : 0),
      areAll: before.areAll && kind !== "read",
    });
  });
  return gaps;
}

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** Makes the cell that leads from a figure to the lines it adds; it is styled as a link and says which lines. */
export type LinkToLines = (groups: readonly Pick<GroupCondition, "grouping" | "id">[]) => PlannedCell | null;

/**
 * Where the lines of a group stand: the whole stretch of their amounts when they stand together, else the header whose
 * filter shows them; all lines of the table for its total. Null for a group without lines.
 */
export function linksToLines(table: ReportTable, layout: LinesLayout, words: Dictionary): LinkToLines {
  const known = new Map<string, ReadonlyMap<string, Stretch>>();
  const { filterBy } = words.report.summary;
  const ofStretch = linkToStretch(table, layout, words);
  return (conditions) => {
    const last = conditions.at(-1);
    const { lines } = table.analysis;
    if (last === undefined) return lines.length === 0 ? null : ofStretch({ first: 0, last: lines.length - 1 });
    const groupings = conditions.map(({ grouping }) => grouping);
    const stretches = known.get(groupings.join(" ")) ?? stretchesOf(table, groupings);
    known.set(groupings.join(" "), stretches);
    const stretch = stretches.get(conditions.map(({ id }) => id).join(" "));
    if (stretch === undefined) return null;
    if (stretch.last - stretch.first + 1 !== stretch.count)
      return { value: filterBy, style: "link", link: { sheet: layout.sheet, row: layout.headerRow, column: layout.at(last.grouping) } };
    return ofStretch(stretch);
  };
}

/** Makes the cell that leads to the amounts of a stretch of a table's lines, by their positions; it names them by their running number. */
export function linkToStretch(
  table: ReportTable,
  layout: LinesLayout,
  words: Dictionary,
): (stretch: { readonly first: number; readonly last: number }) => PlannedCell {
  const firstRow = layout.firstRows[table.number - 1] ?? layout.headerRow + 1;
  const numberOf = (row: number): number => row - layout.headerRow;
  return ({ first, last }) => {
    const rows = { row: firstRow + first, lastRow: firstRow + last };
    const column = layout.at("amount");
    return {
      value: words.report.summary.linesOf(numberOf(rows.row), numberOf(rows.lastRow)),
      style: "link",
      link: { sheet: layout.sheet, column, lastColumn: column, ...rows },
    };
  };
}

/** First and last position and number of the lines of every group of some groupings. */
function stretchesOf(table: ReportTable, groupings: readonly GroupCondition["grouping"][]): ReadonlyMap<string, Stretch> {
  const stretches = new Map<string, Stretch>();
  table.analysis.lines.forEach((_, position) => {
    const key = groupings.map((grouping) => table.ids[grouping]?.[position] ?? -1).join(" ");
    const before = stretches.get(key);
    stretches.set(key, { first: before?.first ?? position, last: position, count: (before?.count ?? 0) + 1 });
  });
  return stretches;
}
