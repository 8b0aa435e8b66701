import type { PlacedRow } from "../lines/placed-row.ts";
import type { AmountCell } from "../rows/amount-cell.ts";
import type { AsideKind } from "../rows/body-row.ts";
import { ZERO, type Money } from "../../money/money.ts";
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
  const ledger: RowVerdict[] = [];
  let standing: bigint = ZERO;
  let next = 0;
  for (let row = source.firstRow; row <= source.lastRow; row += 1) {
    // Rows were placed in sheet order.
    const known = source.placed[next]?.body.row === row ? source.placed[next] : undefined;
    if (known !== undefined) next += 1;
    standing += addRow(ledger, source, row, known);
  }
  let listed: bigint = ZERO;
  for (const { amount } of source.lines) listed += amount ?? ZERO;
  proveLedger(ledger, standing as Money, listed as Money);
  return ledger;
}

/** Notes the cells of this year's money in a row, one or one for each tier or goal it is spread over, and tells what they hold together. */
function addRow(ledger: RowVerdict[], source: LedgerSource, row: number, known: PlacedRow | undefined): bigint {
  const amount = known?.amount ?? source.amountOf(row);
  const told = known === undefined ? fateOfOther(source.aside.get(row)) : fateOfPlaced(known);
  const parts = source.spread === null || isAdded(source.spread.by) ? undefined : amount.parts;
  if (parts === undefined) return isNoted(amount, known) ? added(ledger, verdictOf(told, row, source.column, amount)) : ZERO;
  return parts.reduce<bigint>(
    (sum, part) => (isNoted(part.amount, known) ? sum + added(ledger, verdictOf(told, row, part.column.column, part.amount)) : sum),
    ZERO,
  );
}

function verdictOf({ fate, why }: FateAndReason, row: number, column: number, { money }: AmountCell): RowVerdict {
  return { row, column, fate, why, money: why === "other-unit" ? null : money };
}

function added(ledger: RowVerdict[], verdict: RowVerdict): bigint {
  ledger.push(verdict);
  return verdict.money ?? ZERO;
}

/** Whether a cell has a fate: it is not blank, and in a row that is none of the table's own it is a number. */
function isNoted(amount: AmountCell, known: PlacedRow | undefined): boolean {
  return amount.kind !== "blank" && (known !== undefined || isNumber(amount));
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

const LISTED: FateAndReason = { fate: "line", why: "listed" };

function fateOfPlaced({ kind, why, body }: PlacedRow): FateAndReason {
  if (kind === "line") return LISTED;
  if (kind === "claim") return { fate: "total", why: "heading" };
  if (kind === "total") return { fate: "total", why: body.sum === undefined ? "total-by-words" : "sum-of-rows" };
  if (kind === "label") return { fate: "aside", why: "no-name" };
  if (why === "breakdown" || why === "of-which") return { fate: "total", why };
  return { fate: why === "line-below-total" ? "open" : "aside", why: why ?? "no-name" };
}
