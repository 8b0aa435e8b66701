import { ODD_SPACE, ZERO_WIDTH } from "./invisible-characters.ts";
import { plainThai } from "./plain-thai.ts";
import { repairThaiMarks } from "./thai-marks.ts";
import { asciiDigits } from "./thai-digits.ts";

/**
 * The Thai comparison key: two texts with the same key are the same words to a careful reader. NFC; nikhahit + า as ำ;
 * เเ as แ; doubled marks single, tone after vowel; all white space and zero-width characters removed; Thai and full-width digits
 * and letters as ASCII; dashes and quotes of one kind; case folded. It never invents a lost mark, and it is for
 * comparison only, never for display (rule R20).
 */
export function comparisonKey(text: string): string {
  const plain = plainThai(text);
  if (plain === null) return carefulKey(text);
  return plain === "plain" ? text : text.replace(/[ \t\n\r]+/g, "");
}

/** The whole way to the key; for a text that is plain it leads to the same. */
export function carefulKey(text: string): string {
  const bare = text.replace(ZERO_WIDTH, "").replace(ODD_SPACE, "").replace(/\s+/g, "");
  const plain = foldWidth(asciiDigits(bare.normalize("NFC")));
  return repairThaiMarks(plain).replace(DASHES, "-").replace(QUOTES, "'").toLowerCase();
}

const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63]/g;
const QUOTES = /["\u2018-\u201F\u00B4\u0060]/g;

/** Full-width letters and signs (！ to ～) as their ASCII twins. */
function foldWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}
