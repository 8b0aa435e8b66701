import { isCellError, type CellValue } from "#sheet/cell.ts";
import type { Unit } from "../../budget/unit.ts";
import type { AmountReading, AmountRefusal, AmountRepair } from "../../money/amount-reading.ts";
import type { Money } from "../../money/money.ts";
import { ZERO } from "../../money/money.ts";
import { parseAmount } from "../../money/parse-amount.ts";
import type { MoneyColumn } from "../columns/table-columns.ts";
import { plainMoney } from "../../money/plain-money.ts";
import { roundToMoney } from "../../money/round-to-money.ts";
import { scaleToMoney } from "../../money/scale-to-money.ts";

/** One money cell as read. `money` null: blank, refused, an error, or its unit is not known. */
export interface AmountCell {
  readonly kind: "amount" | "dash" | "blank" | "refused" | "error";
  readonly money: Money | null;
  /** The unit used; null when none is known. */
  readonly unit: Unit | null;
  readonly repairs: readonly AmountRepair[];
  readonly refusal: Refusal | null;
  /** Canonical digits where the careful road read them. */
  readonly digits: string | null;
  /** A remark follows the number, and a printed total holds with it alone. */
  readonly isProvenByTotal?: true;
  /** The filled cells it was added from, where the table spreads its money over columns. */
  readonly parts?: readonly PartCell[];
}

/** One of several cells that make a row's amount. */
export interface PartCell {
  readonly column: MoneyColumn;
  readonly amount: AmountCell;
}

/** Why a cell was not read as an amount, and what it may have meant. */
export interface Refusal {
  readonly text: string;
  readonly reason: AmountRefusal;
  readonly readings: readonly string[];
  readonly readingsMoney: readonly Money[];
}

const NO_REPAIRS: AmountCell["repairs"] = [];
const BLANK: AmountCell = { kind: "blank", money: null, unit: null, repairs: [], refusal: null, digits: null };
const DASH: AmountCell = { kind: "dash", money: ZERO, unit: null, repairs: [], refusal: null, digits: null };

/** Reads one money cell in the unit that stands nearest to it; a unit in the cell itself comes first. */
export function readAmountCell(value: CellValue, unit: Unit | null): AmountCell {
  if (value === null || value === "") return BLANK;
  if (isCellError(value)) return { ...BLANK, kind: "error", unit };
  if (typeof value === "boolean") return refusedAmount(String(value), "not-a-number", { readings: [], unit });
  const quick = unit === null ? null : plainMoney(value, unit);
  if (quick !== null) return { kind: "amount", money: quick, unit, repairs: NO_REPAIRS, refusal: null, digits: null };
  return carefully(value, unit);
}

function carefully(value: string | number, unit: Unit | null): AmountCell {
  if (typeof value === "string") return judged(value, parseAmount(value), unit);
  const near = withoutResidue(value);
  const cell = judged(value, parseAmount(near), unit);
  return near === value || cell.kind !== "amount" ? cell : { ...cell, repairs: ["float-residue"] };
}

function judged(value: string | number, reading: AmountReading, unit: Unit | null): AmountCell {
  if (reading.kind === "blank") return BLANK;
  if (reading.kind === "dash") return DASH;
  const own = reading.unit ?? unit;
  if (reading.kind === "refused") return refusedAmount(String(value), reading.reason, { readings: reading.readings, unit: own });
  const amount: AmountCell = { ...BLANK, kind: "amount", unit: own, repairs: reading.repairs, digits: reading.digits };
  if (own === null) return { ...amount, money: reading.digits === "0" ? ZERO : null };
  const money = exactMoney(value, reading.digits, own);
  return money === null ? refusedAmount(String(value), "too-fine", { readings: [reading.digits], unit: own }) : { ...amount, money };
}

/** Largest distance from four decimals that adding up doubles leaves, in the cell's own unit. */
const RESIDUE = 1e-9;

/** The number at four decimals when it is no further from them than the binary noise of a sum; itself otherwise. */
function withoutResidue(value: number): number {
  const near = Math.round(value * 10_000) / 10_000;
  return Math.abs(near - value) <= RESIDUE ? near : value;
}

/** A calculated number may be rounded at the nano-baht; what was typed never is. */
function exactMoney(value: string | number, digits: string, unit: Unit): Money | null {
  return typeof value === "number" ? roundToMoney(digits, unit) : scaleToMoney(digits, unit);
}

/** A cell that was not read as an amount, and what it may have meant. */
export function refusedAmount(
  text: string,
  reason: AmountRefusal,
  given: { readonly readings: readonly string[]; readonly unit: Unit | null },
): AmountCell {
  const { readings, unit } = given;
  const readingsMoney = unit === null ? [] : readings.map((digits) => scaleToMoney(digits, unit)).filter((money) => money !== null);
  return { ...BLANK, kind: "refused", unit, refusal: { text, reason, readings, readingsMoney } };
}
