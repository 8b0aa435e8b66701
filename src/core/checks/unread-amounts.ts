import type { CellRef } from "#sheet/cell-address.ts";
import type { FindingCode } from "../finding-facts.ts";
import { scaleToMoney } from "../money/scale-to-money.ts";
import type { Money } from "../money/money.ts";
import type { BudgetTable } from "../table/budget-table.ts";
import { unitOfClaims } from "./unit-of-claims.ts";

/** A line whose amount stands in no total because its cell cannot be read, and what it may have been meant to say. */
export interface UnreadAmount {
  readonly row: number;
  readonly cell: CellRef;
  readonly readings: readonly Money[];
}

const UNREAD: readonly FindingCode[] = ["amount-malformed", "amount-not-a-number", "amount-is-error", "amount-beyond-excel-precision"];

/** The lines that reading left without an amount, with the readings of their findings as money. */
export function unreadAmounts(table: BudgetTable): readonly UnreadAmount[] {
  const readings = new Map<string, readonly string[]>();
  for (const finding of table.findings) {
    const range = UNREAD.includes(finding.code) ? finding.place.range : null;
    if (range !== null) readings.set(keyOf(range.firstRow, range.firstColumn), finding.readings);
  }
  const unit = unitOfClaims(table);
  return table.lines
    .filter((line) => line.amount === null && readings.has(keyOf(line.row, line.amountCell.column)))
    .map((line) => {
      const texts = readings.get(keyOf(line.row, line.amountCell.column)) ?? [];
      return {
        row: line.row,
        cell: line.amountCell,
        readings: texts.map((text) => scaleToMoney(text, unit)).filter((money) => money !== null),
      };
    });
}

function keyOf(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}
