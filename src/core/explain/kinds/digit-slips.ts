import { UNIT_EXPONENT, type Unit } from "../../budget/unit.ts";
import { moneyOfNano, subtractMoney, type Money } from "../../money/money.ts";

/** How a number is mistyped by its digits. */
export type DigitSlip = "digits-swapped" | "digit-doubled" | "digit-dropped" | "point-misplaced";

/** Two decimals more than the list is written with, so that a doubled digit and a moved point stay exact. */
const SPARE = 2;
const MOST_DECIMALS = 9;

/** Decimals in a unit that write all amounts exactly, at least as many as are usual, at most nine. */
export function decimalsOf(amounts: readonly Money[], unit: Unit): number {
  const whole = 10n ** BigInt(9 + UNIT_EXPONENT[unit]);
  let decimals = USUAL_DECIMALS[unit];
  for (const amount of amounts) {
    while (decimals < MOST_DECIMALS && amount % (whole / 10n ** BigInt(decimals)) !== 0n) decimals += 1;
  }
  return decimals;
}

const USUAL_DECIMALS: Readonly<Record<Unit, number>> = { baht: 2, "thousand-baht": 1, "million-baht": 4 };

/** Turns an amount into what one slip would have made of it, or into what it may have been before the slip. */
export type Mistyping = (amount: Money) => readonly Money[];

/** The ways of mistyping, and the worth of the last digit that cells show. */
export type DigitSlips = Readonly<Record<DigitSlip, { readonly made: Mistyping; readonly undone: Mistyping }>> & {
  readonly lastPlace: Money;
};

/** How numbers of a unit and so many decimals are mistyped: what the slip makes of a right number (`made`), and the right numbers that it makes into this one (`undone`). */
export function digitSlips(unit: Unit, decimals: number): DigitSlips {
  const step = 10n ** BigInt(Math.max(0, 9 + UNIT_EXPONENT[unit] - decimals - SPARE));
  const scale = decimals + SPARE;
  const on = (change: (digits: Digits) => readonly string[]): Mistyping => {
    return (amount) => {
      if (amount % step !== 0n || amount === 0n) return [];
      const sign = amount < 0n ? -1n : 1n;
      const digits = digitsOf((sign * amount) / step, scale);
      return change(digits).map((text) => moneyOfNano(sign * BigInt(text) * step));
    };
  };
  const swapped = on((digits) => swaps(digits, scale));
  const point = on((digits) => points(digits, scale));
  return {
    lastPlace: moneyOfNano(step * 10n ** BigInt(SPARE)),
    "digits-swapped": { made: swapped, undone: swapped },
    "digit-doubled": { made: on((digits) => doubled(digits, scale)), undone: on((digits) => undoubled(digits, scale)) },
    "digit-dropped": { made: on((digits) => dropped(digits, scale)), undone: on((digits) => doubled(digits, scale)) },
    "point-misplaced": { made: point, undone: point },
  };
}

/** What each slip would add to the amount; nothing that leaves it as it is, each once. */
export function changesBy(mistyping: Mistyping, amount: Money): readonly Money[] {
  const others = new Set(mistyping(amount).map((other) => subtractMoney(other, amount)));
  return [...others].filter((change) => change !== 0n);
}

/** The digits before the point, and those behind it without the zeros that nobody writes. */
interface Digits {
  readonly whole: string;
  readonly decimals: string;
}

function digitsOf(steps: bigint, scale: number): Digits {
  const text = steps.toString().padStart(scale + 1, "0");
  return { whole: text.slice(0, -scale), decimals: text.slice(-scale).replace(/0+$/, "") };
}

function written(whole: string, decimals: string, scale: number): string {
  return (whole === "" ? "0" : whole) + decimals.slice(0, scale).padEnd(scale, "0");
}

function swaps({ whole, decimals }: Digits, scale: number): readonly string[] {
  const digits = whole + decimals;
  return positions(digits.length - 1)
    .filter((at) => digits[at] !== digits[at + 1])
    .map((at) => {
      const other = digits.slice(0, at) + (digits[at + 1] ?? "") + (digits[at] ?? "") + digits.slice(at + 2);
      return written(other.slice(0, whole.length), other.slice(whole.length), scale);
    });
}

function doubled({ whole, decimals }: Digits, scale: number): readonly string[] {
  const twice = (digits: string, at: number): string => digits.slice(0, at + 1) + digits.slice(at);
  return [
    ...positions(whole.length).map((at) => written(twice(whole, at), decimals, scale)),
    ...positions(decimals.length).map((at) => written(whole, twice(decimals, at), scale)),
  ];
}

/** Without one digit of two equal neighbours. */
function undoubled({ whole, decimals }: Digits, scale: number): readonly string[] {
  return [
    ...positions(whole.length - 1)
      .filter((at) => whole[at] === whole[at + 1])
      .map((at) => written(without(whole, at), decimals, scale)),
    ...positions(decimals.length - 1)
      .filter((at) => decimals[at] === decimals[at + 1])
      .map((at) => written(whole, without(decimals, at), scale)),
  ];
}

function dropped({ whole, decimals }: Digits, scale: number): readonly string[] {
  return [
    ...positions(whole.length).map((at) => written(without(whole, at), decimals, scale)),
    ...positions(decimals.length).map((at) => written(whole, without(decimals, at), scale)),
  ];
}

/** One or two places further left or right; three are a unit slip. */
function points({ whole, decimals }: Digits, scale: number): readonly string[] {
  const right = [1, 2].map((by) => written(whole + decimals.padEnd(by, "0").slice(0, by), decimals.slice(by), scale));
  const left = [1, 2]
    .filter((by) => decimals.length + by <= scale)
    .map((by) => {
      const padded = whole.padStart(by + 1, "0");
      return written(padded.slice(0, -by), padded.slice(-by) + decimals, scale);
    });
  return [...right, ...left];
}

function without(digits: string, at: number): string {
  return digits.slice(0, at) + digits.slice(at + 1);
}

function positions(count: number): readonly number[] {
  return Array.from({ length: Math.max(0, count) }, (_, at) => at);
}
