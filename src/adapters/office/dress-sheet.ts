import type { CellRange } from "#sheet/cell-address.ts";
import { rangeAddress } from "#sheet/cell-address.ts";
import { CELL_STYLES } from "#sheet/cell-style.ts";
import { footerCodes, PAGE_MARGINS } from "#sheet/page-codes.ts";
import type { PlannedChart, PlannedChoice, PlannedCondition, SheetPlan } from "#sheet/sheet-plan.ts";
import type { SheetLook } from "#sheet/workbook.ts";
import { applyStyles } from "./apply-styles.ts";
import { inTurn } from "./office-host.ts";
import { undressSheet } from "./own-sheets.ts";
import { isRefusal } from "./to-workbook-error.ts";
import { writeNumberFormats } from "./write-content.ts";
import { planWidth } from "./written-cells.ts";

/** One part of a sheet's looks, which Excel may refuse on its own: no printer, another workbook in front, a Mac without that chart. */
interface LookPart {
  readonly look: SheetLook;
  readonly dress: (sheet: Excel.Worksheet, plan: SheetPlan) => void;
}

const PARTS: readonly LookPart[] = [
  { look: "styles", dress: applyStyles },
  {
    look: "widths",
    dress: (sheet, plan) => {
      setWidths(sheet, plan.columnWidths);
    },
  },
  {
    look: "merges",
    dress: (sheet, plan) => {
      for (const merge of plan.merges) at(sheet, merge).merge(false);
    },
  },
  {
    look: "freeze",
    dress: (sheet, plan) => {
      freeze(sheet, plan.freeze);
    },
  },
  {
    look: "conditions",
    dress: (sheet, plan) => {
      for (const condition of plan.conditions) addCondition(sheet, condition);
    },
  },
  {
    look: "choices",
    dress: (sheet, plan) => {
      for (const choice of plan.choices) addChoice(sheet, choice);
    },
  },
  {
    look: "charts",
    dress: (sheet, plan) => {
      for (const chart of plan.charts) addChart(sheet, chart);
    },
  },
  { look: "print", dress: setPrint },
  {
    look: "widths",
    dress: (sheet, plan) => {
      if (plan.rows.length > 0) at(sheet, firstColumns(plan, planWidth(plan))).format.autofitRows();
    },
  },
];

/**
 * Everything about a written sheet that is not content: looks, widths, merges, panes, rules, charts, print. All in one
 * request; where Excel refuses that, the parts one by one, and those it refuses are answered: the report stands without them.
 */
export async function dressSheet(context: Excel.RequestContext, sheetId: string, plan: SheetPlan): Promise<readonly SheetLook[]> {
  const sheetNow = (): Excel.Worksheet => context.workbook.worksheets.getItem(sheetId);
  try {
    const sheet = sheetNow();
    for (const { dress } of PARTS) dress(sheet, plan);
    await context.sync();
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
  await undressSheet(context, sheetId);
  await writeNumberFormats(context, { plan, sheetId });
  const missing = await inTurn(PARTS, async ({ look, dress }): Promise<SheetLook | null> => {
    try {
      dress(sheetNow(), plan);
      await context.sync();
      return null;
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return look;
    }
  });
  return missing.flatMap((look) => look ?? []);
}

function at(sheet: Excel.Worksheet, range: CellRange): Excel.Range {
  return sheet.getRange(rangeAddress(range));
}

/** Points of a column that shows so many digits of Excel's own font: 7 pixels each and 5 around, at 96 dots an inch. */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** One call for each run of equally wide columns. */
function setWidths(sheet: Excel.Worksheet, widths: readonly number[]): void {
  let first = 0;
  widths.forEach((width, column) => {
    if (widths[column + 1] === width) return;
    at(sheet, { firstRow: 0, firstColumn: first, lastRow: 0, lastColumn: column }).format.columnWidth = columnPoints(width);
    first = column + 1;
  });
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetPlan["freeze"]): void {
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(at(sheet, { firstRow: 0, firstColumn: 0, lastRow: rows - 1, lastColumn: columns - 1 }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function addCondition(sheet: Excel.Worksheet, condition: PlannedCondition): void {
  const style = CELL_STYLES[condition.style];
  const { custom } = at(sheet, condition.range).conditionalFormats.add("Custom");
  custom.rule.formula = condition.formula.startsWith("=") ? condition.formula : `=${condition.formula}`;
  if (style.color !== undefined) custom.format.font.color = `#${style.color}`;
  if (style.bold === true) custom.format.font.bold = true;
  if (style.fill !== undefined) custom.format.fill.color = `#${style.fill}`;
}

/** Longest list of choices that Excel takes as text. */
const MAX_CHOICES = 255;

/** Excel separates choices by commas: a list that holds one, or that is too long, stays a free input. */
function addChoice(sheet: Excel.Worksheet, choice: PlannedChoice): void {
  const source = choice.options.join(",");
  if (source.length > MAX_CHOICES || choice.options.some((option) => option.includes(","))) return;
  at(sheet, choice.range).dataValidation.rule = { list: { inCellDropDown: true, source } };
}

const CHART_TYPES = { bar: "BarClustered", column: "ColumnClustered", waterfall: "ColumnStacked" } as const;

function addChart(sheet: Excel.Worksheet, planned: PlannedChart): void {
  const [first, ...others] = planned.series;
  if (first === undefined) return;
  const chart = sheet.charts.add(CHART_TYPES[planned.kind], at(sheet, first.values), "Columns");
  chart.title.text = planned.title;
  const categories = at(sheet, planned.categories);
  const series = [chart.series.getItemAt(0), ...others.map((one) => chart.series.add(one.name))];
  planned.series.forEach((one, index) => {
    const drawn = series[index];
    if (drawn === undefined) return;
    drawn.name = one.name;
    if (index > 0) drawn.setValues(at(sheet, one.values));
    drawn.setXAxisValues(categories);
  });
  if (planned.kind === "waterfall") series[0]?.format.fill.clear();
  const { anchor } = planned;
  chart.setPosition(
    at(sheet, { ...anchor, lastRow: anchor.firstRow, lastColumn: anchor.firstColumn }),
    at(sheet, { ...anchor, firstRow: anchor.lastRow, firstColumn: anchor.lastColumn }),
  );
}

/** The plan's rows, so many columns wide. */
function firstColumns(plan: SheetPlan, columns: number): CellRange {
  return { firstRow: 0, firstColumn: 0, lastRow: Math.max(1, plan.rows.length) - 1, lastColumn: columns - 1 };
}

const POINTS_PER_INCH = 72;

function setPrint(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { pageLayout } = sheet;
  const { print } = plan;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: 1, ...(print.isOnePage === true ? { verticalFitToPages: 1 } : {}) };
  pageLayout.leftMargin = PAGE_MARGINS.left * POINTS_PER_INCH;
  pageLayout.rightMargin = PAGE_MARGINS.right * POINTS_PER_INCH;
  pageLayout.topMargin = PAGE_MARGINS.top * POINTS_PER_INCH;
  pageLayout.bottomMargin = PAGE_MARGINS.bottom * POINTS_PER_INCH;
  pageLayout.headerMargin = PAGE_MARGINS.header * POINTS_PER_INCH;
  pageLayout.footerMargin = PAGE_MARGINS.footer * POINTS_PER_INCH;
  if (print.repeatRows !== null)
    pageLayout.setPrintTitleRows(`$${String(print.repeatRows.first + 1)}:$${String(print.repeatRows.last + 1)}`);
  if (print.columns !== undefined) {
    const printed = firstColumns(plan, print.columns);
    pageLayout.setPrintArea(
      rangeAddress({ ...printed, firstRow: print.firstRow ?? 0, lastRow: print.rows === undefined ? printed.lastRow : print.rows - 1 }),
    );
  }
  const footers = pageLayout.headersFooters.defaultForAllPages;
  const { left, right } = footerCodes(print);
  footers.leftFooter = left;
  footers.rightFooter = right;
}

/** Brings the looks of an earlier report back onto its cells; null: nobody knows them any more, they stay as they are. */
export async function dressAgain(context: Excel.RequestContext, sheetId: string, plan: SheetPlan | null): Promise<void> {
  if (plan === null) return;
  await undressSheet(context, sheetId);
  await writeNumberFormats(context, { plan, sheetId });
  await dressSheet(context, sheetId, plan);
}
