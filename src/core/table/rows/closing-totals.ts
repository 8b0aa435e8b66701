import { isBlank } from "#sheet/cell.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
import { cellText } from "../cell-text.ts";
import type { AmountCell } from "./amount-cell.ts";
import type { BodyRow } from "./body-row.ts";
import { nameKey } from "./label-look.ts";
import { columnValue, type TablePlace } from "./table-place.ts";

/** A row that repeats the name of the block above it: where it stands, where the block begins. */
interface Closing {
  readonly index: number;
  readonly opening: number;
}

/**
 * Totals that say no word for it: below a block stands the block's own name once more with an amount. One such row may be
 * a line that lost its inner name, so they count as totals only where at least half of them are the sums of their blocks.
 */
export function withClosingTotals(place: TablePlace, rows: readonly BodyRow[], amounts: readonly AmountCell[]): readonly BodyRow[] {
  const closings = place.columns.names.length > 1 ? closingsInColumns(place, rows) : closingsOfHeadings(rows);
  const sums = closings.filter((closing) => isSum(closing, amounts)).length;
  if (sums === 0 || sums * 2 < closings.length) return rows;
  const totals = new Set(closings.map((closing) => closing.index));
  return rows.map((row, index) => (totals.has(index) ? asTotal(row) : row));
}

function isSum(closing: Closing, amounts: readonly AmountCell[]): boolean {
  let sum = 0n;
  for (let at = closing.opening; at < closing.index; at += 1) sum += amounts[at]?.money ?? 0n;
  return sum === amounts[closing.index]?.money;
}

/** Whether a row may close a block: it has a name and money and is no total by its words. */
function mayClose(row: BodyRow): boolean {
  return row.look !== null && row.hasMoney && row.total === null && row.place >= 0;
}

/** Rows that name an outer column only, as the rows with inner names above them do. */
function closingsInColumns(place: TablePlace, rows: readonly BodyRow[]): readonly Closing[] {
  const deepest = rows.reduce((most, row) => Math.max(most, row.place), 0);
  const closings: Closing[] = [];
  rows.forEach((row, index) => {
    const opening = row.place < deepest && mayClose(row) ? openingAbove(place, rows, index) : null;
    if (opening !== null) closings.push({ index, opening });
  });
  return closings;
}

/** The first row above that carries the same name in the same column, all rows between having inner names and no other name there. */
function openingAbove(place: TablePlace, rows: readonly BodyRow[], index: number): number | null {
  const own = rows[index];
  if (own === undefined) return null;
  const column = place.columns.names[own.place]?.column ?? -1;
  const key = keyIn(place, own, column);
  let opening: number | null = null;
  for (let at = index - 1; isInner(rows[at], own); at -= 1) {
    const found = keyIn(place, rows[at], column);
    if (found !== "" && found !== key) break;
    if (found === key) opening = at;
  }
  return opening;
}

function isInner(row: BodyRow | undefined, outer: BodyRow): boolean {
  return row !== undefined && row.total === null && row.place > outer.place;
}

function keyIn(place: TablePlace, row: BodyRow | undefined, column: number): string {
  const value = row === undefined ? null : columnValue(place, row.row, column);
  return isBlank(value) ? "" : comparisonKey(cellText(value));
}

/** In a single column of names: rows with money that repeat the name of the last heading without any. */
function closingsOfHeadings(rows: readonly BodyRow[]): readonly Closing[] {
  if (rows.every((row) => row.hasMoney)) return [];
  const headings = new Map<string, number>();
  const closings: Closing[] = [];
  rows.forEach((row, index) => {
    const key = keyOf(row);
    if (key === "") return;
    if (!row.hasMoney) {
      headings.set(key, index);
      return;
    }
    const heading = headings.get(key) ?? index;
    if (heading + 1 < index && mayClose(row)) closings.push({ index, opening: heading + 1 });
    headings.delete(key);
  });
  return closings;
}

/** Comparison key of a row's name; empty for totals and rows without any. */
function keyOf(row: BodyRow): string {
  return row.look === null || row.total !== null ? "" : nameKey(row.look);
}

function asTotal(row: BodyRow): BodyRow {
  return row.look === null
    ? row
    : { ...row, total: { ...row.look, total: { grand: false, target: nameKey(row.look), targetClass: row.look.class } } };
}
