import type { CellValue } from "#sheet/cell.ts";
import type { Unit } from "../../budget/unit.ts";
import type { Money } from "../../money/money.ts";
import { readAmountCell } from "../rows/amount-cell.ts";
import type { AddsUp } from "./amount-spread.ts";
import type { SeenColumn } from "./seen-column.ts";

/** Looks whether a column holds the sums of others, on the rows of a sample; at least half of those that hold both must agree exactly. */
export function addsUpIn(valuesIn: (column: number) => readonly CellValue[]): AddsUp {
  return (parts, sum) => {
    if (parts.includes(sum)) return false;
    const unit = [sum, ...parts].map((column) => column.unit).find((found) => found !== null) ?? "million-baht";
    const sums = amounts(sum, valuesIn, unit);
    const columns = parts.map((part) => amounts(part, valuesIn, unit));
    let agree = 0;
    let differ = 0;
    sums.forEach((stated, row) => {
      const added = addedAt(columns, row);
      if (stated === null || added === null) return;
      if (added === stated) agree += 1;
      else differ += 1;
    });
    return agree > 0 && agree >= differ;
  };
}

function amounts(column: SeenColumn, valuesIn: (column: number) => readonly CellValue[], unit: Unit): readonly (Money | null)[] {
  return valuesIn(column.column).map((value) => readAmountCell(value, column.unit ?? unit).money);
}

/** The sum of a row's parts; null when none holds money. */
function addedAt(columns: readonly (readonly (Money | null)[])[], row: number): bigint | null {
  let sum = 0n;
  let hasMoney = false;
  for (const column of columns) {
    const money = column[row] ?? 0n;
    sum += money;
    hasMoney ||= money !== 0n;
  }
  return hasMoney ? sum : null;
}
