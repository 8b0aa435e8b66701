import { cellAddress, columnLetters, quotedSheetName } from "#sheet/cell-address.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import type { Grouping, ReportTable } from "../report-table.ts";
import type { ExpenditureCategory } from "#core/budget/expenditure-category.ts";
import { EXPENDITURE_CATEGORIES } from "#core/budget/expenditure-category.ts";
import type { Counted } from "../count-parts.ts";

/** Name of the Excel table, for our formulas and for pivots and structured references of the person's own. */
export const LINES_TABLE = "BvcBudgetLines";

/** Rows above the table: title, source, code of the rows, unit and total. */
const HEADER_ROW = 4;

/** Lines up to which the counters of each line are live: every one looks through all lines, so they cost the square of it. */
const LIVE_PART_LINES = 1_500;

/** Where everything stands on the budget-lines sheet, for the sheet itself and for the formulas that read it. */
export interface LinesLayout {
  readonly sheet: string;
  readonly columns: readonly LinesColumn[];
  readonly headerRow: number;
  readonly lastRow: number;
  readonly tableRange: CellRange;
  /** Whether the counters of each line are formulas. */
  readonly hasLiveParts: boolean;
  readonly has: (key: string) => boolean;
  /** A column of the table as formulas name it: BvcBudgetLines[หน่วยงาน]. A row added to the table counts. */
  readonly column: (key: string) => string;
  /** The same column's cell on the formula's own row. */
  readonly here: (key: string) => string;
  /** All cells below the header, those outside the table too: what was added there must not go unseen. */
  readonly below: (key: string) => string;
  /** Sheet column of a key, zero-based; 0 when there is none. */
  readonly at: (key: string) => number;
  /** Sheet row of the first line of each table, by its number less one. */
  readonly firstRows: readonly number[];
}

/** Lays the budget-lines sheet out. */
export function linesLayout(tables: readonly ReportTable[], words: Dictionary): LinesLayout {
  const sheet = words.report.sheetNames["budget-lines"];
  const columns = chooseLinesColumns(tables);
  const positions = new Map(columns.map((column, position) => [columnKey(column), position]));
  const lines = tables.reduce((sum, { analysis }) => sum + analysis.lines.length, 0);
  const lastRow = HEADER_ROW + Math.max(lines, 1);
  const position = (key: string): number => {
    const found = positions.get(key);
    if (found === undefined) throw new Error(`The budget-lines sheet has no column ${key}`);
    return found;
  };
  const title = (key: string): string => {
    const column = columns[position(key)];
    return column === undefined ? "" : escaped(columnTitle(column, { words, table: tables[0] ?? null }));
  };
  let next = HEADER_ROW + 1;
  const firstRows = tables.map(({ analysis }) => {
    next += analysis.lines.length;
    return next - analysis.lines.length;
  });
  return {
    sheet,
    columns,
    headerRow: HEADER_ROW,
    lastRow,
    tableRange: { firstRow: HEADER_ROW, firstColumn: 0, lastRow, lastColumn: columns.length - 1 },
    hasLiveParts: lines <= LIVE_PART_LINES,
    has: (key) => positions.has(key),
    column: (key) => `${LINES_TABLE}[${title(key)}]`,
    here: (key) => `${LINES_TABLE}[[#This Row],[${title(key)}]]`,
    below: (key) => {
      const letters = columnLetters(position(key));
      return `${quotedSheetName(sheet)}!$${letters}$${String(HEADER_ROW + 2)}:$${letters}$1048576`;
    },
    at: (key) => positions.get(key) ?? 0,
    firstRows,
  };
}

/** The header that a column of the budget lines has. */
export function linesTitle(key: string, tables: readonly ReportTable[], words: Dictionary): string {
  const column = chooseLinesColumns(tables).find((one) => columnKey(one) === key);
  if (column === undefined) throw new Error(`The budget-lines sheet has no column ${key}`);
  return columnTitle(column, { words, table: tables[0] ?? null });
}

/** Signs that mean something between brackets stand behind an apostrophe. */
function escaped(title: string): string {
  return title.replace(/['#[\]@]/g, "'$&");
}

/** Address of a cell with dollar signs: $D$12. */
export function fixedAddress(row: number, column: number): string {
  return cellAddress(row, column).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}

/** Address of a cell whose column stays when it is copied: $D12. */
export function fixedColumn(row: number, column: number): string {
  return `$${cellAddress(row, column)}`;
}

/** Where the budget-lines sheet states the code of the rows that it holds. */
export function dataCodeCell(): string {
  return fixedAddress(HEADER_ROW - 1, 1);
}

/** Texts of a line that have a column of their own where any line has them. */
type LineText =
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
function columnKey(column: LinesColumn): string {
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
function chooseLinesColumns(tables: readonly ReportTable[]): readonly LinesColumn[] {
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
function presentCategories(tables: readonly ReportTable[]): readonly ExpenditureCategory[] {
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
