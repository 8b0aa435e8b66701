import { EXPENDITURE_CATEGORIES } from "#core/budget/expenditure-category.ts";
import type { ExpenditureCategory } from "#core/budget/expenditure-category.ts";
import { excelMillion } from "#core/money/excel-number.ts";
import type { NamedGroup } from "#core/summary/summary.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import type { PlannedCell } from "#sheet/sheet-plan.ts";
import { formulaCell, formulaText, numberCell, textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { Block } from "./block.ts";
import { headingRow } from "./figure-header.ts";
import { namedBlock } from "./named-block.ts";
import type { SummaryContext } from "./summary-context.ts";

/** Expenditure categories: by the text of each line, or from columns of amounts by category. */
export function categoryBlock(start: number, context: SummaryContext): Block | null {
  const { words, table } = context;
  const { categories } = table.analysis.summary;
  const isByColumns = table.analysis.lines.some(({ line }) => line.categoryAmounts.length > 0);
  if (categories.length === 0) return null;
  if (isByColumns) return columnsBlock(start, categories, context);
  return namedBlock(
    start,
    { grouping: "category", title: words.report.summary.byCategory, header: words.columns.category, groups: categories },
    context,
  );
}

function columnsBlock(start: number, groups: readonly NamedGroup[], context: SummaryContext): Block {
  const { words, columns } = context;
  const named = groups.filter((group) => group.name !== null);
  const names: (PlannedCell | null)[] = Array.from({ length: columns.check + 1 }, () => null);
  names[0] = textCell(words.columns.category, "header");
  names[columns.amount] = textCell(words.report.summary.amount, "header");
  names[columns.stampedAmount] = textCell(words.report.summary.stamped(words.report.summary.amount), "header");
  names[columns.check] = textCell(words.report.summary.check, "header");
  const rows = named.map((group, offset) => columnRow(group, start + 2 + offset, context));
  return {
    rows: [headingRow(words.report.summary.byCategory, context), names, ...rows],
    checked: rows.map((_, offset) => start + 2 + offset),
    charts: [],
  };
}

function columnRow(group: NamedGroup, row: number, { columns, words, formulas, decimals }: SummaryContext): PlannedRow {
  const category = EXPENDITURE_CATEGORIES.find((one) => one === group.name);
  const cells: (PlannedCell | null)[] = Array.from({ length: columns.check + 1 }, () => null);
  const { equal, parted } = words.report.summary;
  const amount = excelMillion(group.amount);
  const test = `ROUND(${cellAddress(row, columns.amount)}-${cellAddress(row, columns.stampedAmount)},${String(decimals)})=0`;
  cells[0] = textCell(labelOf(category, words.categories) ?? group.name, "label");
  cells[columns.amount] =
    category === undefined ? numberCell(amount, "money") : formulaCell(formulas.sum(`categoryAmount:${category}`, []), amount, "money");
  cells[columns.stampedAmount] = numberCell(amount, "money");
  cells[columns.check] = formulaCell(`IF(${test},${formulaText(equal)},${formulaText(parted)})`, equal, "control-good");
  return cells;
}

function labelOf(category: ExpenditureCategory | undefined, words: Readonly<Record<ExpenditureCategory, string>>): string | null {
  return category === undefined ? null : words[category];
}
