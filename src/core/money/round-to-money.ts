import { UNIT_EXPONENT, type Unit } from "../budget/unit.ts";
import { BudgetDecimal } from "./decimal.ts";
import { moneyOfNano, type Money } from "./money.ts";
import { scaleToMoney } from "./scale-to-money.ts";

/**
 * Digits of a calculated number (an Excel double such as 100/3) as Money, rounded half up at the nano-baht. Only for
 * doubles: what a person typed as text is never rounded (rule R2).
 */
export function roundToMoney(digits: string, unit: Unit): Money {
  const exact = scaleToMoney(digits, unit);
  if (exact !== null) return exact;
  const nano = new BudgetDecimal(digits).times(new BudgetDecimal(10).pow(9 + UNIT_EXPONENT[unit]));
  return moneyOfNano(BigInt(nano.toFixed(0)));
}
