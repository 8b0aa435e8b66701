import { amountCharacters } from "../money/amount-characters.ts";

/** A number as it stands in a cell: `mantissa` × 10^-`decimals`, trailing zeros of the decimals dropped. Exact. */
export interface PrintedNumber {
  readonly mantissa: number;
  readonly decimals: number;
}

/** Digits that a double holds exactly. */
const MOST_DIGITS = 15;
/** Decimals that are looked at; a finer number is none that a person printed. */
const MOST_DECIMALS = 15;
/** Decimals that are tried by multiplying, before the digits are written out. */
const MOST_TRIED = 6;
const POWERS: readonly number[] = Array.from({ length: MOST_DECIMALS + 1 }, (_, power) => 10 ** power);

/** Optional sign, digits in well-formed groups of three or in one piece, optional decimals. */
const PLAIN = /^[+-]?(?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d+)?$/;
/** A currency before, a per cent or currency sign after; both name a unit, not a value. */
const SIGNS = /^[฿$€£]\s?|\s?[%฿€£]$|\.-$/gu;
const IN_PARENTHESES = /^\((?<inner>[^()+-]+)\)$/;

/**
 * Reads a number as printed, or null where the cell holds none or one that could be read in two ways. `1,234.50` is 1234.5, `(12)` is -12,
 * `๑๒` is 12, `45.3%` is 45.3 (of its own unit); `1.234,5`, `1 234`, `12/2` and `1,23` are refused.
 */
export function printedNumber(text: string): PrintedNumber | null {
  const ascii = /^[\x20-\x7e]*$/.test(text) ? text.trim() : amountCharacters(text).text;
  const signless = ascii.replace(SIGNS, "");
  const inner = IN_PARENTHESES.exec(signless)?.groups?.["inner"];
  const plain = (inner ?? signless).replace(/^\$\s?/, "");
  if (!/\d/.test(plain) || !PLAIN.test(plain)) return null;
  return ofDigits(plain.replace(/[+,-]/g, ""), inner !== undefined || plain.startsWith("-"));
}

/** Digits with at most one point. */
function ofDigits(plain: string, isNegative: boolean): PrintedNumber | null {
  const [whole = "", fraction = ""] = plain.split(".");
  const decimals = fraction.replace(/0+$/, "");
  const digits = `${whole}${decimals}`.replace(/^0+/, "") || "0";
  if (digits.length > MOST_DIGITS || decimals.length > MOST_DECIMALS) return null;
  const mantissa = Number(digits);
  return { mantissa: isNegative && mantissa !== 0 ? -mantissa : mantissa, decimals: decimals.length };
}

/**
 * The decimal number that a cell's double shows: 0.1 + 0.2 is 0.3, as Excel shows it with its 15 digits. Decimals are tried from
 * none up, those of the number before (`likely`) at once: numbers of a column mostly have as many.
 */
export function shownNumber(value: number, likely = 0): PrintedNumber | null {
  if (Number.isInteger(value)) return Math.abs(value) < 1e15 ? { mantissa: value + 0, decimals: 0 } : null;
  for (let decimals = Math.max(1, likely); decimals <= MOST_TRIED; decimals += 1) {
    const power = POWERS[decimals] ?? 1;
    const mantissa = Math.round(value * power);
    if (mantissa / power === value && Math.abs(mantissa) < 1e15) return shortened(mantissa, decimals);
  }
  return Number.isFinite(value) ? printedNumber(plainDigits(value)) : null;
}

/** Without needless zeros at the end. */
function shortened(mantissa: number, decimals: number): PrintedNumber {
  let [shorter, places] = [mantissa, decimals];
  while (places > 0 && shorter % 10 === 0) {
    shorter /= 10;
    places -= 1;
  }
  return { mantissa: shorter, decimals: places };
}

/** The 15 digits of a double without an exponent. */
function plainDigits(value: number): string {
  const shown = Number(value.toPrecision(MOST_DIGITS));
  const size = Math.abs(shown);
  if (size >= 1e15 || (size < 1e-6 && size !== 0)) return "";
  const whole = size < 1 ? 1 : Math.floor(Math.log10(size)) + 1;
  return shown.toFixed(Math.max(0, MOST_DIGITS - whole));
}
