import type { CellRange } from "#sheet/cell-address.ts";
import type { PlannedCondition, SheetPlan } from "#sheet/sheet-plan.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import { headingText, pageFooter } from "../head-and-foot.ts";
import { formulaCell, formulaText, textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { LinesLayout } from "../lines/lines-layout.ts";
import type { ReportTable } from "../report-table.ts";
import type { SettingsProbe } from "../setup/plan-setup.ts";
import { agencyBlock, categoryBlock, goalBlock, guidelineBlock, tierBlock } from "./group-blocks.ts";
import type { Block } from "./block.ts";
import { stackBlocks } from "./block.ts";
import { CONTROL_CHECK, controlTable } from "./control-block.ts";
import { linesFormulas, linksToLines } from "./lines-formulas.ts";
import { decimalsNeeded, moneyWidth, summaryColumns } from "./summary-context.ts";
import type { SummaryContext } from "./summary-context.ts";
import { sheetsBlock } from "./sheets-block.ts";
import { treeBlock } from "./tree-block.ts";
import { VERDICT_ROWS, statusRange, testCells, verdictCell, verdictMerges, verdictRows } from "./verdict-block.ts";
import { excelMillion } from "#core/money/excel-number.ts";
import { SEVERITY } from "#core/finding-severity.ts";

const LABEL_WIDTH = 36;
const COUNT_WIDTH = 9;

/** What the working papers need. */
interface SummaryPlanContext {
  readonly words: Dictionary;
  readonly now: Date;
  readonly layout: LinesLayout;
  /** Code of the rows that were checked, as the budget-lines sheet states it. */
  readonly dataCode: string;
  readonly settings: SettingsProbe | null;
  readonly errors: { readonly all: number; readonly accepted: number };
}

interface TablePart extends Required<Block> {
  readonly verdictStart: number;
  readonly control: { readonly first: number; readonly last: number };
}

/** Place of the verdict over the first table, for who quotes it. */
export function firstVerdictPlace(): { readonly row: number; readonly column: number } {
  return verdictCell(HEAD_ROWS);
}

/** Places of its three tests. */
export function firstTestCells(): ReturnType<typeof testCells> {
  return testCells(HEAD_ROWS);
}

/** The working papers: live figures over the budget-lines sheet beside their stamped copy, one part for each table (rule R40). */
export function planSummary(tables: readonly ReportTable[], context: SummaryPlanContext): SheetPlan {
  const { words, layout } = context;
  const columns = summaryColumns(tables);
  const parts: TablePart[] = [];
  let start = 0;
  for (const table of tables) {
    const decimals = decimalsNeeded(table);
    const formulas = linesFormulas(table, layout, decimals);
    const links = linksToLines(table, layout, words);
    const part = tablePart(start, context, { table, words, layout, columns, decimals, formulas, links });
    parts.push(part);
    start += part.rows.length;
  }
  const counts = new Set([columns.projects, columns.agencies, columns.stampedProjects, columns.stampedAgencies]);
  const figureWidth = Math.max(...tables.map(moneyWidth));
  const width = (column: number): number => (counts.has(column) && !isMoneyColumn(column, tables) ? COUNT_WIDTH : figureWidth);
  return {
    id: "summary",
    name: words.report.sheetNames.summary,
    rows: parts.flatMap((part) => part.rows),
    columnWidths: [LABEL_WIDTH, ...Array.from({ length: columns.link }, (_, at) => width(at + 1))],
    merges: parts.flatMap(({ verdictStart }) => verdictMerges(verdictStart, columns.check)),
    tables: [],
    conditions: parts.flatMap((part) => partConditions(part, columns.check, words)),
    choices: [],
    charts: parts.flatMap((part) => part.charts),
    freeze: { rows: 0, columns: 1 },
    print: { orientation: "landscape", repeatRows: null, footer: pageFooter(words, context.now), columns: columns.check + 1 },
    outline: parts.flatMap((part) => part.outline),
  };
}

/** Columns that hold counts in one block and a tier's money in another, and the control table's figures. */
function isMoneyColumn(column: number, tables: readonly ReportTable[]): boolean {
  return column <= 2 || tables.some(({ analysis }) => analysis.summary.tiers.length + 1 >= column);
}

function tablePart(start: number, given: SummaryPlanContext, context: SummaryContext): TablePart {
  const verdictStart = start + HEAD_ROWS;
  const controlStart = verdictStart + VERDICT_ROWS;
  const control = controlTable(controlStart, context, given);
  const blocks = stackBlocks(controlStart + control.rows.length + 1, [
    (row) => sheetsBlock(row, context),
    (row) => tierBlock(row, context),
    (row) => agencyBlock(row, context),
    (row) => goalBlock(row, context),
    (row) => guidelineBlock(row, context),
    (row) => categoryBlock(row, context),
    (row) => treeBlock(row, context),
  ]);
  const { equal } = context.words.report.summary;
  const first = controlStart + control.rows.length + 1;
  const parted = blocks.checked.filter((row) => blocks.rows[row - first]?.[context.columns.check]?.value !== equal).length;
  const { all, accepted } = given.errors;
  const verdict = { control, checked: blocks.checked, parted, errors: all, acceptedErrors: accepted };
  const rows: readonly PlannedRow[] = [
    ...summaryHead(given.now, controlStart, context),
    ...verdictRows(verdictStart, verdict, context),
    ...control.rows,
    [],
    ...blocks.rows,
  ];
  return { ...blocks, rows, verdictStart, control: control.checked };
}

/** Green while all agrees; whatever else stands there, an error too, is red. */
function partConditions(part: TablePart, checkColumn: number, words: Dictionary): readonly PlannedCondition[] {
  const { equal } = words.report.summary;
  const { allGood, passed } = words.report.verdict;
  const { row, column } = verdictCell(part.verdictStart);
  const verdict: CellRange = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
  const control: CellRange = {
    firstRow: part.control.first,
    firstColumn: CONTROL_CHECK,
    lastRow: part.control.last,
    lastColumn: CONTROL_CHECK,
  };
  const checks: CellRange = {
    firstRow: Math.min(...part.checked),
    firstColumn: checkColumn,
    lastRow: Math.max(...part.checked),
    lastColumn: checkColumn,
  };
  const headers = [words.report.summary.check, words.report.unitNote];
  return [
    ...goodOrBad(verdict, allGood),
    ...goodOrBad(statusRange(part.verdictStart), passed),
    ...goodOrBad(control, equal),
    ...goodOrBad(checks, equal, headers),
  ];
}

/** `others`: what stands in the range beside its checks and is neither good nor bad. */
function goodOrBad(range: CellRange, good: string, others: readonly string[] = []): readonly PlannedCondition[] {
  const cell = cellAddress(range.firstRow, range.firstColumn);
  const isSomething = [`${cell}<>""`, ...others.map((text) => `${cell}<>${formulaText(text)}`), `${cell}<>${formulaText(good)}`];
  return [
    { range, formula: `=IF(ISERROR(${cell}),FALSE,${cell}=${formulaText(good)})`, style: "control-good" },
    { range, formula: `=IF(ISERROR(${cell}),TRUE,AND(${isSomething.join(",")}))`, style: "control-bad" },
  ];
}

/** Rows above the control table. */
export const HEAD_ROWS = 6;

/** Title, plan, the one line that says how much and how many, what was checked, what was found, and an empty row. */
function summaryHead(now: Date, controlRow: number, context: SummaryContext): readonly PlannedRow[] {
  const { words, table } = context;
  const { analysis, format } = table;
  const summary = words.report.summary;
  return [
    [textCell(summary.title, "title")],
    [textCell(headingText(table, words), "subtitle")],
    [topLine(controlRow, context)],
    [textCell(summary.checkedAt(format.dateTime(now), table.source), "note")],
    [textCell(summary.foundLine(severityCounts(context), analysis.summary.linesWithoutAmount, listed(context)), "note")],
    [],
  ];
}

/** กี่กระทรวง กี่หน่วยงาน กี่โครงการ รวมเท่าใด, as a live text over the control table. */
function topLine(controlRow: number, { words, table }: SummaryContext) {
  const { summary } = table.analysis;
  const topWords = words.report.summary.topLine;
  const at = (offset: number): string => cellAddress(controlRow + 2 + offset, 1);
  const { format } = table;
  const counts = [summary.ministries, summary.agencies, summary.projects];
  const units = [topWords.ministries, topWords.agencies, topWords.projects];
  const shown = counts.flatMap((count, offset) => (count === 0 ? [] : [{ count, offset, unit: ` ${units[offset] ?? ""} ` }]));
  const total = excelMillion(summary.total).toLocaleString("en-US", { minimumFractionDigits: 4, maximumFractionDigits: 4 });
  const formula = [
    ...shown.map(({ offset, unit }) => `TEXT(${at(offset + 1)},"#,##0")&${formulaText(unit)}`),
    formulaText(`${topWords.total} `),
    `TEXT(${at(0)},"#,##0.0000")`,
    formulaText(` ${topWords.million}`),
  ].join("&");
  const value = [...shown.map(({ count, unit }) => format.count(count) + unit), `${topWords.total} ${total} ${topWords.million}`].join("");
  return formulaCell(formula, value, "subtitle");
}

function severityCounts({ table }: SummaryContext): { readonly errors: number; readonly warnings: number } {
  const count = (severity: "error" | "warning"): number =>
    table.analysis.findings.filter((finding) => SEVERITY[finding.code] === severity).length;
  return { errors: count("error"), warnings: count("warning") };
}

function listed({ table }: SummaryContext): { readonly agencies: number; readonly lines: number } | null {
  const { summary } = table.analysis;
  const isSame = summary.agenciesListed === summary.agencies && summary.lines === summary.fundedLines;
  return isSame ? null : { agencies: summary.agenciesListed, lines: summary.lines };
}
