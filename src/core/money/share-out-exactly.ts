import { absoluteMoney, compareMoney, type Money } from "./money.ts";
import { percentText } from "./percent-text.ts";

/** Hundredths of a percent in the whole. */
const WHOLE = 10_000n;

/**
 * Shares by largest remainder (rule R9) in whole numbers of any size, for amounts that nearly cancel each other, whose
 * shares are larger than plain numbers keep. `total` is their sum and not zero.
 */
export function shareOutExactly(amounts: readonly Money[], total: Money): readonly string[] {
  const divisor: bigint = absoluteMoney(total);
  const times = total < 0n ? 0n - WHOLE : WHOLE;
  const parts = amounts.map((amount, index) => {
    const remainder = (((amount * times) % divisor) + divisor) % divisor;
    return { index, amount, remainder, floor: (amount * times - remainder) / divisor };
  });
  const missing = Number(WHOLE - parts.reduce((sum, part) => sum + part.floor, 0n));
  const order = [...parts].sort((a, b) =>
    a.remainder === b.remainder ? compareMoney(b.amount, a.amount) || a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  const raised = new Set(order.slice(0, missing).map((part) => part.index));
  return parts.map((part) => percentText(part.floor + (raised.has(part.index) ? 1n : 0n)));
}
