import type { CellRange } from "#sheet/cell-address.ts";
import { cellAddress, columnIndex, MAX_ROWS, quotedSheetName } from "#sheet/cell-address.ts";
import type { PlannedCell, PlannedLink, SheetPlan } from "#sheet/sheet-plan.ts";

/** Rows that the seal takes above everything else. */
const ROWS = 1;

/**
 * Plans with a row for the seal on top of each: everything moves down by one row, with the formulas, links and rules that
 * name it. The plans of a report name each other's cells, so all of them are given at once, also those not written now.
 */
export function sealedPlans(plans: readonly SheetPlan[], unfinished: string): readonly SheetPlan[] {
  const names = new Set(plans.map((plan) => plan.name));
  return plans.map((plan) => sealedPlan(plan, names, unfinished));
}

function sealedPlan(plan: SheetPlan, names: ReadonlySet<string>, unfinished: string): SheetPlan {
  return {
    ...plan,
    unfinished,
    rows: [[{ value: null, style: "note" }], ...plan.rows.map((row) => row.map((cell) => (cell === null ? null : movedCell(cell, names))))],
    merges: plan.merges.map(movedRange),
    tables: plan.tables.map((table) => ({ ...table, range: movedRange(table.range) })),
    conditions: plan.conditions.map((one) => ({ ...one, range: movedRange(one.range), formula: movedFormula(one.formula, names) })),
    choices: plan.choices.map((one) => ({ ...one, range: movedRange(one.range) })),
    charts: plan.charts.map((chart) => ({
      ...chart,
      categories: movedRange(chart.categories),
      series: chart.series.map((one) => ({ ...one, values: movedRange(one.values) })),
      anchor: movedRange(chart.anchor),
    })),
    freeze: plan.freeze.rows === 0 ? plan.freeze : { ...plan.freeze, rows: plan.freeze.rows + ROWS },
    ...(plan.outline === undefined ? {} : { outline: plan.outline.map((one) => ({ ...one, row: one.row + ROWS })) }),
    print: {
      ...plan.print,
      repeatRows: movedRows(plan.print.repeatRows),
      ...(plan.print.rows === undefined ? {} : { rows: plan.print.rows + ROWS }),
      // A form is handed out: its seal is for the screen.
      ...(plan.id.startsWith("form-") ? { firstRow: ROWS } : {}),
    },
  };
}

function movedCell(cell: PlannedCell, names: ReadonlySet<string>): PlannedCell {
  return {
    ...cell,
    ...(cell.formula === undefined ? {} : { formula: movedFormula(cell.formula, names) }),
    ...(cell.link === undefined ? {} : { link: movedLink(cell.link, names) }),
  };
}

function movedLink(link: PlannedLink, names: ReadonlySet<string>): PlannedLink {
  if (!names.has(link.sheet)) return link;
  return { ...link, row: link.row + ROWS, ...(link.lastRow === undefined ? {} : { lastRow: link.lastRow + ROWS }) };
}

function movedRange(range: CellRange): CellRange {
  return { ...range, firstRow: range.firstRow + ROWS, lastRow: range.lastRow + ROWS };
}

function movedRows(rows: SheetPlan["print"]["repeatRows"]): SheetPlan["print"]["repeatRows"] {
  return rows === null ? null : { first: rows.first + ROWS, last: rows.last + ROWS };
}

/** A reference as our own formulas write it: a quoted sheet or none, one cell or a range; no part of a name or a function. */
const REFERENCE =
  /('(?:[^']|'')+'!)?(?<![\p{L}\p{N}_.\\[])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?::(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6}))?(?![\p{L}\p{N}_.(\]])/gu;

/** The formula with its references to our own sheets one row further down; texts in quotes and names of columns stay. */
export function movedFormula(formula: string, names: ReadonlySet<string>): string {
  const own = new Set([...names].map((name) => `${quotedSheetName(name)}!`));
  return formula
    .split(/("(?:[^"]|"")*"|\[[^\]]*\])/)
    .map((part) =>
      /^["[]/.test(part) ? part : part.replace(REFERENCE, (text, sheet: string | undefined) => movedReference(text, sheet, own)),
    )
    .join("");
}

function movedReference(text: string, sheet: string | undefined, own: ReadonlySet<string>): string {
  if (sheet !== undefined && !own.has(sheet)) return text;
  const cells = text.slice(sheet?.length ?? 0);
  return `${sheet ?? ""}${cells.split(":").map(movedCellText).join(":")}`;
}

function movedCellText(text: string): string {
  const match = /^(\$?)([A-Z]{1,3})(\$?)(\d+)$/.exec(text);
  const [, fixedColumn = "", letters = "", fixedRow = "", row = ""] = match ?? [];
  const column = columnIndex(letters);
  if (column === null) return text;
  // The last row of a sheet stays: "down to the end" means that in any case.
  const moved = cellAddress(Math.min(Number(row) - 1 + ROWS, MAX_ROWS - 1), column);
  return `${fixedColumn}${letters}${fixedRow}${moved.slice(letters.length)}`;
}
