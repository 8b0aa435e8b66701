import type { Money } from "../../money/money.ts";
import { addMoney } from "../../money/money.ts";

/**
 * What became of a row's number: a line of the list, a total of other rows, money set aside for a reason, or still open
 * because the sheet does not say. Rows without a number in the money column have none of these and are not in the ledger.
 */
export type Fate = "line" | "total" | "aside" | "open";

/** Why a row has its fate. */
export type FateReason =
  | "listed"
  | "sum-of-rows"
  | "total-by-words"
  | "breakdown"
  | "below-total"
  | "line-below-total"
  | "derived"
  | "indicator-row"
  | "other-unit"
  | "off-budget"
  | "other-year"
  | "other-rows"
  | "rejected"
  | "not-of-plan"
  | "of-which"
  | "note"
  | "signature"
  | "repeated-header"
  | "heading"
  | "no-name";

/** One number of the money column with its fate, made once. */
export interface RowVerdict {
  /** Zero-based sheet row. */
  readonly row: number;
  /** Zero-based sheet column of the number; of an amount spread over columns the first. */
  readonly column: number;
  readonly fate: Fate;
  readonly why: FateReason;
  /** null where the number cannot be read. */
  readonly money: Money | null;
}

/** Every number of the money column, in sheet order. */
export type Ledger = readonly RowVerdict[];

/** The readable money of all rows with a fate. */
export function moneyOf(ledger: Ledger, fate: Fate): Money {
  let sum = 0n;
  for (const one of ledger) if (one.fate === fate) sum += one.money ?? 0n;
  return sum as Money;
}

/**
 * Proves that nothing left in silence (rule R23): the readable money that stands in the column equals lines + totals +
 * aside + open, and the lines of the ledger are the lines of the table. Throws on our own mistakes only.
 *
 * Three rows of 10, 20 and their sum 30 below: standing 60 = lines 30 + totals 30.
 */
export function proveLedger(ledger: Ledger, standing: Money, listed: Money): void {
  const lines = moneyOf(ledger, "line");
  const all = (["total", "aside", "open"] as const).reduce((sum, fate) => addMoney(sum, moneyOf(ledger, fate)), lines);
  if (all !== standing) throw new Error(`The ledger accounts for ${String(all)} of ${String(standing)} nano-baht.`);
  if (lines !== listed) throw new Error(`The ledger lists ${String(lines)}, the lines add up to ${String(listed)} nano-baht.`);
}
