import type { Unit } from "../../budget/unit.ts";
import { asciiDigits } from "../../text/thai-digits.ts";
import { isYearCell } from "../cell-text.ts";
import { unitStatedBy } from "../words/unit-words.ts";
import { ORDINAL, type Measured, type NumberInWords } from "./figure-words.ts";

const UNITS: readonly (readonly [Unit, RegExp])[] = [
  ["million-baht", /^\s*\(?\s*(?:ล้าน\s*บาท|ลบ\.|ล\.บ\.|(?:million|mil\.?|m)\s*(?:baht|thb)|MB(?![a-z])|ล้าน(?![ก-ฮ]))/i],
  ["thousand-baht", /^\s*\(?\s*(?:พัน\s*บาท|thousand\s*(?:baht|thb))/i],
  ["baht", /^\s*\(?\s*(?:บาท|baht|thb|฿)/i],
];
const CURRENCY = /(?:thb|baht|฿)\s*$/i;
/** Words for money that a number directly follows. */
const MONEY_BEFORE =
  /(?:วงเงิน|งบประมาณ|เป็นเงิน|จำนวนเงิน|ยอดเงิน|ยอดรวม|รวมทั้งสิ้น|amount|budget|total)\s*(?:รวม|ทั้งสิ้น|ทั้งหมด|จำนวน|is|of)*\s*[:=]?\s*$/i;
/** Nothing follows that the number may count. */
const PHRASE_END = /^\s*(?:$|[,;()]|และ|จำนวน|รวม|โดย)/;

/** Whether a number is an amount: by the unit beside it, or by words for money directly before it; null otherwise. */
export function amountFigure(found: NumberInWords): Measured | null {
  const { before, written, behind } = found;
  if (ORDINAL.test(before)) return null;
  const unit = unitBehind(behind) ?? unitBefore(before, behind);
  if (unit !== null) return { measure: "amount", unit };
  const isAmount = MONEY_BEFORE.test(before) && looksLikeAmount(asciiDigits(written)) && PHRASE_END.test(behind);
  return isAmount ? { measure: "amount", unit: null } : null;
}

/** Whether a unit of money follows a number. */
export function hasUnitBehind(behind: string): boolean {
  return unitBehind(behind) !== null;
}

function unitBehind(behind: string): Unit | null {
  return UNITS.find(([, words]) => words.test(behind))?.[0] ?? null;
}

/** `THB 34.5 million`, `วงเงิน (ล้านบาท) : 34.5`. */
function unitBefore(before: string, behind: string): Unit | null {
  if (CURRENCY.test(before)) return unitOfCurrency(behind);
  const [, words = "", unit = ""] = /([^\d๐-๙()]*)(\([^()]*\))\s*[:=]?\s*$/.exec(before) ?? [];
  return MONEY_BEFORE.test(words) ? unitStatedBy(unit) : null;
}

function unitOfCurrency(behind: string): Unit {
  if (/^\s*m(?:illion)?(?![a-z])/i.test(behind)) return "million-baht";
  return /^\s*thousand/i.test(behind) ? "thousand-baht" : "baht";
}

function looksLikeAmount(digits: string): boolean {
  return /[.,]\d/.test(digits) || (digits.length >= 5 && !isYearCell(digits));
}
