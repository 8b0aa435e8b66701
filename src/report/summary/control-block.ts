import { excelMillion } from "#core/money/excel-number.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import { columnLetters } from "#sheet/cell-address.ts";
import type { PlannedCell } from "#sheet/sheet-plan.ts";
import type { Counted } from "../first-flags.ts";
import { formulaCell, formulaText, numberCell, textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import { headingRow } from "./figure-header.ts";
import type { SummaryContext } from "./summary-context.ts";

/** Columns of the control table. */
const LIVE = 1;
const STAMPED = 2;
const FRAMEWORK = 3;

/** Column of its checks. */
export const CONTROL_CHECK = 5;

/** Rows of the control table: heading, header, four figures, verdict. */
export const CONTROL_ROWS = 7;

interface ControlFigure {
  readonly label: string;
  readonly live: PlannedCell;
  readonly stamped: PlannedCell;
  /** null: the framework states none. */
  readonly framework: number | null;
  readonly now: number;
}

/** Address of the verdict's cell for a control table that starts at `start`. */
export function verdictCell(start: number): { readonly row: number; readonly column: number } {
  return { row: start + CONTROL_ROWS - 1, column: LIVE };
}

/**
 * Live figures against the stamped copy and the framework, and one verdict over the whole summary: red when anything
 * parted from what was checked or the framework is missed. `checkedRows`: the sheet rows of all other checks.
 */
export function controlRows(
  start: number,
  checkedRows: { readonly first: number; readonly last: number },
  context: SummaryContext,
): readonly PlannedRow[] {
  const { words, table } = context;
  const summary = words.report.summary;
  const figures = controlFigures(context);
  const header = [summary.controlItem, summary.now, summary.asChecked, summary.framework, summary.differenceFromFramework].map((text) =>
    textCell(text, "header"),
  );
  header[CONTROL_CHECK] = textCell(summary.check, "header");
  const rows = figures.map((figure, offset) => controlRow(figure, start + 2 + offset, context));
  const isMet = table.analysis.framework?.met ?? true;
  const checks = `COUNTIF(${column(CONTROL_CHECK, start + 2, start + 1 + figures.length)},${formulaText(summary.parted)})`;
  const others = `COUNTIF(${column(context.columns.check, checkedRows.first, checkedRows.last)},${formulaText(summary.parted)})`;
  const verdict = formulaCell(
    `IF(${checks}+${others}=0,${formulaText(summary.allGood)},${formulaText(summary.notGood)})`,
    isMet ? summary.allGood : summary.notGood,
    isMet ? "control-good" : "control-bad",
  );
  return [headingRow(summary.control, context), header, ...rows, [textCell(summary.verdict, "total-label"), verdict]];
}

function column(at: number, first: number, last: number): string {
  const letters = columnLetters(at);
  return `$${letters}$${String(first + 1)}:$${letters}$${String(last + 1)}`;
}

function controlFigures(context: SummaryContext): readonly ControlFigure[] {
  const { table, words, formulas } = context;
  const { summary, framework } = table.analysis;
  const total = excelMillion(summary.total);
  const stated = framework?.framework ?? { ministries: null, agencies: null, projects: null };
  const counted = (thing: Counted, plural: "ministries" | "agencies" | "projects"): ControlFigure => {
    const now = summary[plural];
    const formula = formulas.count(thing, [], now);
    const live = formula === null ? numberCell(now, "count") : formulaCell(formula, now, "count");
    return { label: words.report.summary[plural], live, stamped: numberCell(now, "count"), framework: stated[plural], now };
  };
  return [
    {
      label: words.report.summary.amount,
      live: formulaCell(formulas.sum("amount", []), total, "money"),
      stamped: numberCell(total, "money"),
      framework: framework === null ? null : excelMillion(framework.framework.amount),
      now: total,
    },
    counted("ministry", "ministries"),
    counted("agency", "agencies"),
    counted("project", "projects"),
  ];
}

function controlRow(figure: ControlFigure, row: number, context: SummaryContext): PlannedRow {
  const { words, decimals } = context;
  const { equal, parted } = words.report.summary;
  const style = figure.live.style ?? "money";
  const live = cellAddress(row, LIVE);
  const stamped = cellAddress(row, STAMPED);
  const stated = cellAddress(row, FRAMEWORK);
  const difference = `ROUND(${live}-${stated},${String(decimals)})`;
  const isStated = figure.framework !== null;
  const test = isStated
    ? `AND(ROUND(${live}-${stamped},${String(decimals)})=0,${difference}=0)`
    : `ROUND(${live}-${stamped},${String(decimals)})=0`;
  const off = isStated ? rounded(figure.now - figure.framework) : 0;
  const cells: (PlannedCell | null)[] = [
    textCell(figure.label, "label"),
    figure.live,
    figure.stamped,
    isStated ? numberCell(figure.framework, style) : textCell("-", style),
    isStated ? formulaCell(difference, off, style) : textCell("-", style),
  ];
  cells[CONTROL_CHECK] = formulaCell(
    `IF(${test},${formulaText(equal)},${formulaText(parted)})`,
    off === 0 ? equal : parted,
    off === 0 ? "control-good" : "control-bad",
  );
  return cells;
}

/** The difference of two Excel numbers without the residue of subtracting them. */
function rounded(difference: number): number {
  return Number(difference.toFixed(9));
}
