import type { CellRange } from "#sheet/cell-address.ts";
import { valueAt, type Grid } from "#sheet/grid.ts";
import type { SkipReason } from "../budget-table.ts";
import { cellText, glance } from "../cell-text.ts";
import type { ReadTable } from "../read-table.ts";
import type { TablePlace } from "../rows/table-place.ts";
import { labelClass } from "../words/label-words.ts";
import { isBareUnit } from "../words/unit-words.ts";

/** Rows looked at to tell what kind of sheet it is. */
const ROWS_LOOKED_AT = 400;

/** Why a sheet with tables that are no project list is skipped: by the table that came nearest to one. */
export function reasonOfTables(places: readonly TablePlace[], read: readonly ReadTable[]): SkipReason {
  const side = new Set(places.flatMap((place) => [...place.columns.side]));
  const withMoney = places.filter((place) => place.columns.amount !== null);
  const hasIndicatorNames = places.some((place) => place.columns.readings.some((column) => column.role === "indicator"));
  if (read.some((table) => isDetail(table))) return "line-item-details";
  if (hasIndicatorNames && !read.some((table) => table.lines.length > 0)) return "indicators-only";
  if (side.has("source") || side.has("off-budget")) return "forward-estimates";
  if (withMoney.length === 0) return reasonWithoutMoney(places);
  if (read.length === 0) return side.has("indicator") ? "indicators-only" : side.has("forward") ? "forward-estimates" : "no-name-column";
  if (read.every((table) => table.lines.length === 0)) return "no-lines";
  return "summary-by-category";
}

/** A list of the activities or items of one project. */
function isDetail(read: ReadTable): boolean {
  const { names } = read.place.columns;
  return read.lines.length > 0 && names.length > 0 && names.every((name) => name.role === "activity" || name.role === "description");
}

function reasonWithoutMoney(places: readonly TablePlace[]): SkipReason {
  const roles = new Set(places.flatMap((place) => place.columns.readings.map((column) => column.role)));
  if (roles.has("indicator")) return "indicators-only";
  if (roles.has("project") || roles.has("label") || roles.has("description") || roles.has("activity")) return "no-amount-column";
  return roles.has("agency") || roles.has("ministry") ? "lookup-list" : "no-header";
}

/** What a sheet without any header holds. */
export interface HeaderlessSheet {
  readonly reason: SkipReason;
  /** It looks like a project list all the same, so that a person should say what its columns hold. */
  readonly looksLikeList: boolean;
}

/** Tells sheets without a header apart by their cells: details of items with their unit beside them, plain text, or a list that lost its header. */
export function reasonOfHeaderless(grid: Grid, content: CellRange): HeaderlessSheet {
  const tally = { numbers: 0, texts: 0, units: 0, items: 0, bodies: 0 };
  const last = Math.min(content.lastRow, content.firstRow + ROWS_LOOKED_AT);
  for (let row = content.firstRow; row <= last; row += 1) {
    for (let column = content.firstColumn; column <= content.lastColumn; column += 1) countCell(grid, { row, column }, tally);
  }
  if (tally.units >= 2 && tally.units * 2 >= tally.numbers) return { reason: tally.items > 0 || tally.bodies === 0 ? "line-item-details" : "narrative", looksLikeList: false };
  if (tally.numbers * 5 < tally.texts || tally.numbers < 2) return { reason: "narrative", looksLikeList: false };
  return { reason: "no-header", looksLikeList: tally.bodies >= 3 };
}

function countCell(grid: Grid, cell: { readonly row: number; readonly column: number }, tally: { numbers: number; texts: number; units: number; items: number; bodies: number }): void {
  const value = valueAt(grid, cell.row, cell.column);
  const kind = glance(value);
  if (kind === "number") tally.numbers += 1;
  if (kind !== "text") return;
  const text = cellText(value);
  tally.texts += 1;
  if (isBareUnit(text)) tally.units += 1;
  const named = labelClass(text);
  if (named === "category" || named === "item") tally.items += 1;
  if (named === "project" || named === "agency" || named === "ministry") tally.bodies += 1;
}
