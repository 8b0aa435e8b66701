import { excelMillion } from "#core/money/excel-number.ts";
import { cellAddress, columnLetters, quotedSheetName } from "#sheet/cell-address.ts";
import type { PlannedCell } from "#sheet/sheet-plan.ts";
import type { Counted } from "../count-parts.ts";
import { dataCodeCell } from "../lines/lines-layout.ts";
import { formulaCell, formulaText, numberCell, textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { SettingsProbe } from "../setup/plan-setup.ts";
import { headingRow } from "./block.ts";
import type { SummaryContext } from "./summary-context.ts";

/** Columns of the control table. */
const LIVE = 1;
const STAMPED = 2;
const FRAMEWORK = 3;
const DIFFERENCE = 4;

/** Column of its checks. */
export const CONTROL_CHECK = 5;

/** Column of the links to the lines. */
const CONTROL_LINK = 6;

/** What the control table needs beside the table. */
interface ControlContext {
  /** Code of the rows that were checked, as the budget-lines sheet states it. */
  readonly dataCode: string;
  readonly settings: SettingsProbe | null;
}

interface ControlFigure {
  readonly label: string;
  readonly live: PlannedCell;
  readonly stamped: PlannedCell;
  /** null: the framework states none. */
  readonly framework: number | null;
  readonly now: number | null;
  /** Column of the budget lines it is made from; absent: of none. */
  readonly lines?: string;
  /** What is said instead of "differs". */
  readonly parted?: string;
}

/** The control table with the sheet rows of its checks and of the figures the framework states. */
export interface ControlTable {
  readonly rows: readonly PlannedRow[];
  readonly checked: { readonly first: number; readonly last: number };
  readonly differences: readonly string[];
  /** How many of its checks do not agree as checked. */
  readonly parted: number;
}

/** Live figures against the stamped copy, and against the framework: amount, counts, rows, set-up and the data's own code. */
export function controlTable(start: number, context: SummaryContext, given: ControlContext): ControlTable {
  const summary = context.words.report.summary;
  const figures = controlFigures(context, given);
  const header = [summary.controlItem, summary.now, summary.asChecked, summary.framework, summary.differenceFromFramework].map((text) =>
    textCell(text, "header"),
  );
  header[CONTROL_CHECK] = textCell(summary.check, "header");
  header[CONTROL_LINK] = textCell(summary.toLines, "header");
  const first = start + 2;
  const isUnread = context.table.states.some(({ kind }) => kind === "unreadable");
  return {
    rows: [
      headingRow(summary.control, context),
      header,
      ...figures.map((figure, offset) => controlRow(figure, first + offset, { context, isUnread })),
    ],
    checked: { first, last: first + figures.length - 1 },
    differences: figures.flatMap(({ framework }, offset) => (framework === null ? [] : [cellAddress(first + offset, DIFFERENCE)])),
    parted: isUnread ? 1 : 0,
  };
}

/** The range of some rows of a column, with dollar signs. */
export function fixedRange(column: number, first: number, last: number): string {
  const letters = columnLetters(column);
  return `$${letters}$${String(first + 1)}:$${letters}$${String(last + 1)}`;
}

function controlFigures(context: SummaryContext, given: ControlContext): readonly ControlFigure[] {
  const { table, words, formulas } = context;
  const { summary, framework } = table.analysis;
  const total = excelMillion(summary.total);
  const stated = framework?.framework ?? { ministries: null, agencies: null, projects: null };
  const counted = (thing: Counted, plural: "ministries" | "agencies" | "projects"): ControlFigure => {
    const now = summary[plural];
    const formula = formulas.count(thing, [], now);
    const live = formula === null ? numberCell(now, "count") : formulaCell(formula, now, "count");
    return { label: words.report.summary[plural], live, stamped: numberCell(now, "count"), framework: stated[plural], now, lines: thing };
  };
  return [
    {
      label: words.report.summary.amount,
      live: formulaCell(formulas.sum("amount", []), total, "money"),
      stamped: numberCell(total, "money"),
      framework: framework === null ? null : excelMillion(framework.framework.amount),
      now: total,
      lines: "amount",
    },
    counted("ministry", "ministries"),
    counted("agency", "agencies"),
    counted("project", "projects"),
    ...lineFigures(context),
    ...codeFigures(context, given),
  ];
}

/** How many lines there are, and how many of them without an amount. */
function lineFigures({ table, words, formulas }: SummaryContext): readonly ControlFigure[] {
  const { rows, linesWithoutAmount, unreadable: parted } = words.report.summary;
  const { lines } = table.analysis.summary;
  const { blank, unreadable } = formulas.gaps([]);
  const live = formulaCell(formulas.withoutAmount([]), blank + unreadable, "count");
  return [
    { label: rows, live: formulaCell(formulas.rows(), lines, "count"), stamped: numberCell(lines, "count"), ...UNFRAMED, lines: "number" },
    { label: linesWithoutAmount, live, stamped: numberCell(blank, "count"), parted, ...UNFRAMED, lines: "amount" },
  ];
}

/** What must be the same text: the code of the rows, and the set-up. */
function codeFigures({ words, layout }: SummaryContext, { dataCode, settings }: ControlContext): readonly ControlFigure[] {
  const { summary } = words.report;
  const figure = (label: string, formula: string, text: string): ControlFigure => ({
    label,
    live: formulaCell(formula, text, "code"),
    stamped: textCell(text, "code"),
    ...UNFRAMED,
  });
  return [
    figure(summary.dataCode, `${quotedSheetName(layout.sheet)}!${dataCodeCell()}`, dataCode),
    ...(settings === null ? [] : [figure(summary.settings, settings.formula, settings.text)]),
  ];
}

const UNFRAMED = { framework: null, now: null } as const;

function controlRow(
  figure: ControlFigure,
  row: number,
  { context, isUnread }: { readonly context: SummaryContext; readonly isUnread: boolean },
): PlannedRow {
  const { decimals, words } = context;
  const style = figure.live.style ?? "money";
  const cells: (PlannedCell | null)[] = [
    textCell(figure.label, "label"),
    figure.live,
    figure.stamped,
    ...frameworkCells(figure, row, decimals),
  ];
  const [live, stamped] = [cellAddress(row, LIVE), cellAddress(row, STAMPED)];
  const test = style === "code" ? `EXACT(${live},${stamped})` : `ROUND(${live}-${stamped},${String(decimals)})=0`;
  const { equal, parted: differs } = words.report.summary;
  const parted = figure.parted ?? differs;
  const isEqual = figure.parted === undefined || !isUnread;
  cells[CONTROL_CHECK] = formulaCell(
    `IF(${test},${formulaText(equal)},${formulaText(parted)})`,
    isEqual ? equal : parted,
    isEqual ? "control-good" : "control-bad",
  );
  cells[CONTROL_LINK] = linkToColumn(figure.lines, context);
  return cells;
}

/** The whole column of the budget lines that a control figure adds up or counts. */
function linkToColumn(key: string | undefined, { layout, words }: SummaryContext): PlannedCell | null {
  if (key === undefined || !layout.has(key)) return null;
  const column = layout.at(key);
  const { headerRow: row, lastRow, sheet } = layout;
  return { value: words.report.summary.toLines, style: "link", link: { sheet, column, lastColumn: column, row: row + 1, lastRow } };
}

/** What the framework states and how far the live figure is from it; dashes where it states nothing. */
function frameworkCells({ framework, now, live }: ControlFigure, row: number, decimals: number): readonly PlannedCell[] {
  const style = live.style ?? "money";
  if (framework === null || now === null) return [textCell("-", style), textCell("-", style)];
  const difference = `ROUND(${cellAddress(row, LIVE)}-${cellAddress(row, FRAMEWORK)},${String(decimals)})`;
  return [numberCell(framework, style), formulaCell(difference, rounded(now - framework), style)];
}

/** The difference of two Excel numbers without the residue of subtracting them. */
function rounded(difference: number): number {
  return Number(difference.toFixed(9));
}
