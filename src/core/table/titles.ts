import type { CellValue } from "#sheet/cell.ts";
import { valueAt, type Grid } from "#sheet/grid.ts";
import { cellText, isYearCell } from "./cell-text.ts";

/** The texts above a row, top to bottom, and the sheet's name last: what a framework and a year are chosen by. A year in a cell of its own stands with its label. */
export function titlesAbove(grid: Grid, row: number): readonly string[] {
  const titles: string[] = [];
  grid.values.slice(0, row).forEach((cells, at) => {
    cells.forEach((value, column) => {
      const text = typeof value === "string" ? cellText(value) : yearWithLabel(grid, value, { row: at, column });
      if (text !== "") titles.push(text);
    });
  });
  return [...titles, grid.sheet];
}

const YEAR_LABEL = /(?:ปี|พ\.?\s*ศ\.?|year|fy)[^\d๐-๙]*$/i;

/** `ปีงบประมาณ` with 2567 beside or below it; empty for any other number. */
function yearWithLabel(grid: Grid, value: CellValue, cell: { readonly row: number; readonly column: number }): string {
  if (!isYearCell(value)) return "";
  const before = (grid.values[cell.row] ?? []).slice(0, cell.column).findLast((other) => typeof other === "string" && other.trim() !== "");
  const label = [before ?? null, valueAt(grid, cell.row - 1, cell.column)].map(cellText).find((text) => YEAR_LABEL.test(text));
  return label === undefined ? "" : `${label} ${cellText(value)}`;
}
