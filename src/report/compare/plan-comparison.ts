import type { Bridge, ListChange } from "#core/compare/compare-lists.ts";
import { isOtherTier, type ListedProject } from "#core/compare/listed-project.ts";
import { excelMillion } from "#core/money/excel-number.ts";
import { addMoney, type Money, negateMoney, ZERO } from "#core/money/money.ts";
import type { CompareWords } from "#i18n/compare-words.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import type { Format } from "#i18n/format.ts";
import { cellAddress, columnLetters, quotedSheetName, type CellRef } from "#sheet/cell-address.ts";
import type { CellStyleName } from "#sheet/cell-style.ts";
import type { PlannedCell, PlannedChart, SheetPlan } from "#sheet/sheet-plan.ts";
import { pageFooter } from "../head-and-foot.ts";
import { emptyCells, formulaCell, formulaText, numberCell, textCell, type PlannedRow } from "../planned-cells.ts";

/** What the sheet of a comparison needs beside the bridge. */
export interface ComparisonContext {
  readonly words: Dictionary;
  readonly compare: CompareWords;
  readonly format: Format;
  readonly now: Date;
  /** Where the lists come from, in words. */
  readonly oldSource: string;
  readonly newSource: string;
}

const COLUMNS = ["number", "kind", "agency", "project", "oldAmount", "newAmount", "difference", "oldCell", "newCell", "note"] as const;
const WIDTHS = [6, 24, 34, 52, 16, 16, 16, 18, 18, 44] as const;
const KIND = COLUMNS.indexOf("kind");
const [PROJECTS, AMOUNT, RUNNING] = [COLUMNS.indexOf("oldAmount"), COLUMNS.indexOf("newAmount"), COLUMNS.indexOf("difference")];
const HEAD_ROWS = 5;
const FIRST_STEP = HEAD_ROWS + 1;
const CHART_ROWS = 12;
/** Decimals that every formula rounds to: finer than any amount, coarser than the residue of adding doubles. */
const DECIMALS = "9";

/** The sheet of two versions of a list: a waterfall of live formulas over the table of changes, and the changes. */
export function planComparison(bridge: Bridge, context: ComparisonContext): SheetPlan {
  const { compare, words } = context;
  const lastStep = FIRST_STEP + bridge.steps.length;
  const tableRow = lastStep + 4 + CHART_ROWS;
  const changes = bridge.changes.map((change, at) => changeRow(change, { row: tableRow + 1 + at, number: at + 1 }, context));
  const rows = [
    ...head(context),
    ...stepRows(bridge, tableRow, context),
    ...Array.from({ length: CHART_ROWS + 1 }, () => []),
    COLUMNS.map((column) => textCell(compare.changeHeader[column], "header")),
    ...(changes.length === 0 ? [[null, textCell(compare.nothingChanged, "control-good")]] : changes),
  ];
  return {
    id: "comparison",
    name: words.report.sheetNames.comparison,
    rows,
    columnWidths: WIDTHS,
    merges: [],
    tables:
      changes.length === 0
        ? []
        : [
            {
              name: "BvcChanges",
              range: { firstRow: tableRow, firstColumn: 0, lastRow: tableRow + changes.length, lastColumn: COLUMNS.length - 1 },
            },
          ],
    conditions: [],
    choices: [],
    charts: [waterfallChart(lastStep + 1, context)],
    freeze: { rows: 0, columns: 0 },
    print: { orientation: "landscape", repeatRows: null, footer: pageFooter(words, context.now) },
  };
}

function head({ compare, format, now, oldSource, newSource }: ComparisonContext): readonly PlannedRow[] {
  return [
    [textCell(compare.title, "title")],
    [textCell(`${compare.oldList}: ${oldSource}`, "note")],
    [textCell(`${compare.newList}: ${newSource} · ${format.dateTime(now)}`, "note")],
    [textCell(compare.note, "note")],
    [],
  ];
}

/** From the old total by one step a kind to the new one, and whether the way leads there. */
function stepRows(bridge: Bridge, tableRow: number, { compare }: ComparisonContext): readonly PlannedRow[] {
  const [step, projects, amount, running] = compare.stepHeader;
  const row = (label: string, style: CellStyleName, cells: readonly (PlannedCell | null)[]): PlannedRow => [
    null,
    textCell(label, style),
    ...emptyCells(PROJECTS - KIND - 1),
    ...cells,
  ];
  const rows: PlannedRow[] = [
    row(
      step,
      "header",
      [projects, amount, running, ...compare.drawnHeader].map((text) => textCell(text, "header")),
    ),
    row(compare.oldList, "label", [
      null,
      numberCell(excelMillion(bridge.oldTotal), "money"),
      money(address(FIRST_STEP, AMOUNT), bridge.oldTotal),
      ...drawnTotal(FIRST_STEP, bridge.oldTotal),
    ]),
  ];
  const lastChange = tableRow + Math.max(1, bridge.changes.length);
  let sum = bridge.oldTotal;
  bridge.steps.forEach(({ kind, projects: count, difference }, at) => {
    const here = FIRST_STEP + 1 + at;
    const before = sum;
    sum = addMoney(sum, difference);
    const of = `${block(tableRow + 1, lastChange, KIND)},${address(here, KIND)}`;
    rows.push(
      row(compare.kinds[kind], "label", [
        formulaCell(`COUNTIF(${of})`, count, "count"),
        money(`SUMIFS(${block(tableRow + 1, lastChange, RUNNING)},${of})`, difference),
        money(`${address(here - 1, RUNNING)}+${address(here, AMOUNT)}`, sum),
        ...drawnStep(here, before, difference),
      ]),
    );
  });
  const last = FIRST_STEP + 1 + bridge.steps.length;
  const reached = money(address(last - 1, RUNNING), bridge.newTotal, "total-money");
  return [
    ...rows,
    row(compare.newList, "total-label", [
      null,
      numberCell(excelMillion(bridge.newTotal), "total-money"),
      reached,
      ...drawnTotal(last, bridge.newTotal),
    ]),
    row(compare.check, "label", [null, null, verdictCell(last, compare)]),
  ];
}

/** Whether the steps lead to the new total. */
function verdictCell(last: number, compare: CompareWords): PlannedCell {
  const verdict = `IF(ROUND(${address(last, AMOUNT)}-${address(last, RUNNING)},${DECIMALS})=0,${formulaText(compare.checkGood)},${formulaText(compare.checkBad)})`;
  return formulaCell(verdict, compare.checkGood, "control-good");
}

/** What the waterfall draws of a total: all of it, from the ground up. */
function drawnTotal(row: number, amount: Money): readonly PlannedCell[] {
  return [numberCell(0, "money"), money(address(row, RUNNING), amount), numberCell(0, "money")];
}

/** What the waterfall draws of a step: nothing up to where it begins or ends, then what it adds, or what it takes away. */
function drawnStep(row: number, before: Money, difference: Money): readonly PlannedCell[] {
  const [from, to, by] = [address(row - 1, RUNNING), address(row, RUNNING), address(row, AMOUNT)];
  const after = addMoney(before, difference);
  return [
    money(`IF(${from}<${to},${from},${to})`, before < after ? before : after),
    money(`IF(${by}>0,${by},0)`, difference > ZERO ? difference : ZERO),
    money(`IF(${by}<0,0-${by},0)`, difference < ZERO ? negateMoney(difference) : ZERO),
  ];
}

function money(formula: string, amount: Money, style: CellStyleName = "money"): PlannedCell {
  return formulaCell(`ROUND(${formula},${DECIMALS})`, excelMillion(amount), style);
}

function address(row: number, column: number): string {
  return `$${columnLetters(column)}$${String(row + 1)}`;
}

function block(first: number, last: number, column: number): string {
  return `${address(first, column)}:${address(last, column)}`;
}

/** The way from the old version to the new one: each step begins where the one before ends. */
function waterfallChart(lastRow: number, { compare }: ComparisonContext): PlannedChart {
  const column = (at: number) => ({ firstRow: FIRST_STEP, firstColumn: at, lastRow, lastColumn: at });
  return {
    kind: "waterfall",
    title: compare.chartTitle,
    categories: column(KIND),
    series: compare.drawnHeader.map((name, at) => ({ name, values: column(RUNNING + 1 + at) })),
    anchor: { firstRow: lastRow + 3, firstColumn: KIND, lastRow: lastRow + 1 + CHART_ROWS, lastColumn: RUNNING },
  };
}

function changeRow(change: ListChange, at: { readonly row: number; readonly number: number }, context: ComparisonContext): PlannedRow {
  const { before, after, kind, difference } = change;
  const { compare } = context;
  const { agency, project } = after ?? before ?? { agency: null, project: null };
  const [old, next] = [cellAddress(at.row, COLUMNS.indexOf("oldAmount")), cellAddress(at.row, COLUMNS.indexOf("newAmount"))];
  return [
    numberCell(at.number, "count"),
    textCell(compare.kinds[kind]),
    textCell(agency, "wrapped-text"),
    textCell(project ?? compare.nameless, "wrapped-text"),
    amountCell(before),
    amountCell(after),
    money(`N(${next})-N(${old})`, difference),
    placeCell(before),
    placeCell(after),
    textCell(changeNote(change, context) || null, "wrapped-text"),
  ];
}

function placeCell(project: ListedProject | null): PlannedCell {
  return textCell(project === null ? null : cellText(project.cell));
}

function amountCell(project: ListedProject | null): PlannedCell {
  return numberCell(project === null || project.amount === null ? null : excelMillion(project.amount), "money");
}

function cellText({ sheet, row, column }: CellRef): string {
  return `${quotedSheetName(sheet)}!${cellAddress(row, column)}`;
}

/** What a change is about beside its money: the old name, from where to where, a doubt. */
export function changeNote(change: ListChange, context: Pick<ComparisonContext, "compare" | "format">): string {
  const { kind, before, after } = change;
  const { compare } = context;
  const isUnread = before?.amount === null || after?.amount === null;
  return [
    ...(kind === "unit" ? [compare.unitNote] : []),
    ...(isUnread ? [compare.unread] : []),
    ...(before === null || after === null ? [] : movesOf(before, after, context)),
  ].join(" · ");
}

function movesOf(
  before: ListedProject,
  after: ListedProject,
  { compare, format }: Pick<ComparisonContext, "compare" | "format">,
): readonly string[] {
  const names =
    before.projectKey === after.projectKey || before.project === null ? [] : [compare.renamedFrom(format.quote(before.project))];
  const agencies = before.agencyKey === after.agencyKey ? [] : [compare.movedFrom(before.agency ?? "-", after.agency ?? "-")];
  return [
    ...names,
    ...agencies,
    ...(isOtherTier(before, after) ? [compare.movedFrom(format.tier(before.tier), format.tier(after.tier))] : []),
  ];
}
