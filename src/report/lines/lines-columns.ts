import type { ExpenditureCategory } from "#core/budget/expenditure-category.ts";
import type { Counted } from "../first-flags.ts";
import type { Grouping, ReportTable } from "../report-table.ts";
import { EXPENDITURE_CATEGORIES } from "#core/budget/expenditure-category.ts";
import type { Dictionary } from "#i18n/dictionary.ts";

/** Texts of a line that have a column of their own where any line has them. */
export type LineText =
  "ministry" | "agency" | "budgetPlan" | "output" | "project" | "activity" | "description" | "goal" | "guideline" | "category";

/** One column of the budget-lines sheet. */
export type LinesColumn =
  | { readonly kind: "number" | "table" | "source" | "tier" | "because" | "suggestion" | "amount" | "previous" | "flags" | "hash" }
  | { readonly kind: "text"; readonly text: LineText }
  | { readonly kind: "categoryAmount"; readonly category: ExpenditureCategory }
  | { readonly kind: "group"; readonly grouping: Grouping }
  | { readonly kind: "first"; readonly counted: Counted; readonly within: Grouping | null };

/** A name for each column that is unique in the sheet. */
export function columnKey(column: LinesColumn): string {
  if (column.kind === "text") return column.text;
  if (column.kind === "categoryAmount") return `${column.kind}:${column.category}`;
  if (column.kind === "group") return `${column.kind}:${column.grouping}`;
  if (column.kind === "first") return `${column.kind}:${column.counted}:${column.within ?? "all"}`;
  return column.kind;
}

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

/** The header of a column; unique in the sheet, as Excel tables need. */
export function columnTitle(column: LinesColumn, context: TitleContext): string {
  const { words } = context;
  switch (column.kind) {
    case "text":
      return words.columns[column.text];
    case "categoryAmount":
      return words.categories[column.category];
    case "group":
      return words.report.lines.groupNumber(words.columns[column.grouping]);
    case "first":
      return words.report.lines.firstOf(words.columns[column.counted], column.within === null ? null : words.columns[column.within]);
    case "amount":
    case "previous":
      return moneyTitle(column.kind, context);
    default:
      return words.report.lines.titles[column.kind];
  }
}

interface TitleContext {
  readonly words: Dictionary;
  readonly table: ReportTable | null;
}

function moneyTitle(kind: "amount" | "previous", { words, table }: TitleContext): string {
  const year = table?.analysis.table.fiscalYear ?? null;
  if (kind === "amount") return words.report.summary.amountOf(year);
  return words.report.summary.amountOf(year === null ? null : year - 1, true);
}

const WIDTHS: Readonly<Record<LinesColumn["kind"], number>> = {
  number: 7,
  table: 8,
  source: 22,
  text: 32,
  tier: 14,
  because: 18,
  suggestion: 24,
  amount: 17,
  previous: 17,
  categoryAmount: 15,
  flags: 26,
  group: 12,
  first: 14,
  hash: 19,
};

/** Width in characters; project names get more room than other texts. */
export function columnWidth(column: LinesColumn): number {
  if (column.kind === "text" && (column.text === "project" || column.text === "description")) return 48;
  return WIDTHS[column.kind];
}
