import { buddhistYear } from "../../budget/fiscal-year.ts";
import { asciiDigits } from "../../text/thai-digits.ts";

/** Years a text names, Buddhist. `to` null: open at the end (`2571 - จบ`); `from` null: open at the start (`เริ่มต้น - 2567`). */
export interface YearSpan {
  readonly from: number | null;
  readonly to: number | null;
}

const OPEN_END = /^\s*(?:[-–—~]|ถึง|to)\s*(?:จบ|สิ้นสุด|ปีต่อไป|ต่อไป|end|onwards?)|^\s*(?:เป็นต้นไป|onwards?|\+)/i;
const OPEN_START = /(?:เริ่มต้น|ก่อน|ถึงปี|จนถึง|start)\s*(?:[-–—~]|ถึง|to)?\s*(?:ปี)?\s*(?:พ\.?\s*ศ\.?)?\s*$/i;
const RANGE = /^\s*(?:[-–—~/]|ถึง|to)\s*(?:ปี)?\s*(?:พ\.?\s*ศ\.?)?\s*(\d{4}|\d{2})(?!\d|[.,]\d)/i;
/** Alone, or behind a dot that ends a word (`พ.ศ.2567`); never part of an amount. */
const FOUR_DIGITS = /(^[.,]?|[^\d.,]|\D[.,])(\d{4})(?!\d|[.,]\d)/g;

/** The years that a header or title names, in order. Short years (`ปี 67`, `FY67`, `FY24`) are read only after such a word. */
export function yearsIn(text: string): readonly YearSpan[] {
  const plain = asciiDigits(text);
  const spans: YearSpan[] = [];
  let covered = 0;
  for (const match of plain.matchAll(FOUR_DIGITS)) {
    const at = match.index + (match[1]?.length ?? 0);
    const found = at < covered ? null : spanAt(plain, at, Number(match[2]));
    if (found === null) continue;
    covered = found.end;
    spans.push(found.span);
  }
  return spans.length > 0 ? spans : shortYears(plain);
}

function spanAt(text: string, at: number, written: number): { readonly span: YearSpan; readonly end: number } | null {
  const year = buddhistYear(written);
  if (year === null) return null;
  const after = text.slice(at + 4);
  const range = RANGE.exec(after);
  const to = range === null ? null : endOfRange(year, range[1] ?? "");
  return { span: span(year, to, { before: text.slice(0, at), after }), end: at + 4 + (to === null ? 0 : (range?.[0].length ?? 0)) };
}

/** The only single year a text names, be it in both eras (`2568 (FY 2025)`); null when it names none, several or a range. */
export function singleYear(spans: readonly YearSpan[]): number | null {
  const [first] = spans;
  const isOne = first !== undefined && first.from === first.to && spans.every(({ from, to }) => from === first.from && to === first.to);
  return isOne ? first.from : null;
}

function span(year: number, end: number | null, around: { readonly before: string; readonly after: string }): YearSpan {
  if (end !== null) return { from: year, to: end };
  if (OPEN_END.test(around.after)) return { from: year, to: null };
  if (OPEN_START.test(around.before)) return { from: null, to: year };
  return { from: year, to: year };
}

function endOfRange(year: number, text: string): number | null {
  const end = text.length === 2 ? Math.floor(year / 100) * 100 + Number(text) : buddhistYear(Number(text));
  return end !== null && end > year && end - year <= 30 ? end : null;
}

function shortYears(text: string): readonly YearSpan[] {
  const match = /(?:ปีงบประมาณ|ปีงบ|ปี|พ\.?\s*ศ\.?|งบ|fy)\s*'?(\d{2})(?![\d.,%])/i.exec(text);
  if (match === null) return [];
  const short = Number(match[1]);
  const year = short >= 40 ? 2500 + short : buddhistYear(2000 + short);
  return year === null || year < 2540 ? [] : [{ from: year, to: year }];
}
