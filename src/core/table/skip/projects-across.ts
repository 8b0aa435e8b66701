import type { CellRange } from "#sheet/cell-address.ts";
import { valueAt, type Grid } from "#sheet/grid.ts";
import { cellText, glance } from "../cell-text.ts";
import { headerMeaning, type HeaderMeaning } from "../header/header-meaning.ts";

/** Names of rows are looked for in so many columns and rows. */
const COLUMNS_LOOKED_AT = 3;
const ROWS_LOOKED_AT = 40;

/**
 * Whether projects stand beside each other and what is said of them below each other: one column names who, what and how much, and numbers
 * stand right of the last. Such a list is not read; turned by 90 degrees it would be.
 */
export function liesAcross(grid: Grid, content: CellRange): boolean {
  const last = Math.min(content.lastColumn, content.firstColumn + COLUMNS_LOOKED_AT - 1);
  for (let column = content.firstColumn; column <= last; column += 1) if (namesRows(grid, content, column)) return true;
  return false;
}

function namesRows(grid: Grid, content: CellRange, column: number): boolean {
  const named = Array.from({ length: Math.min(content.lastRow - content.firstRow + 1, ROWS_LOOKED_AT) }, (_, index) => {
    const row = content.firstRow + index;
    return { row, meaning: headerMeaning(cellText(valueAt(grid, row, column))) };
  });
  const beside = (row: number, kind: "text" | "number"): number =>
    (grid.values[row] ?? []).slice(column + 1).filter((value) => glance(value) === kind).length;
  const names = (roles: readonly string[]): boolean => named.some(({ row, meaning }) => says(meaning, roles) && beside(row, "text") >= 2);
  const isMoney = named.some(({ row, meaning }) => meaning.traits.has("money") && beside(row, "number") >= 2);
  return isMoney && names(["agency", "ministry"]) && names(["project", "description", "activity"]);
}

function says({ roles }: HeaderMeaning, wanted: readonly string[]): boolean {
  return roles.some(({ role }) => wanted.includes(role));
}
