import type { CellRange, CellRef } from "#sheet/cell-address.ts";
import type { BudgetLine } from "../../budget/budget-line.ts";
import type { StatedTotal } from "../../budget/stated-total.ts";
import type { Unit } from "../../budget/unit.ts";
import type { FindingCode } from "../../finding-facts.ts";
import type { Money } from "../../money/money.ts";
import { scaleToMoney } from "../../money/scale-to-money.ts";
import type { BudgetTable } from "../../table/budget-table.ts";

/** What came of adding up the lines under a stated total. */
export type Verdict =
  | { readonly kind: "met" }
  /** It cannot be judged: it is no readable amount, or its lines have none of this kind. */
  | { readonly kind: "unjudged" }
  /** Off only because totals below it are off. */
  | { readonly kind: "inherited" }
  /** Off only by amounts that cannot be read, if one of their readings is right. */
  | { readonly kind: "unread"; readonly cells: readonly CellRef[] }
  | { readonly kind: "one-descendant"; readonly descendant: string; readonly descendants: number; readonly cell: CellRef }
  | { readonly kind: "range-short"; readonly covered: CellRange; readonly missed: readonly number[] }
  | { readonly kind: "visible-only"; readonly hidden: readonly CellRef[] }
  | { readonly kind: "rounded"; readonly decimals: number }
  | { readonly kind: "off" };

/** A stated total, the lines it speaks of, and the verdict. */
export interface JudgedClaim {
  readonly total: StatedTotal;
  readonly lines: readonly BudgetLine[];
  /** What each line holds in the total's column. */
  readonly amounts: readonly (Money | null)[];
  /** Sum of the lines' amounts of the total's kind; null when they have none. */
  readonly expected: Money | null;
  /** stated - expected; null when either is missing. */
  readonly gap: Money | null;
  readonly verdict: Verdict;
}

/** A claim before the verdict. */
export type OpenClaim = Omit<JudgedClaim, "verdict">;

/** A claim that is off: both sides are known. */
export interface OffClaim extends OpenClaim {
  readonly expected: Money;
  readonly gap: Money;
  readonly stated: Money;
}

/** What a verdict may rest on beside the claim itself. */
export interface JudgingContext {
  readonly table: BudgetTable;
  readonly claims: readonly OpenClaim[];
  readonly unread: readonly UnreadAmount[];
}

/** The unit in which the table's amounts, or one of its totals, are printed; million baht, as plans are, where none is known. */
export function unitOfClaims(table: BudgetTable, total: StatedTotal | null = null): Unit {
  const column = table.columns.find((one) => (total === null ? one.role === "amount" : one.column === total.cell.column));
  return column?.unit ?? table.unit ?? "million-baht";
}

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
