import { bahtText } from "#core/money/format-money.ts";
import type { Money } from "#core/money/money.ts";
import type { Language } from "./language.ts";

const THAI_DIGITS = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
const THAI_TENS = ["", "สิบ", "ยี่สิบ", "สามสิบ", "สี่สิบ", "ห้าสิบ", "หกสิบ", "เจ็ดสิบ", "แปดสิบ", "เก้าสิบ"];
const THAI_PLACES = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"];
const SATANG_DIGITS = 2;

/**
 * An amount in words as cheques and minutes write it, exact: 5,523,911,000 baht is
 * ห้าพันห้าร้อยยี่สิบสามล้านเก้าแสนหนึ่งหมื่นหนึ่งพันบาทถ้วน. Null where the amount holds less than a satang: no words say that.
 */
export function bahtWords(amount: Money, language: Language): string | null {
  const [whole = "0", decimals = ""] = bahtText(amount).replace("-", "").split(".");
  if (decimals.length > SATANG_DIGITS) return null;
  const satang = decimals.padEnd(SATANG_DIGITS, "0").replace(/^0+/, "");
  const isNegative = amount < 0n;
  return language === "th" ? thaiAmount(whole, satang, isNegative) : englishAmount(whole, satang, isNegative);
}

function thaiAmount(whole: string, satang: string, isNegative: boolean): string {
  const baht = whole === "0" ? "" : `${thaiNumber(whole)}บาท`;
  const rest = satang === "" ? (baht === "" ? "ศูนย์บาทถ้วน" : "ถ้วน") : `${thaiNumber(satang)}สตางค์`;
  return `${isNegative ? "ลบ" : ""}${baht}${rest}`;
}

/** A whole number in Thai words, in groups of six digits parted by ล้าน. */
function thaiNumber(digits: string): string {
  if (digits.length <= THAI_PLACES.length) return thaiGroup(digits, false);
  const millions = digits.slice(0, -THAI_PLACES.length);
  return `${thaiNumber(millions)}ล้าน${thaiGroup(digits.slice(-THAI_PLACES.length), true)}`;
}

/** Up to six digits; a last 1 behind any other digit is เอ็ด, tens are สิบ, ยี่สิบ, สามสิบ. */
function thaiGroup(digits: string, isBehindMillions: boolean): string {
  const significant = digits.replace(/^0+/, "");
  const isBehind = significant.length > 1 || isBehindMillions;
  return Array.from(significant, (digit, at) => {
    const place = significant.length - 1 - at;
    if (place === 0 && digit === "1" && isBehind) return "เอ็ด";
    return place === 1 ? (THAI_TENS[Number(digit)] ?? "") : thaiDigit(Number(digit), place);
  }).join("");
}

function thaiDigit(digit: number, place: number): string {
  return digit === 0 ? "" : `${THAI_DIGITS[digit] ?? ""}${THAI_PLACES[place] ?? ""}`;
}

const ONES = [
  "",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const THOUSANDS = ["", " thousand", " million", " billion", " trillion"];

function englishAmount(whole: string, satang: string, isNegative: boolean): string {
  const baht = whole === "0" ? "" : `${englishNumber(whole)} baht`;
  const parts = [baht, satang === "" ? "" : `${englishNumber(satang)} satang`].filter((part) => part !== "");
  const said = parts.length === 0 ? "zero baht" : parts.join(" and ");
  return `${isNegative ? "minus " : ""}${said}${satang === "" ? " only" : ""}`;
}

function englishNumber(digits: string): string {
  const groups = digits.replace(/\B(?=(\d{3})+$)/g, ",").split(",");
  return groups
    .map((group, at) => (Number(group) === 0 ? "" : `${belowThousand(Number(group))}${THOUSANDS[groups.length - 1 - at] ?? ""}`))
    .filter((part) => part !== "")
    .join(" ");
}

function belowThousand(number: number): string {
  const hundreds = Math.floor(number / 100);
  const rest = number % 100;
  const tens = rest < 20 ? (ONES[rest] ?? "") : [TENS[Math.floor(rest / 10)], ONES[rest % 10]].filter((part) => part !== "").join("-");
  return [hundreds === 0 ? "" : `${ONES[hundreds] ?? ""} hundred`, tens].filter((part) => part !== "").join(" ");
}
