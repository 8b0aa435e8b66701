import { cellAddress } from "#sheet/cell-address.ts";
import type { CellStyleName } from "#sheet/cell-style.ts";
import type { PlannedCell } from "#sheet/sheet-plan.ts";
import { excelMillion } from "#core/money/excel-number.ts";
import { subtractMoney } from "#core/money/money.ts";
import type { GroupFigures } from "#core/summary/summary.ts";
import { fixedAddress } from "../lines/lines-layout.ts";
import { formulaCell, formulaText, numberCell, textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import { changePercent, percentOf } from "./change-percent.ts";
import type { GroupCondition } from "./lines-formulas.ts";
import type { SummaryContext } from "./summary-context.ts";
import { totalFigures } from "./total-figures.ts";

/** One group to print: its label and figures, the lines it adds, and where. */
export interface FigureRow {
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
  const cells: (PlannedCell | null)[] = Array.from({ length: columns.check + 1 }, () => null);
  const { figures, row } = asked;
  const moneyStyle = asked.isTotal ? "total-money" : "money";
  cells[0] = textCell(asked.label, asked.labelStyle);
  cells[columns.projects] = countCell("project", asked, context);
  cells[columns.agencies] = countCell("agency", asked, context);
  cells[columns.amount] = formulaCell(context.formulas.sum("amount", asked.conditions), excelMillion(figures.amount), moneyStyle);
  cells[columns.share] = shareCell(asked, context);
  previousCells(asked, context).forEach((cell, offset) => {
    cells[columns.share + 1 + offset] = cell;
  });
  cells[columns.stampedProjects] = numberCell(asked.hasCounts ? figures.projects : null, countStyle(asked));
  cells[columns.stampedAgencies] = numberCell(asked.hasCounts ? figures.agencies : null, countStyle(asked));
  cells[columns.stampedAmount] = numberCell(excelMillion(figures.amount), moneyStyle);
  cells[columns.check] = checkCell(row, asked.hasCounts, context);
  return cells;
}

function countStyle({ isTotal }: FigureRow): CellStyleName {
  return isTotal ? "total-count" : "count";
}

function countCell(counted: "project" | "agency", asked: FigureRow, { formulas }: SummaryContext): PlannedCell {
  if (!asked.hasCounts) return numberCell(null, countStyle(asked));
  const expected = counted === "project" ? asked.figures.projects : asked.figures.agencies;
  const formula = formulas.count(counted, asked.conditions, expected);
  return formula === null ? numberCell(expected, countStyle(asked)) : formulaCell(formula, expected, countStyle(asked));
}

/** Share of the total in percent. The hundredths that make all shares add up to exactly 100 are part of the formula. */
function shareCell({ row, totalRow, figures, isTotal }: FigureRow, { columns, table }: SummaryContext): PlannedCell {
  const style = isTotal ? "total-percent" : "percent";
  if (figures.share === null) return textCell("-", style);
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
  const moneyStyle = isTotal ? "total-money" : "money";
  const percentStyle = isTotal ? "total-percent" : "percent";
  if (figures.previousAmount === null) return [textCell("-", moneyStyle), textCell("-", moneyStyle), textCell("-", percentStyle)];
  const now = cellAddress(row, columns.amount);
  const before = cellAddress(row, columns.previous.amount);
  const change = subtractMoney(figures.amount, figures.previousAmount);
  return [
    formulaCell(formulas.sum("previous", conditions), excelMillion(figures.previousAmount), moneyStyle),
    formulaCell(`ROUND(${now}-${before},${String(decimals)})`, excelMillion(change), moneyStyle),
    formulaCell(
      `IF(${before}=0,"-",ROUND((${now}-${before})/ABS(${before})*100,2))`,
      changePercent(figures.amount, figures.previousAmount) ?? "-",
      percentStyle,
    ),
  ];
}

function checkCell(row: number, hasCounts: boolean, { columns, words, decimals }: SummaryContext): PlannedCell {
  const same = (live: number, stamped: number): string =>
    `ROUND(${cellAddress(row, live)}-${cellAddress(row, stamped)},${String(decimals)})=0`;
  const amounts = same(columns.amount, columns.stampedAmount);
  const test = hasCounts
    ? `AND(${amounts},${same(columns.projects, columns.stampedProjects)},${same(columns.agencies, columns.stampedAgencies)})`
    : amounts;
  const { equal, parted } = words.report.summary;
  return formulaCell(`IF(${test},${formulaText(equal)},${formulaText(parted)})`, equal, "control-good");
}

/** The total's row of a block. */
export function totalRow(row: number, context: SummaryContext): PlannedRow {
  const { words, table } = context;
  const figures = totalFigures(table.analysis.summary);
  return figureRow(
    {
      row,
      label: words.report.summary.total,
      labelStyle: "total-label",
      figures,
      conditions: [],
      totalRow: row,
      isTotal: true,
      hasCounts: true,
    },
    context,
  );
}
