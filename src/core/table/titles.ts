import { cellText } from "./cell-text.ts";
import type { Grid } from "#sheet/grid.ts";

/** The texts above a row, top to bottom, and the sheet's name last: what a framework and a year are chosen by. */
export function titlesAbove(grid: Grid, row: number): readonly string[] {
  const titles: string[] = [];
  for (const cells of grid.values.slice(0, row)) {
    for (const value of cells) {
      const text = typeof value === "string" ? cellText(value) : "";
      if (text !== "") titles.push(text);
    }
  }
  return [...titles, grid.sheet];
}
