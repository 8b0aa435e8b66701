import type { Dictionary } from "#i18n/dictionary.ts";
import type { ReportTable } from "../report-table.ts";
import type { LinesColumn } from "./lines-columns.ts";

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
