import { UNIT_EXPONENT, type Unit } from "../budget/unit.ts";
import { moneyOfNano, type Money } from "./money.ts";
import { plainAmount, plainTenThousandths } from "./plain-amount.ts";
import { scaleToMoney } from "./scale-to-money.ts";

/** Nano-baht of 10^-4 of each unit. */
const NANO_OF_TEN_THOUSANDTH: Readonly<Record<Unit, bigint>> = {
  baht: 10n ** BigInt(9 + UNIT_EXPONENT.baht - 4),
  "thousand-baht": 10n ** BigInt(9 + UNIT_EXPONENT["thousand-baht"] - 4),
  "million-baht": 10n ** BigInt(9 + UNIT_EXPONENT["million-baht"] - 4),
};

/** Beyond this a double no longer has four sure decimals. */
const LARGEST = 1e11;

/**
 * The quick road for the cells of a large column: the exact Money of a plain number or of a double with at most four decimals
 * and no residue. Null when the cell needs the careful road (parseAmount), which is not a refusal.
 */
export function plainMoney(value: string | number, unit: Unit): Money | null {
  if (typeof value === "number") return doubleMoney(value, unit);
  const scaled = plainTenThousandths(value);
  if (!Number.isNaN(scaled)) return moneyOfNano(BigInt(scaled) * NANO_OF_TEN_THOUSANDTH[unit]);
  const digits = plainAmount(value);
  return digits === null ? null : scaleToMoney(digits, unit);
}

function doubleMoney(value: number, unit: Unit): Money | null {
  const scaled = Math.round(value * 10_000);
  if (!(Math.abs(value) < LARGEST) || scaled / 10_000 !== value) return null;
  return moneyOfNano(BigInt(scaled) * NANO_OF_TEN_THOUSANDTH[unit]);
}
