import { valueAt } from "#sheet/grid.ts";
import { makeFinding, type Finding } from "../../finding.ts";
import type { AmountRepair } from "../../money/amount-reading.ts";
import { NANO_PER_BAHT } from "../../money/money.ts";
import type { PlacedRow } from "../lines/placed-row.ts";
import { columnPlace, type Noticing } from "./notice.ts";

/** The smallest amount that budgets deal in. */
const SMALLEST = 100n * NANO_PER_BAHT;

/** Binary noise in numbers, taken away without doubt: one finding for the table. */
export function floatResidue(noticing: Noticing): readonly Finding[] {
  const rows = amountsWith(noticing, (row) => row.amount.repairs.includes("float-residue"));
  const [first] = rows;
  if (first === undefined) return [];
  return [makeFinding("amount-float-residue", placeOf(noticing, rows), { facts: { cells: rows.length, exact: first.amount.digits ?? "" }, found: shown(noticing, first) })];
}

/** Numbers that are stored as text but read without doubt: one finding for the table. */
export function numbersAsText(noticing: Noticing): readonly Finding[] {
  const rows = amountsWith(noticing, (row) => row.amount.kind === "amount" && isText(noticing, row) && row.amount.repairs.length === 0);
  if (rows.length === 0 || noticing.read.place.grid.isPlainText === true) return [];
  return [makeFinding("number-stored-as-text", placeOf(noticing, rows), { facts: { cells: rows.length } })];
}

/** Amounts put right without doubt, one finding for each way: Thai digits, brackets for a negative, a unit in the cell. */
export function repairedTexts(noticing: Noticing): readonly Finding[] {
  const repairs = new Map<AmountRepair, PlacedRow[]>();
  for (const row of noticing.read.placed) {
    for (const repair of row.amount.repairs) {
      if (repair === "float-residue") continue;
      const rows = repairs.get(repair);
      if (rows === undefined) repairs.set(repair, [row]);
      else rows.push(row);
    }
  }
  return [...repairs].map(([repair, rows]) =>
    makeFinding("text-repaired", placeOf(noticing, rows), {
      facts: { cells: rows.length, repairs: [repair], repaired: rows[0]?.amount.digits ?? "" },
      found: rows[0] === undefined ? null : shown(noticing, rows[0]),
    }),
  );
}

/** Amounts that are no multiple of 100 baht: allowed, but rare enough to say. */
export function fineAmounts(noticing: Noticing): readonly Finding[] {
  const rows = amountsWith(noticing, (row) => row.kind === "line" && row.amount.money !== null && row.amount.money % SMALLEST !== 0n);
  const [first] = rows;
  if (first === undefined) return [];
  return [makeFinding("amount-finer-than-100-baht", placeOf(noticing, rows), { facts: { cells: rows.length }, found: first.amount.money })];
}

function amountsWith(noticing: Noticing, holds: (row: PlacedRow) => boolean): readonly PlacedRow[] {
  return noticing.read.placed.filter(holds);
}

function placeOf(noticing: Noticing, rows: readonly PlacedRow[]): ReturnType<typeof columnPlace> {
  return columnPlace(noticing, noticing.read.place.columns.amount?.column ?? 0, rows.map((row) => row.body.row));
}

function isText(noticing: Noticing, row: PlacedRow): boolean {
  return typeof valueAt(noticing.read.place.grid, row.body.row, noticing.read.place.columns.amount?.column ?? -1) === "string";
}

function shown(noticing: Noticing, row: PlacedRow): string {
  const value = valueAt(noticing.read.place.grid, row.body.row, noticing.read.place.columns.amount?.column ?? -1);
  return typeof value === "number" || typeof value === "string" ? String(value) : "";
}
