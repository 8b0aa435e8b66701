import type { Money } from "#core/money/money.ts";
import { absoluteMoney, subtractMoney } from "#core/money/money.ts";

/**
 * Change from last year in percent of last year, two decimals, half away from zero, as a number for a cell; null when
 * last year is zero ("-" in tables).
 */
export function changePercent(amount: Money, previous: Money): number | null {
  if (previous === 0n) return null;
  const change = subtractMoney(amount, previous);
  const base = absoluteMoney(previous);
  const hundredths = (absoluteMoney(change) * 20_000n + base) / (base * 2n);
  const isNegative = change < 0n !== previous < 0n;
  const percent = Number(hundredths) / 100;
  return isNegative && percent !== 0 ? -percent : percent;
}
