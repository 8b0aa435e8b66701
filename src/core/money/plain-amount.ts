import { canonicalDigits } from "./canonical-digits.ts";

const ZERO_CODE = 48;
const NINE_CODE = 57;
const COMMA = 44;
const POINT = 46;
const MINUS = 45;

/** Longest text that is worth the quick look. */
const LONGEST = 18;

/**
 * The quick path: plain numbers such as `-100.00` and `1,234.5678` in ASCII, by character codes, as canonical digits.
 * Null for everything else, which is not a refusal: the careful path looks again.
 */
export function plainAmount(text: string): string | null {
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  if (text.length === start || text.length > LONGEST) return null;
  const point = wholePartEnd(text, start);
  if (point === -1 || !hasDecimals(text, point)) return null;
  return canonicalDigits(text.replaceAll(",", ""));
}

/** Index after a well-grouped whole part; -1 when it is none. */
function wholePartEnd(text: string, start: number): number {
  let sinceComma = -1;
  let index = start;
  for (; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === POINT) break;
    if (code === COMMA) {
      if (!mayGroupHere(index - start, sinceComma)) return -1;
      sinceComma = 0;
    } else if (code < ZERO_CODE || code > NINE_CODE) {
      return -1;
    } else if (sinceComma !== -1) {
      sinceComma += 1;
    }
  }
  if (index === start || (sinceComma !== -1 && sinceComma !== 3)) return -1;
  return index > start + 1 && text.charCodeAt(start) === ZERO_CODE ? -1 : index;
}

/** A comma may follow one to three leading digits, or a full group. */
function mayGroupHere(digitsBefore: number, sinceComma: number): boolean {
  return sinceComma === -1 ? digitsBefore >= 1 && digitsBefore <= 3 : sinceComma === 3;
}

/** Nothing after the whole part, or a point and digits. */
function hasDecimals(text: string, point: number): boolean {
  if (point === text.length) return true;
  if (point + 1 === text.length) return false;
  for (let index = point + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < ZERO_CODE || code > NINE_CODE) return false;
  }
  return true;
}
