import { UNIT_EXPONENT, type Unit } from "../budget/unit.ts";
import { BudgetDecimal } from "./decimal.ts";
import { moneyOfNano, type Money } from "./money.ts";

/** Decimals of a baht that Money holds. */
const NANO_DECIMALS = 9;

/**
 * Canonical digits in their unit as exact Money: ("5523.911", million-baht) -> 5,523,911,000 baht. Null when the
 * digits are finer than a nano-baht; they are never rounded (rule R1).
 */
export function scaleToMoney(digits: string, unit: Unit): Money | null {
  const places = NANO_DECIMALS + UNIT_EXPONENT[unit];
  const point = digits.indexOf(".");
  if (point === -1) return moneyOfNano(BigInt(digits + "0".repeat(places)));
  const missing = places - (digits.length - point - 1);
  if (missing >= 0) return moneyOfNano(BigInt(digits.slice(0, point) + digits.slice(point + 1) + "0".repeat(missing)));
  const nano = new BudgetDecimal(digits).times(new BudgetDecimal(10).pow(places));
  return nano.isInteger() ? moneyOfNano(BigInt(nano.toFixed(0))) : null;
}
