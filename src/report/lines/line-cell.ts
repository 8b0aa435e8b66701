import { excelMillion } from "#core/money/excel-number.ts";
import type { Money } from "#core/money/money.ts";
import { sumMoney } from "#core/money/money.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import type { PlannedCell } from "#sheet/sheet-plan.ts";
import { firstFlags } from "../first-flags.ts";
import { lineHash } from "../line-hash.ts";
import { numberCell, textCell } from "../planned-cells.ts";
import type { ReportTable } from "../report-table.ts";
import { sourceCell } from "../source-cell.ts";
import { rowKey } from "./line-flags.ts";
import type { LinesColumn } from "./lines-columns.ts";

/** What the cells of one table's lines need. */
export interface LineCellContext {
  readonly table: ReportTable;
  readonly words: Dictionary;
  readonly flags: ReadonlyMap<string, readonly string[]>;
  /** Number of the first line on the sheet, from 1. */
  readonly firstNumber: number;
}

/** Makes the cells of one column, by position of the line in its table. */
export function lineCells(column: LinesColumn, context: LineCellContext): (position: number) => PlannedCell {
  const { table } = context;
  if (column.kind === "first") {
    const flags = firstFlags(table, column.counted, column.within);
    return (position) => numberCell(flags[position] ?? 0, "count");
  }
  if (column.kind === "group") {
    const ids = table.ids[column.grouping];
    return (position) => numberCell(ids === null ? null : (ids[position] ?? 0) + 1, "count");
  }
  return (position) => {
    const tagged = table.analysis.lines[position];
    if (tagged === undefined) throw new Error("No such line");
    return plainCell(column, tagged, { ...context, position });
  };
}

type PlainColumn = Exclude<LinesColumn, { readonly kind: "first" | "group" }>;

function plainCell(column: PlainColumn, tagged: TaggedLine, context: LineCellContext & { readonly position: number }): PlannedCell {
  const { line } = tagged;
  switch (column.kind) {
    case "text":
      return textCell(line[column.text], "wrapped-text");
    case "categoryAmount":
      return money(sumMoney(line.categoryAmounts.filter((one) => one.category === column.category).map((one) => one.amount)));
    case "amount":
      return money(line.amount);
    case "previous":
      return money(line.previousAmount);
    case "hash":
      return textCell(lineHash(tagged), "note");
    default:
      return ABOUT_LINE[column.kind](tagged, context);
  }
}

type AboutKind = "number" | "table" | "source" | "tier" | "because" | "suggestion" | "flags";
type AboutCell = (tagged: TaggedLine, context: LineCellContext & { readonly position: number }) => PlannedCell;

const ABOUT_LINE: Readonly<Record<AboutKind, AboutCell>> = {
  number: (_, { firstNumber, position }) => numberCell(firstNumber + position, "count"),
  table: (_, { table }) => numberCell(table.number, "count"),
  source: ({ line }, { table }) => sourceCell(line.amountCell, table.namesFiles),
  tier: ({ tier }, { table }) => textCell(table.format.tier(tier), "wrapped-text"),
  because: ({ because }, { words }) => textCell(words.evidence[because], "wrapped-text"),
  suggestion: (tagged, context) => textCell(suggestionText(tagged, context), "wrapped-text"),
  flags: ({ line }, { flags }) =>
    textCell((flags.get(rowKey(line.workbook, line.sheet, line.row)) ?? []).join(", ") || null, "wrapped-text"),
};

function suggestionText({ suggestion }: TaggedLine, { table, words }: LineCellContext): string | null {
  if (suggestion === null) return null;
  const matched = suggestion.matchedWords.length === 0 ? "" : `: ${table.format.quotes(suggestion.matchedWords)}`;
  return `${table.format.tier(suggestion.tier)} (${words.confidences[suggestion.confidence]})${matched}`;
}

function money(amount: Money | null): PlannedCell {
  return numberCell(amount === null ? null : excelMillion(amount), "money");
}
