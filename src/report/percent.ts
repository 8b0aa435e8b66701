import type { Money } from "#core/money/money.ts";
import { absoluteMoney, subtractMoney } from "#core/money/money.ts";

/**
 * A part in percent of a whole, two decimals, half away from zero, as a number for a cell; null when the whole is
 * zero. Exact up to the rounding, as a spreadsheet's ROUND(part/whole*100,2).
 */
export function percentOf(part: Money, whole: Money): number | null {
  if (whole === 0n) return null;
  const base = absoluteMoney(whole);
  const hundredths = (absoluteMoney(part) * 20_000n + base) / (base * 2n);
  const isNegative = part < 0n !== whole < 0n;
  return isNegative && hundredths !== 0n ? -Number(hundredths) / 100 : Number(hundredths) / 100;
}

/** Change from last year in percent of last year's size (rule R41); null ("-" in tables) when last year is zero. */
export function changePercent(amount: Money, previous: Money): number | null {
  return percentOf(subtractMoney(amount, previous), absoluteMoney(previous));
}
