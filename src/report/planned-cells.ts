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
