import { absoluteMoney, type Money } from "../money/money.ts";
import type { Gap } from "./gap.ts";

/** The neighbourhood of a gap: gaps of its sign, half to twice its size, and at least as round as it. */
export interface Neighbourhood {
  readonly holds: (value: Money) => boolean;
  /** The probability that an unrelated gap meets one of this many different values of the neighbourhood. */
  readonly chanceOf: (values: number) => number;
}

/**
 * Where an unrelated gap could fall as well (rule R16). Among gaps of about this size every step of its last digit
 * is as likely as another; that a gap is as round as this one is as likely as it is among the rows themselves.
 */
export function neighbourhoodOf(gap: Gap): Neighbourhood {
  const size = absoluteMoney(gap.size);
  const step = roundnessOf(size);
  const isPositive = gap.size > 0n;
  const steps = Number((2n * size) / step - (size + 2n * step - 1n) / (2n * step) + 1n);
  const asRound = gap.rows.filter((row) => row.amount % step === 0n).length;
  const roundness = (asRound + 1) / (gap.rows.length + 1);
  return {
    holds: (value) => {
      const absolute = absoluteMoney(value);
      return value > 0n === isPositive && absolute * 2n >= size && absolute <= size * 2n && absolute % step === 0n;
    },
    chanceOf: (values) => Math.min(1, (roundness * values) / steps),
  };
}

/** The largest power of ten that divides the amount: the place of its last digit. */
function roundnessOf(amount: bigint): bigint {
  let step = 1n;
  while (amount % (step * 10n) === 0n) step *= 10n;
  return step;
}
