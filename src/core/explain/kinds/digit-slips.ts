import { UNIT_EXPONENT, type Unit } from "../../budget/unit.ts";
import type { Money } from "../../money/money.ts";

/** How a number is mistyped by its digits. */
export type DigitSlip = "digits-swapped" | "digit-doubled" | "digit-dropped" | "point-misplaced";

/** Two decimals more than the list is written with, so that a doubled digit and a moved point stay exact. */
const SPARE = 2;
const MOST_DECIMALS = 9;
const USUAL_DECIMALS: Readonly<Record<Unit, number>> = { baht: 2, "thousand-baht": 1, "million-baht": 4 };

/** Decimals in a unit that write all amounts exactly, at least as many as are usual, at most nine. */
function decimalsOf(amounts: Iterable<Money>, unit: Unit): number {
  let place = 10n ** BigInt(9 + UNIT_EXPONENT[unit] - USUAL_DECIMALS[unit]);
  let decimals = USUAL_DECIMALS[unit];
  for (const amount of amounts) {
    while (decimals < MOST_DECIMALS && amount % place !== 0n) {
      decimals += 1;
      place /= 10n;
    }
  }
  return decimals;
}

/** How the amounts of a list are written, for slips of their digits. */
export interface Writing {
  /** Digits behind the point, two spare ones included. */
  readonly scale: number;
  /** The power of ten of nano-baht that the last of these digits is worth. */
  readonly exponent: number;
  /** The worth of the last digit that cells show. */
  readonly lastPlace: bigint;
}

/** The writing of amounts in a unit. */
export function writingOf(amounts: Iterable<Money>, unit: Unit): Writing {
  const decimals = decimalsOf(amounts, unit);
  const exponent = Math.max(0, 9 + UNIT_EXPONENT[unit] - decimals - SPARE);
  return { scale: decimals + SPARE, exponent, lastPlace: 10n ** BigInt(exponent + SPARE) };
}

/** Tells, one by one, what a slip makes of a number: all its digits as one whole number, `scale` of them behind the point. */
type Slip = (digits: number, scale: number, tell: (other: number) => void) => void;

const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);
const power = (exponent: number): number => POWERS[exponent] ?? 10 ** exponent;
const digitAt = (digits: number, at: number): number => Math.floor(digits / power(at)) % 10;
const above = (digits: number, at: number): number => Math.floor(digits / power(at));

/** The place of the last digit written: zeros at the end behind the point are not. */
function lastWritten(digits: number, scale: number): number {
  let at = 0;
  while (at < scale && digits % power(at + 1) === 0) at += 1;
  return at;
}

/** The place of the first digit written: one before the point at least. */
function firstWritten(digits: number, scale: number): number {
  let at = scale;
  while (power(at + 1) <= digits) at += 1;
  return at;
}

const swapped: Slip = (digits, scale, tell) => {
  const first = firstWritten(digits, scale);
  for (let at = lastWritten(digits, scale); at < first; at += 1) {
    const difference = digitAt(digits, at) - digitAt(digits, at + 1);
    if (difference !== 0) tell(digits + difference * 9 * power(at));
  }
};

const doubled: Slip = (digits, scale, tell) => {
  const first = firstWritten(digits, scale);
  for (let at = lastWritten(digits, scale); at <= first; at += 1) {
    const [upper, digit, lower] = [above(digits, at), digitAt(digits, at), digits % power(at)];
    // Digits before the point move up, those behind it down; what would go below the spare ones is no slip that can be seen.
    if (at >= scale) tell((upper * 10 + digit) * power(at) + lower);
    else if (at > 0 && lower % 10 === 0) tell(upper * power(at) + digit * power(at - 1) + lower / 10);
  }
};

/** Without one digit of two equal neighbours. */
const undoubled: Slip = (digits, scale, tell) => {
  const first = firstWritten(digits, scale);
  for (let at = lastWritten(digits, scale); at < first; at += 1) {
    if (digitAt(digits, at) === digitAt(digits, at + 1) && at !== scale - 1) leaveOut(digits, at, { scale, tell });
  }
};

const dropped: Slip = (digits, scale, tell) => {
  const first = firstWritten(digits, scale);
  for (let at = lastWritten(digits, scale); at <= first; at += 1) leaveOut(digits, at, { scale, tell });
};

function leaveOut(digits: number, at: number, { scale, tell }: { readonly scale: number; readonly tell: (other: number) => void }): void {
  const [upper, lower] = [above(digits, at + 1), digits % power(at)];
  if (at >= scale) tell(upper * power(at) + lower);
  else tell(upper * power(at + 1) + lower * 10);
}

/** One or two places further left or right; three are a unit slip. */
const moved: Slip = (digits, _, tell) => {
  for (const factor of [10, 100]) {
    tell(digits * factor);
    if (digits % factor === 0) tell(digits / factor);
  }
};

/** What each slip makes of a right number. */
export const MADE: Readonly<Record<DigitSlip, Slip>> = {
  "digits-swapped": swapped,
  "digit-doubled": doubled,
  "digit-dropped": dropped,
  "point-misplaced": moved,
};

/** The right numbers that each slip makes into this one; of a digit that is gone, only those whose twin still stands there. */
export const UNDONE: Readonly<Record<DigitSlip, Slip>> = {
  "digits-swapped": swapped,
  "digit-doubled": undoubled,
  "digit-dropped": doubled,
  "point-misplaced": moved,
};

/** What a slip would add to a number, told one by one; nothing that leaves it as it is, or that is too long to be exact. */
export function changesOf(slip: Slip, digits: number, scale: number, tell: (change: number) => void): void {
  const sign = digits < 0 ? -1 : 1;
  if (digits === 0 || !Number.isSafeInteger(digits)) return;
  let before = 0;
  slip(digits * sign, scale, (other) => {
    const change = (other - digits * sign) * sign;
    if (change === 0 || change === before || !Number.isSafeInteger(other)) return;
    before = change;
    tell(change);
  });
}
