import type { CellRange } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { Grid } from "#sheet/grid.ts";
import type { SkipReason } from "../budget-table.ts";
import { cellText, glance } from "../cell-text.ts";
import type { ReadTable } from "../read-table.ts";
import type { TablePlace } from "../rows/table-place.ts";
import { holdsOtherNumbers } from "./other-numbers.ts";
import { labelClass, type LabelClass } from "../words/label-words.ts";
import { isBareUnit } from "../words/unit-words.ts";

/** Rows looked at to tell what kind of sheet it is. */
const ROWS_LOOKED_AT = 400;

/** Why a sheet with tables that are no project list is skipped: by the table that came nearest to one. */
export function reasonOfTables(places: readonly TablePlace[], read: readonly ReadTable[]): SkipReason {
  const side = new Set(places.flatMap((place) => [...place.columns.side]));
  const hasLines = read.some((table) => table.lines.length > 0);
  if (read.some(isDetail)) return "line-item-details";
  if (!hasLines && places.some(namesIndicators)) return "indicators-only";
  if (side.has("source") || side.has("off-budget")) return "forward-estimates";
  if (places.every((place) => place.columns.amount === null)) return reasonWithoutMoney(places);
  return read.length === 0 ? reasonWithoutNames(side) : reasonOfRead(hasLines);
}

function reasonOfRead(hasLines: boolean): SkipReason {
  return hasLines ? "summary-by-category" : "no-lines";
}

function namesIndicators(place: TablePlace): boolean {
  return place.columns.readings.some((column) => column.role === "indicator");
}

function reasonWithoutNames(side: ReadonlySet<string>): SkipReason {
  if (side.has("indicator")) return "indicators-only";
  return side.has("forward") ? "forward-estimates" : "no-name-column";
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
  const last = Math.min(content.lastRow, content.firstRow + ROWS_LOOKED_AT);
  const cells = grid.values.slice(content.firstRow, last + 1).flatMap((values) => values.slice(0, content.lastColumn + 1).map(lookOf));
  const count = (...looks: readonly CellLook[]): number => cells.filter((look) => looks.includes(look)).length;
  const numbers = count("number");
  const units = count("unit");
  const isItemised = count("item") > 0 || count("body") === 0;
  if (units >= 2 && units * 2 >= numbers) return { reason: isItemised ? "line-item-details" : "narrative", looksLikeList: false };
  const isTold = numbers < 2 || (numbers * 5 < count("unit", "item", "body", "text") && !hasColumnOfNumbers(grid, content));
  if (isTold) return { reason: "narrative", looksLikeList: false };
  return { reason: "no-header", looksLikeList: count("body") >= 3 && !holdsOtherNumbers(grid, content) };
}

/** Three numbers below each other make a table, however many words stand beside them. */
function hasColumnOfNumbers(grid: Grid, content: CellRange): boolean {
  const isNumber = (row: number, column: number): boolean => glance(grid.values[row]?.[column] ?? null) === "number";
  for (let row = content.firstRow; row + 2 <= Math.min(content.lastRow, content.firstRow + ROWS_LOOKED_AT); row += 1) {
    for (let column = content.firstColumn; column <= content.lastColumn; column += 1)
      if (isNumber(row, column) && isNumber(row + 1, column) && isNumber(row + 2, column)) return true;
  }
  return false;
}

type CellLook = "number" | "unit" | "item" | "body" | "text" | "none";
const LOOK_OF_CLASS: Partial<Record<LabelClass, CellLook>> = {
  category: "item",
  item: "item",
  project: "body",
  agency: "body",
  ministry: "body",
};

function lookOf(value: CellValue): CellLook {
  const kind = glance(value);
  if (kind === "number") return "number";
  if (kind !== "text") return "none";
  const text = cellText(value);
  return isBareUnit(text) ? "unit" : (LOOK_OF_CLASS[labelClass(text)] ?? "text");
}
