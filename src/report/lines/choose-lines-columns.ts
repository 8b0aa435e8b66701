import { EXPENDITURE_CATEGORIES } from "#core/budget/expenditure-category.ts";
import type { ExpenditureCategory } from "#core/budget/expenditure-category.ts";
import type { Counted } from "../first-flags.ts";
import type { Grouping, ReportTable } from "../report-table.ts";
import type { LinesColumn, LineText } from "./lines-columns.ts";

const ALWAYS: readonly LineText[] = ["ministry", "agency", "project"];
const TEXTS: readonly LineText[] = [
  "ministry",
  "agency",
  "budgetPlan",
  "output",
  "project",
  "activity",
  "description",
  "goal",
  "guideline",
  "category",
];
const COUNTED_WITHIN: readonly Grouping[] = ["tier", "goal", "guideline", "category"];

/** The columns of the budget-lines sheet: those every plan has, and those its lines have anything for. */
export function chooseLinesColumns(tables: readonly ReportTable[]): readonly LinesColumn[] {
  const groupings = presentGroupings(tables);
  return [
    { kind: "number" },
    ...(tables.length > 1 ? [{ kind: "table" } as const] : []),
    { kind: "source" },
    ...TEXTS.filter((text) => ALWAYS.includes(text) || hasText(tables, text)).map((text) => ({ kind: "text", text }) as const),
    { kind: "tier" },
    { kind: "because" },
    ...(tables.some(({ analysis }) => analysis.lines.some((line) => line.suggestion !== null)) ? [{ kind: "suggestion" } as const] : []),
    { kind: "amount" },
    ...(tables.some(({ index }) => index.previous !== null) ? [{ kind: "previous" } as const] : []),
    ...presentCategories(tables).map((category) => ({ kind: "categoryAmount", category }) as const),
    { kind: "flags" },
    ...groupings.filter((grouping) => grouping !== "tier").map((grouping) => ({ kind: "group", grouping }) as const),
    ...firstColumns(groupings),
    { kind: "hash" },
  ];
}

/** Expenditure categories that any line has an amount for. */
export function presentCategories(tables: readonly ReportTable[]): readonly ExpenditureCategory[] {
  const met = new Set(
    tables.flatMap(({ analysis }) => analysis.lines.flatMap(({ line }) => line.categoryAmounts.map((one) => one.category))),
  );
  return EXPENDITURE_CATEGORIES.filter((category) => met.has(category));
}

function presentGroupings(tables: readonly ReportTable[]): readonly Grouping[] {
  const all: readonly Grouping[] = ["ministry", "agency", "project", "tier", "goal", "guideline", "category"];
  return all.filter((grouping) => tables.some(({ ids }) => ids[grouping] !== null));
}

function firstColumns(groupings: readonly Grouping[]): readonly LinesColumn[] {
  const counted: readonly Counted[] = ["project", "agency"];
  const within = COUNTED_WITHIN.filter((grouping) => groupings.includes(grouping));
  return [
    { kind: "first", counted: "ministry", within: null },
    ...[null, ...within].flatMap((grouping) => counted.map((one) => ({ kind: "first", counted: one, within: grouping }) as const)),
  ];
}

function hasText(tables: readonly ReportTable[], text: LineText): boolean {
  return tables.some(({ analysis }) => analysis.lines.some(({ line }) => line[text] !== null));
}
