import type { CellContent, SheetContent } from "#adapters/xlsx/whole/book-content.ts";

/** Points of a font nobody chose, pixels of a point, and how much higher a line of Thai is than its letters. */
const USUAL_SIZE = 11;
const POINT = 4 / 3;
const LINE = 1.5;
/** Characters of a column nobody set. */
const USUAL_WIDTH = 9;
/** A row as high as the grid makes it by itself needs no height. */
const USUAL_HEIGHT = 24;
const MARKS = /\p{M}/gu;

/**
 * Pixels that rows need to show their texts whole, where they need more than usual: Excel fits rows when it opens a file
 * that names no heights, the grid does not.
 */
export function fittingHeights(sheet: SheetContent): ReadonlyMap<number, number> {
  const merged = new Map(sheet.merges.map((merge) => [`${String(merge.firstRow)},${String(merge.firstColumn)}`, merge]));
  const heights = new Map<number, number>();
  for (const cell of sheet.cells) {
    const merge = merged.get(`${String(cell.row)},${String(cell.column)}`);
    // A text over several rows has room enough.
    if (merge !== undefined && merge.lastRow > merge.firstRow) continue;
    const width = widthOf(sheet, cell.column, merge?.lastColumn ?? cell.column);
    const needed = height(cell, width);
    if (needed > Math.max(USUAL_HEIGHT, heights.get(cell.row) ?? 0)) heights.set(cell.row, needed);
  }
  return heights;
}

function widthOf({ columnWidths }: SheetContent, first: number, last: number): number {
  let characters = 0;
  for (let column = first; column <= last; column += 1) characters += columnWidths.get(column) ?? USUAL_WIDTH;
  return characters;
}

function height({ value, look }: CellContent, width: number): number {
  const size = look.fontSize ?? USUAL_SIZE;
  const text = typeof value === "string" ? value : "";
  const linesOf = (line: string): number => Math.max(1, Math.ceil((line.replace(MARKS, "").length * size) / USUAL_SIZE / width));
  const count = look.wrap === true ? text.split("\n").reduce((sum, line) => sum + linesOf(line), 0) : 1;
  return Math.ceil(size * POINT * LINE * count);
}
