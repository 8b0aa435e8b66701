import type { Money } from "#core/money/money.ts";

const STEPS = 1_000_000n;

/** part / whole as a number to draw with, exact to a millionth; never shown, never added. 0 when the whole is zero. */
export function ratioOf(part: Money, whole: Money): number {
  return whole === 0n ? 0 : Number((part * STEPS) / whole) / Number(STEPS);
}

/** part / whole in percent with two decimals, cut and not rounded: 99.999 % never reads as 100. */
export function percentText(part: Money, whole: Money): string {
  if (whole === 0n) return "0.00";
  const hundredths = (part * 10_000n) / whole;
  const digits = (hundredths < 0n ? -hundredths : hundredths).toString().padStart(3, "0");
  return `${hundredths < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
