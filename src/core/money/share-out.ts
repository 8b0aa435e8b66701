import { absoluteMoney, compareMoney, sumMoney, type Money } from "./money.ts";
import { percentText } from "./percent-text.ts";
import { shareOutExactly } from "./share-out-exactly.ts";

/** Hundredths of a percent in the whole. */
const WHOLE = 10_000;
/** Two remainders nearer than this, as fractions of a hundredth, are compared exactly. */
const TOO_NEAR = 1e-9;

/**
 * The shares of amounts in their sum as percent with two decimals; they add up to exactly 100.00 (largest remainder,
 * rule R9; of equal remainders the larger amount, then the earlier one is rounded up). All null when the sum is zero.
 */
export function shareOut(amounts: readonly Money[]): readonly (string | null)[] {
  const total = sumMoney(amounts);
  if (total === 0n) return amounts.map(() => null);
  if (amounts.some((amount) => isBeyondNumbers(amount, total))) return shareOutExactly(amounts, total);
  const division = divide(amounts, total);
  const missing = WHOLE - division.floors.reduce((sum, floor) => sum + floor, 0);
  const raised = largestRemainders(division, amounts, missing);
  return Array.from(division.floors, (floor, index) => percentText(floor + (raised[index] ?? 0)));
}

/** Times the whole sum that a share may be before plain numbers stop counting its hundredths one by one. */
const LARGEST_SHARE = 100_000_000_000n;

function isBeyondNumbers(amount: Money, total: Money): boolean {
  return absoluteMoney(amount) > LARGEST_SHARE * absoluteMoney(total);
}

/** Each amount in hundredths of a percent: whole ones, and the fraction left over, exactly and as a plain number. */
interface Division {
  readonly floors: Float64Array;
  readonly fractions: Float64Array;
  readonly remainderOf: (amount: Money) => bigint;
}

/** Beyond this a plain number is no longer sure of its ninth decimal. */
const LARGEST_SURE = 100_000;

/** Division rounded down, also below zero, so that a remainder is never negative. Plain numbers where they are sure, else exact. */
function divide(amounts: readonly Money[], total: Money): Division {
  const divisor: bigint = absoluteMoney(total);
  const times = BigInt(WHOLE) * (total < 0n ? -1n : 1n);
  const size = Number(divisor);
  const scale = Number(times) / size;
  const remainderOf = (amount: Money): bigint => {
    const remainder = (amount * times) % divisor;
    return remainder < 0n ? remainder + divisor : remainder;
  };
  const floors = new Float64Array(amounts.length);
  const fractions = new Float64Array(amounts.length);
  amounts.forEach((amount, index) => {
    const quotient = Number(amount) * scale;
    const floor = Math.floor(quotient);
    const fraction = quotient - floor;
    const isSure = Math.abs(quotient) < LARGEST_SURE && fraction > TOO_NEAR && fraction < 1 - TOO_NEAR;
    const remainder = isSure ? 0n : remainderOf(amount);
    floors[index] = isSure ? floor : Number((amount * times - remainder) / divisor);
    fractions[index] = isSure ? fraction : Number(remainder) / size;
  });
  return { floors, fractions, remainderOf };
}

/** 1 for each of the `count` largest remainders, else 0. Plain numbers decide all but those at the edge. */
function largestRemainders({ fractions, remainderOf }: Division, amounts: readonly Money[], count: number): Uint8Array {
  const raised = new Uint8Array(fractions.length);
  if (count === 0) return raised;
  const edge = fractions.slice().sort()[fractions.length - count] ?? 0;
  const near: { readonly index: number; readonly amount: Money; readonly remainder: bigint }[] = [];
  let left = count;
  amounts.forEach((amount, index) => {
    const above = (fractions[index] ?? 0) - edge;
    if (above > TOO_NEAR) {
      raised[index] = 1;
      left -= 1;
    } else if (above >= -TOO_NEAR) near.push({ index, amount, remainder: remainderOf(amount) });
  });
  near.sort((a, b) =>
    a.remainder === b.remainder ? compareMoney(b.amount, a.amount) || a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  );
  for (const { index } of near.slice(0, left)) raised[index] = 1;
  return raised;
}
