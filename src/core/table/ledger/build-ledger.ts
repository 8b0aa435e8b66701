import type { PlacedRow } from "../lines/placed-row.ts";
import type { AmountCell } from "../rows/amount-cell.ts";
import type { AsideKind } from "../rows/body-row.ts";
import { addMoney, sumMoney, ZERO, type Money } from "../../money/money.ts";
import { isAdded, type AmountSpread } from "../columns/table-columns.ts";
import type { BudgetLine } from "../../budget/budget-line.ts";
import type { Fate, FateReason, Ledger, RowVerdict } from "./ledger.ts";
import { proveLedger } from "./ledger.ts";

/** What the ledger is made from: the rows that were placed, those that were none of the table's own, and the money cell of each row. */
export interface LedgerSource {
  readonly placed: readonly PlacedRow[];
  readonly aside: ReadonlyMap<number, AsideKind>;
  readonly lines: readonly BudgetLine[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly amountOf: (row: number) => AmountCell;
  /** The column of this year's money, or the first of those it is spread over. */
  readonly column: number;
  readonly spread: AmountSpread | null;
}

/** Gives each number of the money column its fate, once, and proves that none is missing. */
export function buildLedger(source: LedgerSource): Ledger {
  const placed = new Map(source.placed.map((row) => [row.body.row, row]));
  const ledger: RowVerdict[] = [];
  let standing: Money = ZERO;
  for (let row = source.firstRow; row <= source.lastRow; row += 1) {
    const known = placed.get(row);
    const { fate, why } = known === undefined ? fateOfOther(source.aside.get(row)) : fateOfPlaced(known);
    for (const { column, amount } of cellsOf(source, row, known)) {
      const money = why === "other-unit" ? null : amount.money;
      if (amount.kind === "blank" || (known === undefined && !isNumber(amount))) continue;
      standing = addMoney(standing, money ?? ZERO);
      ledger.push({ row, column, fate, why, money });
    }
  }
  proveLedger(ledger, standing, sumMoney(source.lines.map((line) => line.amount ?? ZERO)));
  return ledger;
}

interface MoneyCell {
  readonly column: number;
  readonly amount: AmountCell;
}

/** The cells of this year's money in a row: one, or one for each tier or goal it is spread over. */
function cellsOf({ amountOf, spread, column }: LedgerSource, row: number, known: PlacedRow | undefined): readonly MoneyCell[] {
  const amount = known?.amount ?? amountOf(row);
  const parts = spread === null || isAdded(spread.by) ? undefined : amount.parts;
  return parts === undefined ? [{ column, amount }] : parts.map((part) => ({ column: part.column.column, amount: part.amount }));
}

/** A number, readable or not; words and dashes in a row that is none of the table's own are no money. */
function isNumber({ kind, refusal }: AmountCell): boolean {
  return kind === "amount" || (refusal !== null && refusal.reason !== "letters" && refusal.reason !== "not-a-number");
}

interface FateAndReason {
  readonly fate: Fate;
  readonly why: FateReason;
}

function fateOfOther(aside: AsideKind | undefined): FateAndReason {
  return { fate: "aside", why: aside === undefined ? "no-name" : WHY_ASIDE[aside] };
}

const WHY_ASIDE: Readonly<Record<AsideKind, FateReason>> = {
  blank: "no-name",
  "repeated-header": "repeated-header",
  "unit-note": "note",
  note: "note",
  signature: "signature",
  indicator: "indicator-row",
  "other-unit": "other-unit",
  "off-budget": "off-budget",
};

function fateOfPlaced({ kind, why, body }: PlacedRow): FateAndReason {
  if (kind === "line") return { fate: "line", why: "listed" };
  if (kind === "claim") return { fate: "total", why: "heading" };
  if (kind === "total") return { fate: "total", why: body.sum === undefined ? "total-by-words" : "sum-of-rows" };
  if (kind === "label") return { fate: "aside", why: "no-name" };
  if (why === "breakdown" || why === "of-which") return { fate: "total", why };
  return { fate: why === "line-below-total" ? "open" : "aside", why: why ?? "no-name" };
}
