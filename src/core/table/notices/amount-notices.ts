import { valueAt } from "#sheet/grid.ts";
import { isCellError } from "#sheet/cell.ts";
import { makeFinding, placeOfCell, type Finding } from "../../finding.ts";
import type { AmountRefusal } from "../../money/amount-reading.ts";
import { ZERO } from "../../money/money.ts";
import type { PlacedRow } from "../lines/placed-row.ts";
import type { CellRef } from "#sheet/cell-address.ts";
import type { AmountCell, Refusal } from "../rows/amount-cell.ts";
import { amountCellOf, amountsThat, type NoticedAmount, type Noticing } from "./notice.ts";
import { lacksResult } from "./uncalculated-amounts.ts";

/** Refusals of texts that are no number at all; all others are numbers written in a way that leaves doubt. */
const NO_NUMBER: ReadonlySet<AmountRefusal> = new Set<AmountRefusal>(["letters", "not-a-number", "date"]);
/** Significant digits that a spreadsheet keeps. */
const SURE_DIGITS = 15;

/** Cells of lines that cannot be read as amounts, and errors in any money row: each on its own. */
export function unreadableAmounts(noticing: Noticing): readonly Finding[] {
  const unread = amountsThat(noticing, (amount, row) => amount.kind === "error" || (row.kind === "line" && amount.refusal !== null));
  return unread.map((one) => (one.amount.kind === "error" ? errorCell(noticing, one) : refusedCell(one)));
}

function errorCell(noticing: Noticing, { cell }: NoticedAmount): Finding {
  const value = valueAt(noticing.read.place.grid, cell.row, cell.column);
  const error = isCellError(value) ? value.error : "";
  return makeFinding("amount-is-error", placeOfCell(cell), { facts: { error }, found: error });
}

function refusedCell({ cell, amount }: NoticedAmount): Finding {
  if (amount.refusal?.reason === "unit-implausible") return strayUnit(cell, amount.refusal);
  const { text = "", reason = "not-a-number", readings = [] } = amount.refusal ?? {};
  const code = NO_NUMBER.has(reason) ? "amount-not-a-number" : "amount-malformed";
  return makeFinding(code, placeOfCell(cell), { facts: { reason }, found: text, readings });
}

/** An amount of another unit than the rest of the list; what it says comes last among its readings. */
function strayUnit(cell: CellRef, { text, readings, readingsMoney }: Refusal): Finding {
  const [meant = ZERO, written = ZERO] = readingsMoney;
  const factor = written === meant * 1000n || meant === written * 1000n ? 1000 : 1_000_000;
  return makeFinding("unit-conflict", placeOfCell(cell), { facts: { units: [], factor, against: "list", rows: 1 }, found: text, readings });
}

/** Amounts below zero: real budgets hold none. */
export function negativeAmounts(noticing: Noticing): readonly Finding[] {
  const below = amountsThat(noticing, ({ money }, row) => row.kind === "line" && money !== null && money < ZERO);
  return below.map(({ cell, amount }) => makeFinding("amount-negative", placeOfCell(cell), { facts: {}, found: amount.money }));
}

/** Amounts with more digits than a spreadsheet keeps. */
export function impreciseAmounts(noticing: Noticing): readonly Finding[] {
  const long = amountsThat(noticing, (amount) => digitsOf(amount) > SURE_DIGITS);
  return long.map(({ cell, amount }) =>
    makeFinding("amount-beyond-excel-precision", placeOfCell(cell), { facts: { digits: digitsOf(amount) }, found: amount.digits }),
  );
}

function digitsOf({ digits }: AmountCell): number {
  return digits?.replace(/[-.]/g, "").replace(/^0+/, "").length ?? 0;
}

/**
 * Lines without any amount. Where zero is written as 0 or "-", a blank cell is a question; where blanks are the table's
 * way to say nothing, it is not.
 */
export function missingAmounts(noticing: Noticing): readonly Finding[] {
  const lines = noticing.read.placed.filter((row) => row.kind === "line");
  const blank = lines.filter(
    (row) => row.amount.kind === "blank" && !isMerged(noticing, row.body.row) && !waitsForResult(noticing, row.body.row),
  );
  const zeros = lines.filter((row) => row.amount.money === ZERO).length;
  if (blank.length > 1 && blank.length > zeros * 2) return [];
  return blank.map((row) => makeFinding("amount-missing", placeOfCell(amountCellOf(noticing, row.body.row)), { facts: {} }));
}

/** Numbers below the grand total that belong to no row with a name: said, and in no total. */
export function namelessAmounts(noticing: Noticing): readonly Finding[] {
  const rows = noticing.read.placed.filter(
    (row) => row.kind === "label" && row.body.look === null && row.body.total === null && isMeantForAmount(noticing, row),
  );
  return rows.map((row) => {
    const cell = amountCellOf(noticing, row.body.row);
    return makeFinding("amount-without-name", placeOfCell(cell), {
      facts: {},
      found: row.amount.money ?? row.amount.refusal?.text ?? null,
    });
  });
}

/** Slips that only amounts have: a phone number or a date below the total was never meant for one. */
const SLIPS_OF_AMOUNTS: ReadonlySet<AmountRefusal> = new Set<AmountRefusal>(["grouping-broken", "decimal-comma", "two-decimal-points"]);

function isMeantForAmount(noticing: Noticing, { amount, body }: PlacedRow): boolean {
  if (amount.refusal === null) return amount.kind === "amount";
  const cell = amountCellOf(noticing, body.row);
  return typeof valueAt(noticing.read.place.grid, cell.row, cell.column) === "number" || SLIPS_OF_AMOUNTS.has(amount.refusal.reason);
}

/** A formula without a result is said by a finding of its own. */
function waitsForResult(noticing: Noticing, row: number): boolean {
  return lacksResult(noticing, row, noticing.read.place.columns.amount?.column ?? -1);
}

/** A cell inside a merged area shows the amount of its first row. */
function isMerged(noticing: Noticing, row: number): boolean {
  const { place } = noticing.read;
  const area = place.merged.areaOf(row, place.columns.amount?.column ?? -1);
  return area !== null && area.firstRow < row;
}
