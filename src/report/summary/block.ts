import type { CellRange } from "#sheet/cell-address.ts";
import type { PlannedCell, PlannedChart, PlannedOutline } from "#sheet/sheet-plan.ts";
import { formulaCell, formulaText, numberCell, textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { SummaryContext } from "./summary-context.ts";
import { blankRow, totalFigures } from "./summary-context.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import type { CellStyleName } from "#sheet/cell-style.ts";
import { excelMillion } from "#core/money/excel-number.ts";
import { subtractMoney } from "#core/money/money.ts";
import type { GroupFigures } from "#core/summary/summary.ts";
import { fixedAddress } from "../lines/lines-layout.ts";
import { changePercent, percentOf } from "../percent.ts";
import type { GroupCondition } from "./lines-formulas.ts";

/** A part of the summary sheet; its rows start where it was told to. */
export interface Block {
  readonly rows: readonly PlannedRow[];
  /** Sheet rows whose check column holds a check. */
  readonly checked: readonly number[];
  readonly charts: readonly PlannedChart[];
  /** Rows that can be folded away under the row above them. */
  readonly outline?: readonly PlannedOutline[];
}

/** Blocks one after another, an empty row between them; each is told the sheet row it starts at. */
export function stackBlocks(start: number, makers: readonly ((row: number) => Block | null)[]): Required<Block> {
  const rows: PlannedRow[] = [];
  const checked: number[] = [];
  const charts: PlannedChart[] = [];
  const outline: PlannedOutline[] = [];
  for (const make of makers) {
    const block = make(start + rows.length);
    if (block === null) continue;
    rows.push(...block.rows, []);
    checked.push(...block.checked);
    charts.push(...block.charts);
    outline.push(...(block.outline ?? []));
  }
  return { rows, checked, charts, outline };
}

/** Header of a block of figures: heading row with the unit, then the names of the columns. */
export function figureHeader(title: string, labelHeader: string, context: SummaryContext): readonly PlannedRow[] {
  const { columns, words, table } = context;
  const summary = words.report.summary;
  const year = table.analysis.table.fiscalYear;
  const names = blankRow(context);
  const name = (column: number, text: string): void => {
    names[column] = textCell(text, "header");
  };
  name(0, labelHeader);
  name(columns.projects, summary.projects);
  name(columns.agencies, summary.agencies);
  name(columns.amount, summary.amountOf(year));
  name(columns.share, summary.share);
  if (columns.previous !== null) {
    name(columns.previous.amount, summary.amountOf(year === null ? null : year - 1, true));
    name(columns.previous.change, summary.change);
    name(columns.previous.percent, summary.changePercent);
  }
  if (columns.gaps !== null) {
    name(columns.gaps.now, summary.linesWithoutAmount);
    name(columns.gaps.stamped, summary.blankAsChecked);
  }
  name(columns.stampedProjects, summary.stamped(summary.projects));
  name(columns.stampedAgencies, summary.stamped(summary.agencies));
  name(columns.stampedAmount, summary.stamped(summary.amount));
  name(columns.check, summary.check);
  name(columns.link, summary.toLines);
  return [headingRow(title, context), names];
}

/** A block's title with `หน่วย : ล้านบาท` at the right end. */
export function headingRow(title: string, context: SummaryContext): PlannedRow {
  const cells = blankRow(context);
  cells[0] = textCell(title, "subtitle");
  cells[context.columns.check] = textCell(context.words.report.unitNote, "unit-note");
  return cells;
}

const CHART_ROWS = 14;

/** Empty rows under the chart's figures that it covers, and one more below it. */
export const CHART_SPACE: readonly PlannedRow[] = Array.from({ length: CHART_ROWS + 1 }, () => []);

/** A bar chart of the amounts of some rows of figures, over the rows from `anchorRow` on. */
export function figuresChart(
  figures: { readonly firstRow: number; readonly lastRow: number; readonly anchorRow: number },
  title: string,
  { table, columns, words }: SummaryContext,
): PlannedChart {
  const { firstRow, lastRow, anchorRow } = figures;
  const column = (at: number): CellRange => ({ firstRow, firstColumn: at, lastRow, lastColumn: at });
  return {
    kind: "bar",
    title,
    categories: column(0),
    series: [{ name: words.report.summary.amountOf(table.analysis.table.fiscalYear), values: column(columns.amount) }],
    anchor: { firstRow: anchorRow, firstColumn: 0, lastRow: anchorRow + CHART_ROWS - 1, lastColumn: columns.share },
  };
}

/** One group to print: its label and figures, the lines it adds, and where. */
interface FigureRow {
  readonly row: number;
  readonly label: string;
  readonly labelStyle: CellStyleName;
  readonly figures: GroupFigures;
  readonly conditions: readonly GroupCondition[];
  /** Row of the total, for the share. */
  readonly totalRow: number;
  readonly isTotal: boolean;
  /** Projects and agencies say nothing of a single project. */
  readonly hasCounts: boolean;
}

/** A row of live figures beside their stamped copy and the cell that says whether they still agree. */
export function figureRow(asked: FigureRow, context: SummaryContext): PlannedRow {
  const { columns } = context;
  const cells: (PlannedCell | null)[] = [...blankRow(context)];
  const { figures } = asked;
  const stamped = context.formulas.gaps(asked.conditions);
  cells[0] = textCell(asked.label, asked.labelStyle);
  cells[columns.projects] = countCell("project", asked, context);
  cells[columns.agencies] = countCell("agency", asked, context);
  cells[columns.amount] = amountCell(asked, context);
  cells[columns.share] = shareCell(asked, context);
  previousCells(asked, context).forEach((cell, offset) => {
    cells[columns.share + 1 + offset] = cell;
  });
  gapCells(asked, context).forEach(([column, cell]) => {
    cells[column] = cell;
  });
  cells[columns.stampedProjects] = numberCell(asked.hasCounts ? figures.projects : null, countStyle(asked));
  cells[columns.stampedAgencies] = numberCell(asked.hasCounts ? figures.agencies : null, countStyle(asked));
  cells[columns.stampedAmount] = stamped.areAll
    ? textCell(context.words.report.summary.noAmount, moneyStyle(asked))
    : numberCell(excelMillion(figures.amount), moneyStyle(asked));
  cells[columns.check] = checkCell({ ...asked, amount: columns.amount }, context);
  cells[columns.link] = context.links(asked.conditions);
  return cells;
}

function countStyle({ isTotal }: FigureRow): CellStyleName {
  return isTotal ? "total-count" : "count";
}

function moneyStyle({ isTotal }: FigureRow): CellStyleName {
  return isTotal ? "total-money" : "money";
}

/** The live amount; words where no line of the group has one: never a zero that nobody wrote. */
function amountCell(asked: FigureRow, { formulas, words }: SummaryContext): PlannedCell {
  const { conditions, figures } = asked;
  const sum = formulas.sum("amount", conditions);
  if (!formulas.gaps(conditions).areAll) return formulaCell(sum, excelMillion(figures.amount), moneyStyle(asked));
  const { noAmount } = words.report.summary;
  return formulaCell(`IF(${formulas.withAmount(conditions)}=0,${formulaText(noAmount)},${sum})`, noAmount, moneyStyle(asked));
}

function countCell(counted: "project" | "agency", asked: FigureRow, { formulas }: SummaryContext): PlannedCell {
  if (!asked.hasCounts) return numberCell(null, countStyle(asked));
  const expected = counted === "project" ? asked.figures.projects : asked.figures.agencies;
  const formula = formulas.count(counted, asked.conditions, expected);
  return formula === null ? numberCell(expected, countStyle(asked)) : formulaCell(formula, expected, countStyle(asked));
}

/** Share of the total in percent. The hundredths that make all shares add up to exactly 100 are part of the formula. */
function shareCell({ row, totalRow, figures, conditions, isTotal }: FigureRow, { columns, table, formulas }: SummaryContext): PlannedCell {
  const style = isTotal ? "total-percent" : "percent";
  if (figures.share === null || formulas.gaps(conditions).areAll) return textCell("-", style);
  const share = Number(figures.share);
  const total = table.analysis.summary.total;
  const rounded = percentOf(figures.amount, total) ?? 0;
  const correction = Math.round((share - rounded) * 100) / 100;
  const adjust = correction === 0 ? "" : correction > 0 ? `+${String(correction)}` : String(correction);
  const amount = cellAddress(row, columns.amount);
  const all = fixedAddress(totalRow, columns.amount);
  return formulaCell(`IF(${all}=0,"-",ROUND(ROUND(${amount}/${all}*100,2)${adjust},2))`, share, style);
}

function previousCells(asked: FigureRow, { columns, formulas, decimals }: SummaryContext): readonly PlannedCell[] {
  const { figures, conditions, row, isTotal } = asked;
  if (columns.previous === null) return [];
  const percentStyle = isTotal ? "total-percent" : "percent";
  const dash = textCell("-", moneyStyle(asked));
  if (figures.previousAmount === null) return [dash, dash, textCell("-", percentStyle)];
  const before = formulaCell(formulas.sum("previous", conditions), excelMillion(figures.previousAmount), moneyStyle(asked));
  if (formulas.gaps(conditions).areAll) return [before, dash, textCell("-", percentStyle)];
  const now = cellAddress(row, columns.amount);
  const then = cellAddress(row, columns.previous.amount);
  return [
    before,
    formulaCell(
      `ROUND(${now}-${then},${String(decimals)})`,
      excelMillion(subtractMoney(figures.amount, figures.previousAmount)),
      moneyStyle(asked),
    ),
    formulaCell(
      `IF(${then}=0,"-",ROUND((${now}-${then})/ABS(${then})*100,2))`,
      changePercent(figures.amount, figures.previousAmount) ?? "-",
      percentStyle,
    ),
  ];
}

/** Lines without an amount, now and as checked, by column; none where every line has one. */
export function gapCells(
  { conditions, isTotal }: Pick<FigureRow, "row" | "conditions" | "isTotal">,
  { columns, formulas }: SummaryContext,
): readonly (readonly [column: number, cell: PlannedCell])[] {
  if (columns.gaps === null) return [];
  const { blank, unreadable } = formulas.gaps(conditions);
  const style = isTotal ? "total-count" : "count";
  return [
    [columns.gaps.now, formulaCell(formulas.withoutAmount(conditions), blank + unreadable, style)],
    [columns.gaps.stamped, numberCell(blank, style)],
  ];
}

/** Equal, parted, or an amount that cannot be read: anything but equal is red. `amount`: the column of the live amount. */
export function checkCell(
  { row, hasCounts, conditions, amount }: Pick<FigureRow, "row" | "hasCounts" | "conditions"> & { readonly amount: number },
  { columns, words, decimals, formulas }: SummaryContext,
): PlannedCell {
  const { equal, parted, unreadable } = words.report.summary;
  const same = (live: number, stamped: number): string =>
    `ROUND(${cellAddress(row, live)}-${cellAddress(row, stamped)},${String(decimals)})=0`;
  const gaps = formulas.gaps(conditions);
  const amounts = gaps.areAll
    ? `${cellAddress(row, amount)}=${cellAddress(row, columns.stampedAmount)}`
    : same(amount, columns.stampedAmount);
  const counts = [same(columns.projects, columns.stampedProjects), same(columns.agencies, columns.stampedAgencies)];
  const agree = `IF(${hasCounts ? `AND(${[amounts, ...counts].join(",")})` : amounts},${formulaText(equal)},${formulaText(parted)})`;
  if (columns.gaps === null) return formulaCell(agree, equal, "control-good");
  const missing = `${cellAddress(row, columns.gaps.now)}>${cellAddress(row, columns.gaps.stamped)}`;
  const isRead = gaps.unreadable === 0;
  return formulaCell(
    `IF(${missing},${formulaText(unreadable)},${agree})`,
    isRead ? equal : unreadable,
    isRead ? "control-good" : "control-bad",
  );
}

/** The total's row of a block. */
export function totalRow(row: number, context: SummaryContext): PlannedRow {
  const { words, table } = context;
  return figureRow(
    {
      row,
      label: words.report.summary.total,
      labelStyle: "total-label",
      figures: totalFigures(table.analysis.summary),
      conditions: [],
      totalRow: row,
      isTotal: true,
      hasCounts: true,
    },
    context,
  );
}
