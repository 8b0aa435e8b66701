import { CELL_STYLES } from "#sheet/cell-style.ts";
import { cellAddress, quotedSheetName, rangeAddress } from "#sheet/cell-address.ts";
import { formulaWithNames } from "#sheet/plan-names.ts";
import type { PlannedCell, PlannedLink, SheetPlan } from "#sheet/sheet-plan.ts";
import { writtenValue } from "./outgoing-cells.ts";

/** Longest text constant that a formula takes. */
const MAX_TEXT_CONSTANT = 255;

/** Real names of the sheets that plans name. */
export type SheetNames = ReadonlyMap<string, string>;

/**
 * The formula of a planned cell; null when it holds a value. A link is a HYPERLINK formula: it goes out in the block
 * with all the others, where a link of its own would be one call per cell.
 */
export function plannedFormula(cell: PlannedCell | null, names: SheetNames): string | null {
  if (cell === null) return null;
  if (cell.formula !== undefined) return formulaWithNames(cell.formula, names);
  return cell.link === undefined ? null : linkFormula(cell.link, cell.value, names);
}

function linkFormula(link: PlannedLink, value: PlannedCell["value"], names: SheetNames): string | null {
  const target = `#${quotedSheetName(names.get(link.sheet) ?? link.sheet)}!${linkedCells(link)}`;
  const shown = typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : String(value ?? "");
  if (shown === "" || target.length > MAX_TEXT_CONSTANT || (typeof value === "string" && value.length > MAX_TEXT_CONSTANT)) return null;
  return `=HYPERLINK("${target.replaceAll('"', '""')}",${shown})`;
}

/** What a link selects: one cell or several. */
function linkedCells({ row, column, lastRow = row, lastColumn = column }: PlannedLink): string {
  return row === lastRow && column === lastColumn
    ? cellAddress(row, column)
    : rangeAddress({ firstRow: row, firstColumn: column, lastRow, lastColumn });
}

/** The block of values of a plan, all rows equally wide; cells that get a formula later are empty in it. */
export function valueBlock(plan: SheetPlan, names: SheetNames): (string | number | boolean)[][] {
  const width = planWidth(plan);
  return plan.rows.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = row[column] ?? null;
      return cell === null || plannedFormula(cell, names) !== null ? "" : writtenValue(cell.value);
    }),
  );
}

/** Number formats of a plan's cells; null leaves a cell's format as it is. */
export function numberFormatBlock(plan: SheetPlan): (string | null)[][] {
  const width = planWidth(plan);
  return plan.rows.map((row) =>
    Array.from({ length: width }, (_, column) => CELL_STYLES[row[column]?.style ?? "plain"].numberFormat ?? null),
  );
}

/** Columns of the widest row; at least one. */
export function planWidth(plan: SheetPlan): number {
  return plan.rows.reduce((width, row) => Math.max(width, row.length), 1);
}
