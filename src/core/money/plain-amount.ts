import { canonicalDigits } from "./canonical-digits.ts";

const ZERO_CODE = 48;
const NINE_CODE = 57;
const COMMA = 44;
const POINT = 46;
const MINUS = 45;

/** Longest text of the quick path: within it neither whole digits nor decimals can be too many. */
const LONGEST = 17;

/**
 * The quick path: plain numbers such as `-100.00` and `1,234.5678` in ASCII, by character codes, as canonical digits.
 * Null for everything else, which is not a refusal: the careful path looks again.
 */
export function plainAmount(text: string): string | null {
  return pointOf(text) === -1 ? null : canonicalDigits(text.replaceAll(",", ""));
}

/**
 * The same numbers as whole ten-thousandths (`1,234.5` is 12345000), for columns of many: no text is made on the way. NaN
 * for what is no plain number, has more than four decimals, or is too large for a double to hold.
 */
export function plainTenThousandths(text: string): number {
  const point = pointOf(text);
  const decimals = Math.max(0, text.length - point - 1);
  if (point === -1 || decimals > 4) return Number.NaN;
  const scaled = digitsOf(text) * (SCALES[decimals] ?? Number.NaN);
  if (!Number.isSafeInteger(scaled)) return Number.NaN;
  return text.charCodeAt(0) === MINUS ? -scaled : scaled;
}

/** The digits of a plain number as one whole number. */
function digitsOf(text: string): number {
  let digits = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= ZERO_CODE && code <= NINE_CODE) digits = digits * 10 + code - ZERO_CODE;
  }
  return digits;
}

/** What is missing to four decimals, by the number of decimals. */
const SCALES: readonly number[] = [10_000, 1_000, 100, 10, 1];

/** Index of the point of a plain number, its length when it has none; -1 for what is no plain number. */
function pointOf(text: string): number {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  if (text.length === start || text.length > LONGEST) return -1;
  const point = wholePartEnd(text, start);
  return point !== -1 && hasDecimals(text, point) ? point : -1;
}

/** Index after a well-grouped whole part; -1 when it is none. */
function wholePartEnd(text: string, start: number): number {
  const end = digitsEnd(text, start);
  const leading = end - start;
  const isGrouped = text.charCodeAt(end) === COMMA;
  if (leading === 0 || (isGrouped && leading > 3)) return -1;
  const startsWithZero = text.charCodeAt(start) === ZERO_CODE;
  if (startsWithZero && (isGrouped || leading > 1)) return -1;
  return isGrouped ? groupsEnd(text, end) : end;
}

/** Index after groups of a comma and three digits; -1 when one has another length. */
function groupsEnd(text: string, start: number): number {
  let index = start;
  while (text.charCodeAt(index) === COMMA) {
    const end = digitsEnd(text, index + 1);
    if (end - index !== 4) return -1;
    index = end;
  }
  return index;
}

/** Index of the first character from `start` on that is no digit. */
function digitsEnd(text: string, start: number): number {
  let index = start;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < ZERO_CODE || code > NINE_CODE) break;
  }
  return index;
}

/** Nothing after the whole part, or a point and digits. */
function hasDecimals(text: string, point: number): boolean {
  if (point === text.length) return true;
  if (text.charCodeAt(point) !== POINT || point + 1 === text.length) return false;
  return digitsEnd(text, point + 1) === text.length;
}
