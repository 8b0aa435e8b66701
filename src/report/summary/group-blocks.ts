import { EXPENDITURE_CATEGORIES } from "#core/budget/expenditure-category.ts";
import { excelMillion } from "#core/money/excel-number.ts";
import type { AgencyByTier, GroupFigures, NamedGroup, Summary } from "#core/summary/summary.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import { fixedAddress, fixedColumn } from "../lines/lines-layout.ts";
import { formulaCell, formulaText, numberCell, textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { Grouping } from "../report-table.ts";
import type { Block } from "./block.ts";
import { CHART_SPACE, checkCell, figureHeader, figureRow, figuresChart, gapCells, headingRow, totalRow } from "./block.ts";
import type { SummaryContext } from "./summary-context.ts";
import { blankRow, hasTiers } from "./summary-context.ts";
import { ZERO } from "#core/money/money.ts";
import type { GroupCondition } from "./lines-formulas.ts";

interface Groups {
  readonly grouping: Grouping;
  readonly title: string;
  readonly header: string;
  readonly groups: readonly GroupFigures[];
}

/** The groups of one grouping in their order, and the total; null when the table has none. */
function groupBlock(start: number, asked: Groups, context: SummaryContext): Block | null {
  if (asked.groups.length === 0) return null;
  const first = start + 2;
  const lastRow = first + asked.groups.length;
  const labels = context.table.labels[asked.grouping];
  const rows = asked.groups.map((figures, id) =>
    figureRow(
      {
        row: first + id,
        label: labels?.texts[id] ?? "",
        labelStyle: "label",
        figures,
        conditions: [{ grouping: asked.grouping, id, cell: fixedColumn(first + id, 0) }],
        totalRow: lastRow,
        isTotal: false,
        hasCounts: true,
      },
      context,
    ),
  );
  return {
    rows: [
      ...figureHeader(asked.title, asked.header, context),
      ...rows,
      totalRow(lastRow, context),
      ...countedTwice(asked.groups, context),
    ],
    checked: [...rows.map((_, id) => first + id), lastRow],
    charts: [],
  };
}

/** Says why the counts of the groups are more than the total: a project or an agency stands in several of them. */
function countedTwice(groups: readonly GroupFigures[], { table, words }: SummaryContext): readonly PlannedRow[] {
  const { summary } = table.analysis;
  const more = (counted: "projects" | "agencies"): number => groups.reduce((sum, group) => sum + group[counted], 0) - summary[counted];
  const [projects, agencies] = [more("projects"), more("agencies")];
  return projects <= 0 && agencies <= 0 ? [] : [[textCell(words.report.summary.countedInSeveral(projects, agencies), "note")]];
}

/** Tier × (projects, agencies, amount, share), the untagged money as its own line, the total, and a chart; null for a plan without tiers. */
export function tierBlock(start: number, context: SummaryContext): Block | null {
  const { table, words } = context;
  if (!hasTiers(table)) return null;
  const { tiers } = table.analysis.summary;
  const asked = { grouping: "tier", title: words.report.summary.byTier, header: words.columns.tier, groups: tiers } as const;
  const block = groupBlock(start, asked, context);
  if (block === null) return null;
  const notes = tierNotes(context);
  const untagged = tiers.findIndex((group) => group.tier === null && group.lines === 0);
  const lastRow = start + 1 + (untagged === tiers.length - 1 ? tiers.length - 1 : tiers.length);
  const anchorRow = start + block.rows.length + notes.length;
  return {
    ...block,
    rows: [...block.rows, ...notes, ...CHART_SPACE],
    charts: [figuresChart({ firstRow: start + 2, lastRow, anchorRow }, words.report.summary.chartTitle, context)],
  };
}

/** What each tier stands for that year, in the words of its tier table; nothing where they only repeat the tier's name. */
function tierNotes({ table, words }: SummaryContext): readonly PlannedRow[] {
  return table.analysis.tierTable.tiers
    .map((tier) => [tier.label[words.language], tier.name[words.language]])
    .filter(([label, name]) => label !== name && name !== "")
    .map(([label, name]) => [textCell(`${String(label)}: ${String(name)}`, "note")]);
}

/** Goals in their order and the total; with the chart where the plan has goals but no tiers. Null when lines name no goal. */
export function goalBlock(start: number, context: SummaryContext): Block | null {
  const { words, table } = context;
  const groups = table.analysis.summary.goals;
  const block = groupBlock(start, { grouping: "goal", title: words.report.summary.byGoal, header: words.columns.goal, groups }, context);
  if (block === null || hasTiers(table)) return block;
  const lastRow = start + 1 + groups.length;
  const figures = { firstRow: start + 2, lastRow, anchorRow: start + block.rows.length };
  return { ...block, rows: [...block.rows, ...CHART_SPACE], charts: [figuresChart(figures, words.report.summary.goalChartTitle, context)] };
}

/** Guidelines in their order and the total; null when lines name none. */
export function guidelineBlock(start: number, context: SummaryContext): Block | null {
  const { words, table } = context;
  const groups = table.analysis.summary.guidelines;
  return groupBlock(
    start,
    { grouping: "guideline", title: words.report.summary.byGuideline, header: words.columns.guideline, groups },
    context,
  );
}

/** Expenditure categories: by the text of each line, or from columns of amounts by category. */
export function categoryBlock(start: number, context: SummaryContext): Block | null {
  const { words, table } = context;
  const { categories } = table.analysis.summary;
  const isByColumns = table.analysis.lines.some(({ line }) => line.categoryAmounts.length > 0);
  if (isByColumns && categories.length > 0) return columnsBlock(start, table.analysis.summary, context);
  return groupBlock(
    start,
    { grouping: "category", title: words.report.summary.byCategory, header: words.columns.category, groups: categories },
    context,
  );
}

/** One row a category column, what the columns leave over, and the total that they must add up to. */
function columnsBlock(start: number, { categories }: Summary, context: SummaryContext): Block {
  const { words, columns } = context;
  const names = blankRow(context);
  names[0] = textCell(words.columns.category, "header");
  names[columns.amount] = textCell(words.report.summary.amount, "header");
  names[columns.share] = textCell(words.report.summary.share, "header");
  names[columns.stampedAmount] = textCell(words.report.summary.stamped(words.report.summary.amount), "header");
  names[columns.check] = textCell(words.report.summary.check, "header");
  names[columns.link] = textCell(words.report.summary.toLines, "header");
  const first = start + 2;
  const lastRow = first + categories.length;
  const rows = categories.map((group, offset) => columnRow(group, { row: first + offset, first, lastRow }, context));
  return {
    rows: [headingRow(words.report.summary.byCategory, context), names, ...rows, totalRow(lastRow, context)],
    checked: [...rows.map((_, offset) => first + offset), lastRow],
    charts: [],
  };
}

interface ColumnPlace {
  readonly row: number;
  readonly first: number;
  readonly lastRow: number;
}

function columnRow(group: NamedGroup, { row, first, lastRow }: ColumnPlace, context: SummaryContext): PlannedRow {
  const { columns, words, formulas, decimals, layout } = context;
  const category = EXPENDITURE_CATEGORIES.find((one) => one === group.name);
  const cells = blankRow(context);
  const { equal, parted } = words.report.summary;
  const amount = excelMillion(group.amount);
  const live = cellAddress(row, columns.amount);
  const test = `ROUND(${live}-${cellAddress(row, columns.stampedAmount)},${String(decimals)})=0`;
  const named = row > first ? `-SUM(${cellAddress(first, columns.amount)}:${cellAddress(row - 1, columns.amount)})` : "";
  const left = `ROUND(${cellAddress(lastRow, columns.amount)}${named},${String(decimals)})`;
  cells[0] = textCell(category === undefined ? words.report.summary.otherCategories : words.categories[category], "label");
  cells[columns.amount] = formulaCell(category === undefined ? left : formulas.sum(`categoryAmount:${category}`, []), amount, "money");
  cells[columns.share] = group.share === null ? textCell("-", "percent") : numberCell(Number(group.share), "percent");
  cells[columns.stampedAmount] = numberCell(amount, "money");
  cells[columns.check] = formulaCell(`IF(${test},${formulaText(equal)},${formulaText(parted)})`, equal, "control-good");
  if (category !== undefined) {
    const column = layout.at(`categoryAmount:${category}`);
    const rows = { row: layout.headerRow + 1, lastRow: layout.lastRow, lastColumn: column };
    cells[columns.link] = { value: words.report.summary.toLines, style: "link", link: { sheet: layout.sheet, column, ...rows } };
  }
  return cells;
}

interface AgencyRow {
  readonly row: number;
  readonly headerRow: number;
  readonly label: string;
  readonly agency: number | null;
  readonly figures: AgencyByTier;
}

/** Tier × agency: one row an agency, one column a tier, their sum and its stamped copy; null for a plan without tiers. */
export function agencyBlock(start: number, context: SummaryContext): Block | null {
  const { words, table } = context;
  if (!hasTiers(table)) return null;
  const { agenciesByTier, tiers, total } = table.analysis.summary;
  const headerRow = start + 1;
  const first = start + 2;
  const rows = agenciesByTier.map((figures, id) =>
    agencyRow({ row: first + id, headerRow, label: table.labels.agency?.texts[id] ?? "", agency: id, figures }, context),
  );
  const all: AgencyByTier = { ministry: null, agency: null, total, byTier: new Map(tiers.map((group) => [group.tier, group.amount])) };
  const totalRow = first + rows.length;
  return {
    rows: [
      headingRow(words.report.summary.byAgency, context),
      header(context),
      ...rows,
      agencyRow({ row: totalRow, headerRow, label: words.report.summary.total, agency: null, figures: all }, context),
    ],
    checked: [...rows.map((_, id) => first + id), totalRow],
    charts: [],
  };
}

function header(context: SummaryContext): PlannedRow {
  const { table, columns, words } = context;
  const { tiers } = table.analysis.summary;
  const { sum, stamped, check, linesWithoutAmount, blankAsChecked, toLines } = words.report.summary;
  const cells = blankRow(context);
  cells[0] = textCell(words.columns.agency, "header");
  tiers.forEach((_, id) => {
    cells[1 + id] = textCell(table.labels.tier?.texts[id] ?? "", "header");
  });
  cells[1 + tiers.length] = textCell(sum, "header");
  if (columns.gaps !== null) {
    cells[columns.gaps.now] = textCell(linesWithoutAmount, "header");
    cells[columns.gaps.stamped] = textCell(blankAsChecked, "header");
  }
  cells[columns.stampedAmount] = textCell(stamped(sum), "header");
  cells[columns.check] = textCell(check, "header");
  cells[columns.link] = textCell(toLines, "header");
  return cells;
}

function agencyRow(asked: AgencyRow, context: SummaryContext): PlannedRow {
  const { table, columns, formulas, words, decimals } = context;
  const { tiers } = table.analysis.summary;
  const { row, figures, agency } = asked;
  const isTotal = agency === null;
  const style = isTotal ? "total-money" : "money";
  const mine: readonly GroupCondition[] = agency === null ? [] : [{ grouping: "agency", id: agency, cell: fixedColumn(row, 0) }];
  const { areAll } = formulas.gaps(mine);
  const { noAmount } = words.report.summary;
  const cells = blankRow(context);
  cells[0] = textCell(asked.label, isTotal ? "total-label" : "label");
  tiers.forEach((group, id) => {
    const where: readonly GroupCondition[] = [...mine, { grouping: "tier", id, cell: fixedAddress(asked.headerRow, 1 + id) }];
    cells[1 + id] = formulaCell(formulas.sum("amount", where), excelMillion(figures.byTier.get(group.tier) ?? ZERO), style);
  });
  const sum = 1 + tiers.length;
  const added = `ROUND(SUM(${cellAddress(row, 1)}:${cellAddress(row, sum - 1)}),${String(decimals)})`;
  cells[sum] = areAll
    ? formulaCell(`IF(${formulas.withAmount(mine)}=0,${formulaText(noAmount)},${added})`, noAmount, style)
    : formulaCell(added, excelMillion(figures.total), style);
  cells[columns.stampedAmount] = areAll ? textCell(noAmount, style) : numberCell(excelMillion(figures.total), style);
  gapCells({ row, conditions: mine, isTotal }, context).forEach(([column, cell]) => {
    cells[column] = cell;
  });
  cells[columns.check] = checkCell({ row, hasCounts: false, conditions: mine, amount: sum }, context);
  cells[columns.link] = context.links(mine);
  return cells;
}
