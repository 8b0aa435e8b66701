import { isBlank } from "#sheet/cell.ts";
import { valueAt } from "#sheet/grid.ts";
import { cellText, glance } from "../cell-text.ts";
import { labelClass } from "../words/label-words.ts";
import { isUnitNote } from "../words/unit-words.ts";
import { columnValue, type TablePlace } from "./table-place.ts";

/** Whether a row states money: a number, a dash or an error in a money column, or in the amount column beside a name whatever was written there for one. */
export function hasMoney(place: TablePlace, row: number): boolean {
  for (const column of place.columns.money) {
    const value = valueAt(place.grid, row, column.column);
    if (typeof value === "number") return true;
    const kind = glance(value);
    if (kind === "blank") continue;
    if (kind !== "text" || isWordsForMoney(place, row, { text: cellText(value), isAmount: column.role === "amount" })) return true;
  }
  return false;
}

const ASIDE_WORDS: ReadonlySet<string> = new Set(["note", "signature", "page"]);

function isWordsForMoney(place: TablePlace, row: number, found: { readonly text: string; readonly isAmount: boolean }): boolean {
  if (isUnitNote(found.text) || ASIDE_WORDS.has(labelClass(found.text))) return false;
  return /[\d๐-๙]/.test(found.text) || (found.isAmount && isNamed(place, row));
}

/** Whether any name column is filled. */
export function isNamed(place: TablePlace, row: number): boolean {
  return place.columns.names.some((name) => !isBlank(columnValue(place, row, name.column)));
}
