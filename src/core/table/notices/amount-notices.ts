import { valueAt } from "#sheet/grid.ts";
import { isCellError } from "#sheet/cell.ts";
import { makeFinding, placeOfCell, type Finding } from "../../finding.ts";
import type { AmountRefusal } from "../../money/amount-reading.ts";
import { ZERO } from "../../money/money.ts";
import type { PlacedRow } from "../lines/placed-row.ts";
import { amountCellOf, type Noticing } from "./notice.ts";

/** Refusals of texts that are no number at all; all others are numbers written in a way that leaves doubt. */
const NO_NUMBER: ReadonlySet<AmountRefusal> = new Set<AmountRefusal>(["letters", "not-a-number", "date"]);
/** Significant digits that a spreadsheet keeps. */
const SURE_DIGITS = 15;

/** Cells of lines that cannot be read as amounts, and errors in any money row: each on its own. */
export function unreadableAmounts(noticing: Noticing): readonly Finding[] {
  return noticing.read.placed.flatMap((row) => {
    if (row.amount.kind === "error") return [errorCell(noticing, row)];
    return row.kind === "line" && row.amount.refusal !== null ? [refusedCell(noticing, row)] : [];
  });
}

function errorCell(noticing: Noticing, row: PlacedRow): Finding {
  const cell = amountCellOf(noticing, row.body.row);
  const value = valueAt(noticing.read.place.grid, cell.row, cell.column);
  const error = isCellError(value) ? value.error : "";
  return makeFinding("amount-is-error", placeOfCell(cell), { facts: { error }, found: error });
}

function refusedCell(noticing: Noticing, row: PlacedRow): Finding {
  const place = placeOfCell(amountCellOf(noticing, row.body.row));
  const { text = "", reason = "not-a-number", readings = [] } = row.amount.refusal ?? {};
  const code = NO_NUMBER.has(reason) ? "amount-not-a-number" : "amount-malformed";
  return makeFinding(code, place, { facts: { reason }, found: text, readings });
}

/** Amounts below zero: real budgets hold none. */
export function negativeAmounts(noticing: Noticing): readonly Finding[] {
  return noticing.read.placed.flatMap((row) => {
    const { money } = row.amount;
    if (row.kind !== "line" || money === null || money >= ZERO) return [];
    return [makeFinding("amount-negative", placeOfCell(amountCellOf(noticing, row.body.row)), { facts: {}, found: money })];
  });
}

/** Amounts with more digits than a spreadsheet keeps. */
export function impreciseAmounts(noticing: Noticing): readonly Finding[] {
  return noticing.read.placed.flatMap((row) => {
    const digits = row.amount.digits?.replace(/[-.]/g, "").replace(/^0+/, "").length ?? 0;
    if (digits <= SURE_DIGITS) return [];
    return [makeFinding("amount-beyond-excel-precision", placeOfCell(amountCellOf(noticing, row.body.row)), { facts: { digits }, found: row.amount.digits })];
  });
}

/**
 * Lines without any amount. Where zero is written as 0 or "-", a blank cell is a question; where blanks are the table's
 * way to say nothing, it is not.
 */
export function missingAmounts(noticing: Noticing): readonly Finding[] {
  const lines = noticing.read.placed.filter((row) => row.kind === "line");
  const blank = lines.filter((row) => row.amount.kind === "blank" && !isMerged(noticing, row.body.row));
  const zeros = lines.filter((row) => row.amount.money === ZERO).length;
  if (blank.length > 1 && blank.length > zeros * 2) return [];
  return blank.map((row) => makeFinding("amount-missing", placeOfCell(amountCellOf(noticing, row.body.row)), { facts: {} }));
}

/** Numbers below the grand total that belong to no row with a name: said, and in no total. */
export function namelessAmounts(noticing: Noticing): readonly Finding[] {
  const rows = noticing.read.placed.filter((row) => row.kind === "label" && row.body.look === null && row.body.total === null && row.amount.kind === "amount");
  return rows.map((row) => {
    const cell = amountCellOf(noticing, row.body.row);
    return makeFinding("amount-without-name", placeOfCell(cell), { facts: {}, found: row.amount.money });
  });
}

/** A cell inside a merged area shows the amount of its first row. */
function isMerged(noticing: Noticing, row: number): boolean {
  const { place } = noticing.read;
  const area = place.merged.areaOf(row, place.columns.amount?.column ?? -1);
  return area !== null && area.firstRow < row;
}
