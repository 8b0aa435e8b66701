import { UNIT_EXPONENT, type Unit } from "../budget/unit.ts";
import { moneyOfNano, type Money } from "./money.ts";

/** A decimal place of a unit: 4 decimals of million baht is 100 baht. */
export interface DecimalPlace {
  readonly unit: Unit;
  readonly decimals: number;
}

/** The amount rounded half away from zero at a decimal place, as printed tables do (rule R3). Only to explain other people's totals; our own sums are never rounded. */
export function roundMoney(amount: Money, place: DecimalPlace): Money {
  const step = 10n ** BigInt(Math.max(0, 9 + UNIT_EXPONENT[place.unit] - place.decimals));
  const half = amount < 0n ? -step / 2n : step / 2n;
  return moneyOfNano(((amount + half) / step) * step);
}
