import { isBlank } from "#sheet/cell.ts";
import { cellText } from "../cell-text.ts";
import type { TablePlace } from "./table-place.ts";

/** The texts of a row, left to right, as people read them. */
export function rowTexts(place: TablePlace, row: number): readonly string[] {
  const texts: string[] = [];
  for (const value of place.grid.values[row] ?? []) {
    if (typeof value === "string" && !isBlank(value)) texts.push(cellText(value));
  }
  return texts;
}
