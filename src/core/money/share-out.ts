import { absoluteMoney, compareMoney, sumMoney, type Money } from "./money.ts";

/** Hundredths of a percent in the whole. */
const WHOLE = 10_000n;

interface Part {
  readonly index: number;
  readonly floor: bigint;
  readonly remainder: bigint;
  readonly amount: Money;
  /** The remainder as a fraction of one hundredth, near enough to sort by. */
  readonly nearness: number;
}

/**
 * The shares of amounts in their sum as percent with two decimals; they add up to exactly 100.00 (largest remainder,
 * rule R9; of equal remainders the larger amount, then the earlier one is rounded up). All null when the sum is zero.
 */
export function shareOut(amounts: readonly Money[]): readonly (string | null)[] {
  const total = sumMoney(amounts);
  if (total === 0n) return amounts.map(() => null);
  const parts = amounts.map((amount, index) => part(index, amount, total));
  const given = parts.reduce((sum, one) => sum + one.floor, 0n);
  const raised = new Set(
    [...parts]
      .sort(byRemainder)
      .slice(0, Number(WHOLE - given))
      .map((one) => one.index),
  );
  return parts.map((one) => percentText(raised.has(one.index) ? one.floor + 1n : one.floor));
}

/** Division rounded down, also below zero, so that the remainder is never negative. */
function part(index: number, amount: Money, total: Money): Part {
  const divisor: bigint = absoluteMoney(total);
  const scaled = amount * WHOLE * (total < 0n ? -1n : 1n);
  const remainder = ((scaled % divisor) + divisor) % divisor;
  const nearness = Number(remainder) / Number(divisor);
  return { index, amount, remainder, nearness, floor: (scaled - remainder) / divisor };
}

/** Larger remainders first; nearly always the nearness as a plain number decides, which is faster by far. */
function byRemainder(a: Part, b: Part): number {
  const apart = b.nearness - a.nearness;
  if (Math.abs(apart) > 1e-9) return apart;
  if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
  return compareMoney(b.amount, a.amount) || a.index - b.index;
}

function percentText(hundredths: bigint): string {
  const isNegative = hundredths < 0n;
  const digits = (isNegative ? -hundredths : hundredths).toString().padStart(3, "0");
  return `${isNegative ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
