import type { ExpenditureCategory } from "#core/budget/expenditure-category.ts";
import { EXPENDITURE_CATEGORIES } from "#core/budget/expenditure-category.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import type { Counted } from "../count-parts.ts";
import type { Grouping, ReportTable } from "../report-table.ts";

/** Texts of a line that have a column of their own where any line has them. */
export type LineText =
  "ministry" | "agency" | "budgetPlan" | "output" | "project" | "activity" | "description" | "goal" | "guideline" | "category";

/** One column of the budget-lines sheet. The texts that formulas group by stand as the name of their group. */
export type LinesColumn =
  | {
      readonly kind:
        | "number"
        | "table"
        | "source"
        | "sheet"
        | "tier"
        | "because"
        | "suggestion"
        | "amount"
        | "previous"
        | "flags"
        | "asWritten"
        | "funded"
        | "withoutAmount"
        | "hash";
    }
  | { readonly kind: "text"; readonly text: LineText }
  | { readonly kind: "categoryAmount"; readonly category: ExpenditureCategory }
  | { readonly kind: "part"; readonly counted: Counted; readonly within: Grouping | null };

/** A name for each column that is unique in the sheet. */
export function columnKey(column: LinesColumn): string {
  if (column.kind === "text") return column.text;
  if (column.kind === "categoryAmount") return `${column.kind}:${column.category}`;
  if (column.kind === "part") return `${column.kind}:${column.counted}:${column.within ?? "all"}`;
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

/** The grouping a text column stands for; null where nothing is added up by it. */
export function groupingOf(text: LineText): Grouping | null {
  const all: readonly Grouping[] = ["ministry", "agency", "project", "goal", "guideline", "category"];
  return all.find((grouping) => grouping === text) ?? null;
}

/** The columns of the budget-lines sheet: those every plan has, and those its lines have anything for. */
export function chooseLinesColumns(tables: readonly ReportTable[]): readonly LinesColumn[] {
  return [
    { kind: "number" },
    ...(tables.length > 1 ? [{ kind: "table" } as const] : []),
    { kind: "source" },
    ...(tables.some(({ read }) => read.length > 1) ? [{ kind: "sheet" } as const] : []),
    ...TEXTS.filter((text) => ALWAYS.includes(text) || hasText(tables, text)).map((text) => ({ kind: "text", text }) as const),
    { kind: "tier" },
    { kind: "amount" },
    ...(tables.some(({ index }) => index.previous !== null) ? [{ kind: "previous" } as const] : []),
    ...presentCategories(tables).map((category) => ({ kind: "categoryAmount", category }) as const),
    { kind: "flags" },
    { kind: "because" },
    ...(tables.some(({ analysis }) => analysis.lines.some((line) => line.suggestion !== null)) ? [{ kind: "suggestion" } as const] : []),
    ...(tables.some(hasOtherSpelling) ? [{ kind: "asWritten" } as const] : []),
    { kind: "funded" },
    { kind: "withoutAmount" },
    ...partColumns(tables),
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

function partColumns(tables: readonly ReportTable[]): readonly LinesColumn[] {
  const counted: readonly Counted[] = ["project", "agency"];
  const within = COUNTED_WITHIN.filter((grouping) => tables.some(({ ids }) => ids[grouping] !== null));
  return [
    { kind: "part", counted: "ministry", within: null },
    ...[null, ...within].flatMap((grouping) => counted.map((one) => ({ kind: "part", counted: one, within: grouping }) as const)),
  ];
}

function hasText(tables: readonly ReportTable[], text: LineText): boolean {
  return tables.some(({ analysis }) => analysis.lines.some(({ line }) => line[text] !== null));
}

function hasOtherSpelling(table: ReportTable): boolean {
  return table.analysis.lines.some((_, position) => otherSpellings(table, position).length > 0);
}

/** Names of a line that the sheet writes in another way than their group. */
export function otherSpellings({ analysis, ids, labels }: ReportTable, position: number): readonly string[] {
  const line = analysis.lines[position]?.line;
  const labelOf = (grouping: Grouping): string | undefined => labels[grouping]?.texts[ids[grouping]?.[position] ?? 0];
  return TEXTS.flatMap((text) => {
    const grouping = groupingOf(text);
    const written = line?.[text] ?? null;
    return grouping === null || written === null || labelOf(grouping) === written ? [] : [written];
  });
}

interface TitleContext {
  readonly words: Dictionary;
  readonly table: ReportTable | null;
}

/** The header of a column; unique in the sheet, as Excel tables need. */
export function columnTitle(column: LinesColumn, context: TitleContext): string {
  const { words } = context;
  switch (column.kind) {
    case "text":
      return words.columns[column.text];
    case "categoryAmount":
      return words.categories[column.category];
    case "part":
      return words.report.lines.partOf(words.columns[column.counted], column.within === null ? null : words.columns[column.within]);
    case "amount":
    case "previous":
      return moneyTitle(column.kind, context);
    default:
      return words.report.lines.titles[column.kind];
  }
}

function moneyTitle(kind: "amount" | "previous", { words, table }: TitleContext): string {
  const year = table?.analysis.table.fiscalYear ?? null;
  if (kind === "amount") return words.report.summary.amountOf(year);
  return words.report.summary.amountOf(year === null ? null : year - 1, true);
}

const WIDTHS: Readonly<Record<LinesColumn["kind"], number>> = {
  number: 6,
  table: 7,
  source: 14,
  sheet: 16,
  text: 20,
  tier: 10,
  because: 16,
  suggestion: 22,
  amount: 14,
  previous: 14,
  categoryAmount: 13,
  flags: 18,
  asWritten: 24,
  funded: 9,
  withoutAmount: 9,
  part: 10,
  hash: 19,
};

/** Width in characters; project names get more room than other texts. */
export function columnWidth(column: LinesColumn): number {
  if (column.kind === "text" && (column.text === "project" || column.text === "description")) return 36;
  return WIDTHS[column.kind];
}
