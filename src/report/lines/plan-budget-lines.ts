import { excelMillion } from "#core/money/excel-number.ts";
import { sumMoney } from "#core/money/money.ts";
import type { PlannedCell, SheetPlan } from "#sheet/sheet-plan.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import type { PlannedRow } from "../planned-cells.ts";
import { emptyCells, formulaCell, formulaText, numberCell, sourceCell, textCell } from "../planned-cells.ts";
import type { Grouping, ReportTable } from "../report-table.ts";
import { flagsByRow, rowKey } from "./line-flags.ts";
import { LINES_TABLE, columnTitle, columnWidth, groupingOf, otherSpellings } from "./lines-layout.ts";
import type { LinesColumn, LinesLayout } from "./lines-layout.ts";
import { pageFooter } from "../head-and-foot.ts";
import { bahtText } from "#core/money/format-money.ts";
import type { Money } from "#core/money/money.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import { countParts } from "../count-parts.ts";
import { hashText } from "../hash-text.ts";
import { sheetLabel } from "../report-table.ts";

/** What the budget-lines sheet needs. */
interface LinesPlanContext {
  readonly words: Dictionary;
  readonly now: Date;
  readonly layout: LinesLayout;
  /** Code of all rows on the sheet. */
  readonly dataCode: string;
  readonly findings: FindingPlaces;
}

/** The budget-lines sheet: one clean row a line, as an Excel table that people can pivot themselves. */
export function planBudgetLines(tables: readonly ReportTable[], context: LinesPlanContext): SheetPlan {
  const { words, now, layout } = context;
  const [first] = tables;
  const { columns } = layout;
  const titles = columns.map((column) => textCell(columnTitle(column, { words, table: first ?? null }), "header"));
  const lines = words.report.lines;
  return {
    id: "budget-lines",
    name: words.report.sheetNames["budget-lines"],
    rows: [
      [textCell(lines.title, "title")],
      [textCell(words.report.summary.checkedAt(first?.format.dateTime(now) ?? "", sourcesOf(tables)), "note")],
      [textCell(lines.note, "note")],
      totalRow(tables, { words, layout, dataCode: context.dataCode }),
      titles,
      ...tables.flatMap((table, at) =>
        tableRows(table, { words, layout, findings: context.findings, firstNumber: firstNumber(tables, at) }),
      ),
    ],
    columnWidths: columns.map(columnWidth),
    merges: [],
    tables: [{ name: LINES_TABLE, range: layout.tableRange }],
    conditions: [],
    choices: [],
    charts: [],
    freeze: { rows: layout.headerRow + 1, columns: 0 },
    print: {
      orientation: "landscape",
      repeatRows: { first: layout.headerRow, last: layout.headerRow },
      footer: pageFooter(words, now),
      columns: printedColumns(layout),
    },
  };
}

/** Above the headers: the code of the rows, the total of the lines that are in sight, and the unit. */
function totalRow(
  tables: readonly ReportTable[],
  { words, layout, dataCode }: Pick<LinesPlanContext, "words" | "layout" | "dataCode">,
): PlannedRow {
  const at = layout.at("amount");
  const sums = (key: "amount" | "previous"): PlannedCell => {
    const moneyOf = key === "amount" ? ("amount" as const) : ("previousAmount" as const);
    const total = sumMoney(tables.flatMap(({ analysis }) => analysis.lines.flatMap(({ line }) => line[moneyOf] ?? [])));
    return formulaCell(`ROUND(SUBTOTAL(109,${layout.column(key)}),9)`, excelMillion(total), "total-money");
  };
  const cells: (PlannedCell | null)[] = [...emptyCells(layout.columns.length)];
  cells[0] = textCell(words.report.lines.dataCode, "note");
  cells[1] = textCell(dataCode, "note");
  cells[at - 1] = textCell(words.report.summary.total, "total-label");
  cells[at] = sums("amount");
  if (layout.has("previous")) cells[layout.at("previous")] = sums("previous");
  cells[layout.at("flags")] = textCell(words.report.unitNote, "unit-note");
  return cells;
}

/** Sheets and ranges the lines come from; numbered where there are several tables. */
function sourcesOf(tables: readonly ReportTable[]): string {
  return tables.map(({ source, number }) => (tables.length > 1 ? `${String(number)} = ${source}` : source)).join(" · ");
}

/** Numbers of groups, counters and check codes serve formulas; they are not printed. */
function printedColumns({ columns }: LinesLayout): number {
  return columns.findIndex((column) => column.kind === "flags") + 1;
}

function firstNumber(tables: readonly ReportTable[], at: number): number {
  return tables.slice(0, at).reduce((sum, { analysis }) => sum + analysis.lines.length, 1);
}

function tableRows(
  table: ReportTable,
  context: Pick<LinesPlanContext, "words" | "layout" | "findings"> & { readonly firstNumber: number },
): readonly PlannedRow[] {
  const { words, layout } = context;
  const flags = flagsByRow(table.analysis.findings, words.findings);
  const makers = layout.columns.map((column) => lineCells(column, { table, flags, ...context }));
  return table.analysis.lines.map((_, position) => makers.map((make) => make(position)));
}

/** Where the first finding of a source row stands, by the row's key. */
interface FindingPlaces {
  readonly sheet: string;
  readonly rows: ReadonlyMap<string, number>;
}

/** What the cells of one table's lines need. */
interface LineCellContext {
  readonly table: ReportTable;
  readonly words: Dictionary;
  readonly layout: LinesLayout;
  readonly flags: ReadonlyMap<string, readonly string[]>;
  readonly findings: FindingPlaces;
  /** Number of the first line on the sheet, from 1. */
  readonly firstNumber: number;
}

/** Makes the cells of one column, by position of the line in its table. */
function lineCells(column: LinesColumn, context: LineCellContext): (position: number) => PlannedCell {
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
function lineHash({ line }: TaggedLine): string {
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
