import type { Dictionary } from "#i18n/dictionary.ts";
import type { ReportTable } from "../report-table.ts";
import type { LinesColumn } from "./lines-columns.ts";

/** The header of a column; unique in the sheet, as Excel tables need. */
export function columnTitle(
  column: LinesColumn,
  { words, table }: { readonly words: Dictionary; readonly table: ReportTable | null },
): string {
  const lines = words.report.lines;
  const year = table?.analysis.table.fiscalYear ?? null;
  switch (column.kind) {
    case "text":
      return words.columns[column.text];
    case "categoryAmount":
      return words.categories[column.category];
    case "group":
      return lines.groupNumber(groupName(column.grouping, words));
    case "first":
      return lines.firstOf(words.columns[column.counted], column.within === null ? null : groupName(column.within, words));
    case "amount":
      return words.report.summary.amountOf(year);
    case "previous":
      return words.report.summary.amountOf(year === null ? null : year - 1, true);
    default:
      return lines.titles[column.kind];
  }
}

function groupName(grouping: "ministry" | "agency" | "project" | "tier" | "goal" | "guideline" | "category", words: Dictionary): string {
  return words.columns[grouping];
}

const WIDTHS: Readonly<Record<LinesColumn["kind"], number>> = {
  number: 7,
  table: 8,
  source: 18,
  text: 28,
  tier: 14,
  because: 18,
  suggestion: 24,
  amount: 17,
  previous: 17,
  categoryAmount: 15,
  flags: 30,
  group: 10,
  first: 10,
  hash: 19,
};

/** Width in characters; project names get more room than other texts. */
export function columnWidth(column: LinesColumn): number {
  if (column.kind === "text" && (column.text === "project" || column.text === "description")) return 48;
  return WIDTHS[column.kind];
}
