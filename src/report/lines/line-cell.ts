import { excelMillion } from "#core/money/excel-number.ts";
import { bahtText } from "#core/money/format-money.ts";
import type { Money } from "#core/money/money.ts";
import { sumMoney } from "#core/money/money.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import type { PlannedCell } from "#sheet/sheet-plan.ts";
import { countParts } from "../count-parts.ts";
import { hashText } from "../hash-text.ts";
import { formulaCell, formulaText, numberCell, sourceCell, textCell } from "../planned-cells.ts";
import type { Grouping, ReportTable } from "../report-table.ts";
import { sheetLabel } from "../report-table.ts";
import { rowKey } from "./line-flags.ts";
import type { LinesColumn } from "./lines-columns.ts";
import { groupingOf, otherSpellings } from "./lines-columns.ts";
import type { LinesLayout } from "./lines-layout.ts";

/** Where the first finding of a source row stands, by the row's key. */
export interface FindingPlaces {
  readonly sheet: string;
  readonly rows: ReadonlyMap<string, number>;
}

/** What the cells of one table's lines need. */
export interface LineCellContext {
  readonly table: ReportTable;
  readonly words: Dictionary;
  readonly layout: LinesLayout;
  readonly flags: ReadonlyMap<string, readonly string[]>;
  readonly findings: FindingPlaces;
  /** Number of the first line on the sheet, from 1. */
  readonly firstNumber: number;
}

/** Makes the cells of one column, by position of the line in its table. */
export function lineCells(column: LinesColumn, context: LineCellContext): (position: number) => PlannedCell {
  const { table, layout } = context;
  if (column.kind === "part") {
    const parts = countParts(table, column.counted, column.within);
    const formula = layout.hasLiveParts ? partFormula(column, context) : null;
    return (position) => (formula === null ? numberCell(parts[position] ?? 0, "part") : formulaCell(formula, parts[position] ?? 0, "part"));
  }
  return (position) => {
    const tagged = table.analysis.lines[position];
    if (tagged === undefined) throw new Error("No such line");
    return plainCell(column, tagged, { ...context, position });
  };
}

/**
 * A line's part of the thing it is counted for: 1 divided by how many funded lines have the same name. As an officer reads it: "1 over
 * the number of lines with this agency, this project, and money".
 */
function partFormula({ counted, within }: Extract<LinesColumn, { readonly kind: "part" }>, { table, layout }: LineCellContext): string {
  const grouped: readonly Grouping[] = [
    ...(counted === "project" ? (["agency", "project"] as const) : [counted]),
    ...(within === null ? [] : [within]),
  ];
  const keys = [...(layout.has("table") ? ["table"] : []), ...grouped.filter((grouping) => layout.has(grouping))];
  const arePlain = grouped.every((grouping) => table.labels[grouping]?.arePlain ?? true);
  const same = [...keys.map((key) => [layout.column(key), layout.here(key)] as const), [layout.column("funded"), "1"] as const];
  const count = arePlain
    ? `COUNTIFS(${same.map((pair) => pair.join(",")).join(",")})`
    : `SUMPRODUCT(${same.map(([all, one]) => `(${all}=${one})`).join("*")})`;
  const nameless = formulaText(table.labels[counted]?.nameless ?? "");
  return `IF(OR(${layout.here("funded")}=0,${layout.here(counted)}=${nameless}),0,1/${count})`;
}

type PlainColumn = Exclude<LinesColumn, { readonly kind: "part" }>;
type At = LineCellContext & { readonly position: number };

function plainCell(column: PlainColumn, tagged: TaggedLine, context: At): PlannedCell {
  const { line } = tagged;
  switch (column.kind) {
    case "text":
      return textCell(groupName(groupingOf(column.text), context) ?? line[column.text], "wrapped-text");
    case "categoryAmount":
      return money(sumMoney(line.categoryAmounts.filter((one) => one.category === column.category).map((one) => one.amount)));
    case "previous":
      return money(line.previousAmount);
    case "hash":
      return textCell(lineHash(tagged), "note");
    default:
      return ABOUT_LINE[column.kind](tagged, context);
  }
}

/** The name that the line's group has; null where nothing is added up by this text. */
function groupName(grouping: Grouping | null, { table, position }: At): string | null {
  const ids = grouping === null ? null : table.ids[grouping];
  return grouping === null || ids === null ? null : (table.labels[grouping]?.texts[ids[position] ?? 0] ?? null);
}

type AboutKind = Exclude<PlainColumn["kind"], "text" | "categoryAmount" | "previous" | "hash">;
type AboutCell = (tagged: TaggedLine, context: At) => PlannedCell;

const ABOUT_LINE: Readonly<Record<AboutKind, AboutCell>> = {
  number: (_, { firstNumber, position }) => numberCell(firstNumber + position, "count"),
  table: (_, { table }) => numberCell(table.number, "count"),
  source: ({ line }, { table }) => sourceCell(line.amountCell, table.namesFiles),
  sheet: ({ line }, { table }) => textCell(sheetLabel(line, table.namesFiles), "wrapped-text"),
  tier: (_, context) => textCell(groupName("tier", context), "wrapped-text"),
  because: ({ because }, { words }) => textCell(words.evidence[because], "wrapped-text"),
  suggestion: (tagged, context) => textCell(suggestionText(tagged, context), "wrapped-text"),
  flags: flagsCell,
  amount: amountCell,
  asWritten: (_, { table, position }) => textCell(otherSpellings(table, position).join(" · ") || null, "wrapped-text"),
  funded: ({ line }, { layout }) => {
    const amount = layout.here("amount");
    return formulaCell(`IF(ISNUMBER(${amount}),IF(${amount}=0,0,1),0)`, line.amount === null || line.amount === 0n ? 0 : 1, "part");
  },
  withoutAmount: ({ line }, { layout }) => formulaCell(`IF(ISNUMBER(${layout.here("amount")}),0,1)`, line.amount === null ? 1 : 0, "part"),
};

/** What was found on the line, as a jump to the first of these findings. */
function flagsCell({ line }: TaggedLine, { flags, findings }: At): PlannedCell {
  const key = rowKey(line.workbook, line.sheet, line.row);
  const text = (flags.get(key) ?? []).join(", ");
  const row = findings.rows.get(key);
  if (text === "" || row === undefined) return textCell(text || null, "wrapped-text");
  return { value: text, style: "link", link: { sheet: findings.sheet, row, column: 0 } };
}

/** The amount; where there is none, what its cell holds instead, in words: never an empty cell that adds up as zero. */
function amountCell({ line }: TaggedLine, { table, words, position }: At): PlannedCell {
  const state = table.states[position];
  if (line.amount !== null) return money(line.amount);
  return state?.kind === "blank"
    ? textCell(words.report.lines.blankAmount, "amount-missing")
    : textCell(words.report.lines.unreadable(state?.kind === "unreadable" ? state.found : null), "amount-unreadable");
}

function suggestionText({ suggestion }: TaggedLine, { table, words }: LineCellContext): string | null {
  if (suggestion === null) return null;
  const matched = suggestion.matchedWords.length === 0 ? "" : `: ${table.format.quotes(suggestion.matchedWords)}`;
  return `${table.format.tier(suggestion.tier)} (${words.confidences[suggestion.confidence]})${matched}`;
}

function money(amount: Money | null): PlannedCell {
  return numberCell(amount === null ? null : excelMillion(amount), "money");
}

/** Fingerprint of what a line says, wherever it stands: a changed row has another one. */
export function lineHash({ line }: TaggedLine): string {
  return hashText(
    JSON.stringify([
      line.fiscalYear,
      line.ministry,
      line.agency,
      line.budgetPlan,
      line.output,
      line.project,
      line.activity,
      line.description,
      line.goal,
      line.guideline,
      line.category,
      line.tierText,
      line.amount === null ? null : bahtText(line.amount),
      line.previousAmount === null ? null : bahtText(line.previousAmount),
    ]),
  );
}
