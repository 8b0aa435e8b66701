import { CELL_STYLES } from "#sheet/cell-style.ts";
import type { PlannedCell, SheetPlan } from "#sheet/sheet-plan.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import { fontSize } from "./library-style.ts";

/** Height of a line of Thai, marks above and below included, for each point of the font. */
const LINE_HEIGHT = 1.6;
/** Width of an average Thai or Latin letter in column units, for each point of the font. */
const LETTER_WIDTH = 0.088;
/** Excel's highest row. */
const MAX_HEIGHT = 409;

/**
 * Heights in points that show every wrapped text of a plan whole. Programs fit rows themselves only when a person edits
 * them, so a file that says nothing about heights opens with its texts cut off.
 */
export function rowHeights(plan: SheetPlan): ReadonlyMap<number, number> {
  return new Map(
    plan.rows.flatMap((row, rowIndex): readonly (readonly [number, number])[] => {
      const heights = row.map((cell, column) => cellHeight(cell, widthAt(plan, rowIndex, column)));
      const height = Math.max(0, ...heights);
      return height === 0 ? [] : [[rowIndex, Math.min(height, MAX_HEIGHT)]];
    }),
  );
}

function cellHeight(cell: PlannedCell | null, width: number): number {
  if (cell === null || cell.value === null) return 0;
  const style = CELL_STYLES[cell.style ?? "plain"];
  const size = fontSize(style);
  const room = Math.max((width - (style.indent ?? 0) - 1) / (size * LETTER_WIDTH), 1);
  const lines = style.wrap === true && typeof cell.value === "string" ? wrappedLines(cell.value, room) : 1;
  return Math.ceil(lines * size * LINE_HEIGHT);
}

function wrappedLines(text: string, room: number): number {
  return text.split("\n").reduce((lines, part) => lines + Math.max(1, Math.ceil(visibleLetters(part) / room)), 0);
}

/** Letters that take room: marks above and below a consonant do not. */
function visibleLetters(text: string): number {
  return text.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, "").length;
}

/** A merged cell has the room of all its columns. */
function widthAt(plan: SheetPlan, row: number, column: number): number {
  const merge = plan.merges.find((range: CellRange) => range.firstRow === row && range.firstColumn === column);
  const widths = plan.columnWidths.slice(column, (merge?.lastColumn ?? column) + 1);
  return widths.reduce((sum, width) => sum + width, 0) || 9;
}
