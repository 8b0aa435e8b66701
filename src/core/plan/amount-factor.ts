import type { Money } from "../money/money.ts";
import { absoluteMoney, multiplyMoney, subtractMoney, ZERO } from "../money/money.ts";
import { isWithinTolerance } from "../money/tolerance.ts";

/**
 * How two tellings of an amount differ: 1, equal at four decimals of a million (rule R13; one table prints millions, the
 * other satang); 1,000 or 1,000,000, one of them is in a wrong unit; null, they are two amounts.
 */
export function amountFactor(a: Money, b: Money): 1 | 1000 | 1000000 | null {
  if (isWithinTolerance(subtractMoney(a, b), "million-baht")) return 1;
  if (a === ZERO || b === ZERO) return null;
  const [small, large] = absoluteMoney(a) < absoluteMoney(b) ? [a, b] : [b, a];
  return ([1000, 1000000] as const).find((factor) => multiplyMoney(small, factor) === large) ?? null;
}
