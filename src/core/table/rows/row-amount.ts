import type { CellValue } from "#sheet/cell.ts";
import { valueAt } from "#sheet/grid.ts";
import { addMoney, NANO_PER_BAHT, sumMoney, ZERO, type Money } from "../../money/money.ts";
import { asciiDigits } from "../../text/thai-digits.ts";
import { cellText } from "../cell-text.ts";
import type { AmountSpread } from "../columns/table-columns.ts";
import type { UnitOfCell } from "../lines/units-by-row.ts";
import { readAmountCell, refusedAmount, type AmountCell, type PartCell } from "./amount-cell.ts";
import { mergedOverParts } from "./merged-parts.ts";
import { shiftedRows } from "./shifted-row.ts";
import type { TablePlace } from "./table-place.ts";

/**
 * Reads this year's money of a row: from its one cell, or added from the cells it is spread over (rule R18). A row whose
 * cells slid sideways in a plain-text file is refused whole.
 */
export function rowAmounts(place: TablePlace, unitOf: UnitOfCell): (row: number) => AmountCell {
  const { amount } = place.columns;
  const read = readersOfRow(place, unitOf);
  if (place.grid.isPlainText !== true || amount === null) return read;
  const shifted = shiftedRows(place.grid, place.header.rows, amount.column);
  return (row) => {
    const found = shifted(row);
    return found === null ? read(row) : refusedAmount(found.text, "cells-shifted", { readings: found.readings, unit: unitOf(row, amount) });
  };
}

function readersOfRow(place: TablePlace, unitOf: UnitOfCell): (row: number) => AmountCell {
  const { amount, spread, satang } = place.columns;
  if (spread !== null) return (row) => spreadAmount(place, row, { spread, unitOf });
  if (amount === null) return () => readAmountCell(null, null);
  const baht = (row: number): AmountCell => readAmountCell(valueAt(place.grid, row, amount.column), unitOf(row, amount));
  return satang === null ? baht : (row) => withSatang(baht(row), valueAt(place.grid, row, satang));
}

const NANO_PER_SATANG = NANO_PER_BAHT / 100n;

/** Baht with the satang that stand in a column of their own; satang that are none leave the amount unread. */
function withSatang(baht: AmountCell, value: CellValue): AmountCell {
  const text = asciiDigits(cellText(value)).trim();
  if (baht.money === null || /^[-–—.]?$/.test(text)) return baht;
  if (!/^\d{1,2}$/.test(text)) return refusedAmount(text, "letters", { readings: [], unit: baht.unit });
  return { ...baht, digits: null, money: addMoney(baht.money, (BigInt(text) * NANO_PER_SATANG) as Money) };
}

function spreadAmount(
  place: TablePlace,
  row: number,
  { spread, unitOf }: { readonly spread: AmountSpread; readonly unitOf: UnitOfCell },
): AmountCell {
  const read = (column: PartCell["column"]): AmountCell => readAmountCell(valueAt(place.grid, row, column.column), unitOf(row, column));
  const merged = mergedOverParts(place, row, spread);
  if (merged !== null) return read(merged);
  const cells = spread.parts.map((column) => ({ column, amount: read(column) }));
  const filled = cells.filter(({ amount }) => holdsMoney(amount));
  const [first] = filled;
  if (first === undefined) return emptyAmount(cells, spread.sum === null ? null : read(spread.sum));
  // A total may stand in the column of each level: it is one amount all the same.
  if (spread.by === "level" && filled.every(({ amount }) => amount.money === first.amount.money))
    return { ...first.amount, parts: [first] };
  return { ...added(filled.map(({ amount }) => amount)), parts: filled };
}

function holdsMoney({ kind, money }: AmountCell): boolean {
  return kind !== "blank" && kind !== "dash" && money !== ZERO;
}

/** No part holds money: the row has what the column of the sum says, else the zero or the blank of its parts. */
function emptyAmount(cells: readonly PartCell[], sum: AmountCell | null): AmountCell {
  if (sum !== null && holdsMoney(sum)) return sum;
  const amounts = cells.map(({ amount }) => amount);
  return amounts.find(({ kind }) => kind !== "blank") ?? sum ?? readAmountCell(null, null);
}

/** The sum of cells; one that cannot be read leaves the whole unread. */
function added(amounts: readonly AmountCell[]): AmountCell {
  const [first] = amounts;
  const unread = amounts.find(({ money }) => money === null);
  const base = unread ?? first ?? readAmountCell(null, null);
  const monies = amounts.map(({ money }) => money).filter((money) => money !== null);
  const repairs = new Set(amounts.flatMap((amount) => amount.repairs));
  return { ...base, digits: null, repairs: [...repairs], money: unread === undefined ? sumMoney(monies) : null };
}
