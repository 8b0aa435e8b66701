import type { CellInput } from "../store/stored-cell.ts";
import { invalidArgument } from "./host-error.ts";

const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#GETTING_DATA"]);
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * What Excel makes of a value that an add-in writes: text is taken as if a person had typed it. Null: leave the cell
 * alone. The simulation is at least as eager as Excel to see formulas, numbers and dates, so that text which is not
 * forced to be text shows up in tests.
 */
export function typedInput(written: unknown, numberFormat: string): CellInput | null {
  if (written === null || written === undefined) return null;
  if (typeof written === "number" || typeof written === "boolean") return { value: written };
  if (typeof written !== "string") throw invalidArgument("a cell's value");
  return writtenText(written, numberFormat);
}

function writtenText(text: string, numberFormat: string): CellInput {
  if (text === "") return { value: null };
  if (numberFormat === "@") return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  return typedText(text);
}

function typedText(text: string): CellInput {
  if (text.startsWith("=") && text.length > 1) return { value: null, formula: text };
  const number = typedNumber(text.trim());
  if (number !== null) return { value: number };
  return /^[+@-]./s.test(text) ? { value: null, formula: `=${text.replace(/^@/, "")}` } : typedWord(text);
}

function typedWord(text: string): CellInput {
  const upper = text.trim().toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  return ERRORS.has(upper) ? { value: { error: upper } } : { value: text };
}

/** Sign, bracket, digits with or without commas, exponent, per cent, bracket. */
const NUMBER = /^([+-]?)(\()?(?:[$฿])?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?(%)?(\))?$/i;

function typedNumber(text: string): number | null {
  const arabic = text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
  const date = typedDate(arabic);
  if (date !== null) return date;
  const match = NUMBER.exec(arabic);
  return match === null ? null : writtenNumber(match);
}

function writtenNumber(match: RegExpExecArray): number | null {
  const [, sign, bracket, digits = "", exponent = "", percent, closing] = match;
  if ((bracket === undefined) !== (closing === undefined)) return null;
  const size = Number(`${digits.replaceAll(",", "")}${exponent}`) / (percent === undefined ? 1 : 100);
  return sign === "-" || bracket !== undefined ? -size : size;
}

function typedDate(text: string): number | null {
  const match = /^(\d{1,4})[/-](\d{1,2})(?:[/-](\d{1,4}))?$/.exec(text);
  if (match === null) return null;
  const [first, second, third] = [Number(match[1]), Number(match[2]), match[3] === undefined ? null : Number(match[3])];
  if (first > 31) return third === null ? null : serial(first, second, third);
  return second > 12 ? null : serial(third ?? 2024, second, first);
}

function serial(year: number, month: number, day: number): number | null {
  return month < 1 || month > 12 || day < 1 || day > 31 ? null : (Date.UTC(year, month - 1, day) - EPOCH) / DAY;
}
