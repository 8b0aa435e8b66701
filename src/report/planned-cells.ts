import type { CellRef } from "#sheet/cell-address.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import type { CellStyleName } from "#sheet/cell-style.ts";
import type { PlannedCell } from "#sheet/sheet-plan.ts";

/** A row of a plan. */
export type PlannedRow = readonly (PlannedCell | null)[];

/** A cell of text, always written as text. */
export function textCell(value: string | null, style: CellStyleName = "text"): PlannedCell {
  return { value, style };
}

/** A cell of a number. */
export function numberCell(value: number | null, style: CellStyleName): PlannedCell {
  return { value, style };
}

/** A live cell: `formula` without its "=", `value` the result it must have now. */
export function formulaCell(formula: string, value: string | number | null, style: CellStyleName): PlannedCell {
  return { value, formula: `=${formula}`, style };
}

/** A text as a formula writes it. */
export function formulaText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** `count` empty cells. */
export function emptyCells(count: number): readonly null[] {
  return Array.from({ length: count }, () => null);
}

/**
 * A cell that names another cell (and its file, where there are several), as a jump where that cell is in the open workbook. Cells of files are only named:
 * the report stands in another file, where the jump would lead nowhere.
 */
export function sourceCell(cell: CellRef, namesFile: boolean, style: CellStyleName = "wrapped-text"): PlannedCell {
  const address = `${cell.sheet}!${cellAddress(cell.row, cell.column)}`;
  if (cell.workbook !== null) return { value: namesFile ? `${cell.workbook} › ${address}` : address, style };
  return { value: address, style: "link", link: { sheet: cell.sheet, row: cell.row, column: cell.column } };
}
