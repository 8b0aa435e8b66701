import { asciiDigits } from "../text/thai-digits.ts";

/** Years between the Buddhist era and ours. */
const ERA = 543;
const FIRST_BUDDHIST = 2500;
const LAST_BUDDHIST = 2650;

/** A year as a Buddhist one: 2567 and 2024 -> 2567; null when it is no year a budget could be of. */
export function buddhistYear(year: number): number | null {
  if (!Number.isInteger(year)) return null;
  if (year >= FIRST_BUDDHIST && year <= LAST_BUDDHIST) return year;
  const buddhist = year + ERA;
  return buddhist >= FIRST_BUDDHIST && buddhist <= LAST_BUDDHIST ? buddhist : null;
}

/** Four digits that stand alone, also behind a dot that ends a word ("พ.ศ.2567"); and two after a word for year. */
const FOUR_DIGITS = /(^[.,]?|[^\d.,]|\D[.,])((?:19|20|25|26)\d\d)(?!\d|[.,]\d)/g;
const TWO_DIGITS = /(?:ปีงบประมาณ|ปีงบ|งบปี|ปี|พ\.ศ\.|FY)[\s']*(\d\d)(?![\d.,%]|\s*(?:เดือน|ปี|ล้าน|บาท))/gi;

/**
 * All years that a text names, as Buddhist years in the order they stand, each once: "พ.ศ. ๒๕๖๗", "ปี 2568 - 2570"
 * (both ends), "FY2022", "ปี 67". Numbers with commas or decimals are amounts, never years.
 */
export function yearsInText(text: string): readonly number[] {
  const plain = asciiDigits(text);
  const found: { readonly at: number; readonly year: number }[] = [];
  for (const match of plain.matchAll(FOUR_DIGITS)) addYear(found, match.index + (match[1]?.length ?? 0), Number(match[2]));
  for (const match of plain.matchAll(TWO_DIGITS)) addYear(found, match.index, shortYear(Number(match[1]), match[0]));
  found.sort((a, b) => a.at - b.at);
  return [...new Set(found.map((one) => one.year))];
}

function addYear(found: { readonly at: number; readonly year: number }[], at: number, year: number): void {
  const buddhist = buddhistYear(year);
  if (buddhist !== null) found.push({ at, year: buddhist });
}

/** "ปี 67" is 2567; "FY24" is 2024, "FY67" 2567. */
function shortYear(year: number, written: string): number {
  return /^FY/i.test(written) && year < 50 ? 2000 + year : 2500 + year;
}

/** The fiscal year of a cell of a year column: a number or a text that names exactly one year; null otherwise. */
export function fiscalYearOf(value: string | number): number | null {
  if (typeof value === "number") return buddhistYear(value);
  const years = yearsInText(value);
  return years.length === 1 ? (years[0] ?? null) : null;
}
