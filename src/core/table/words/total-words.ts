import { comparisonKey } from "../../text/comparison-key.ts";
import { labelClass, numberingOf, type LabelClass } from "./label-words.ts";

/** What a label that announces a total says. */
export interface TotalWords {
  /** The whole table, by its words (`รวมทั้งสิ้น`, `grand total`). */
  readonly grand: boolean;
  /** Comparison key of what it totals, e.g. of a ministry's name; empty when it names nothing. */
  readonly target: string;
  readonly targetClass: LabelClass;
  /** The sum of everything above, carried over a page break (`ยอดยกไป`, `ยอดยกมา`). */
  readonly carried?: true;
}

const GRAND =
  /^(?:ยอด|ผล|เป็นเงิน)?รวม(?:เป็นเงิน|เงิน|ยอด|งบประมาณ|วงเงิน)?(?:รายจ่าย)?(?:ทั้งสิ้น|ทั้งหมด|ทั้งแผน|สุทธิ|ทุกกระทรวง|ทุกหน่วยงาน)|^grandtotal|^overalltotal|^totalall|^ยอดสุทธิ/;
/** A sum carried to the next page or brought from the one before; no name such as `ยกมาตรฐาน…`. */
const CARRIED =
  /^(?:ยอด|ผล)?(?:รวม)?(?:ยอด|เงิน)?ยก(?:ยอด(?:ไป|มา)?|ไป|มา)(?=$|หน้า|จาก|ยัง|[:.()\-\d])|^(?:balance|total)?(?:carried|brought)(?:forward|down|over)|^[bc]\/[fd]$|^(?:ยอด|ผล)?(?:รวม)?(?:ยอด|เงิน)?สะสม|^cumulative|^runningtotal/;
const TOTAL_START =
  /^(?:ยอดรวม|ผลรวม|รวมเป็นเงิน|รวมยอด|รวมเงิน|รวมงบประมาณ|รวมจำนวน|รวมหน้า|รวมย่อย|ยอดยกมา|ยอดยกไป|รวม|subtotal|sub-total|total|sumof|sum(?=$|:))/;
/** What may follow `รวม` in a total whose target is no known kind of name. */
const NO_TARGET = /^(?:$|[:.()\-]|\d|ทั้งสิ้น|ทั้งหมด|ย่อย|เงิน|งบ|ยอด|จำนวน|หน้า|ทุก|ของ|ปี|วงเงิน|ข้อ|ส่วน|กลุ่ม|รายการ|ตาราง|หมวด|ตอน)/;
const TOTAL_END = /(?:^|[\s(])(?:(?:ยอด|ผล)?รวม(?:ทั้งสิ้น|ทั้งหมด|เป็นเงิน)?|total|subtotal)\)?$/i;
/** One of these stands in every label that announces a total. */
const ANY_TOTAL = /รวม|ยอด|ยก|สะสม|cumul|total|sum|forward|carried|brought|\/[fd]/;
const LONGEST_TOTAL = 200;

/** Reads a label as a total's; null when it names a project or anything else that begins alike (`รวมพลังชุมชน`). */
export function totalWords(label: string): TotalWords | null {
  if (label.length > LONGEST_TOTAL) return null;
  const name = label.slice(numberingOf(label).length);
  const key = comparisonKey(name).replace(/^[*"'(]+/, "");
  if (!ANY_TOTAL.test(key)) return null;
  if (CARRIED.test(key)) return { grand: false, target: "", targetClass: "other", carried: true };
  if (GRAND.test(key)) return grandOrNamed(key);
  const start = TOTAL_START.exec(key);
  if (start !== null) return isIncluded(name, start[0]) ? null : afterTotalWord(key.slice(start[0].length), start[0], name);
  return TOTAL_END.test(name) ? { grand: false, ...target(comparisonKey(name.replace(TOTAL_END, ""))) } : null;
}

/** `(รวมค่าจ้างที่ปรึกษา)`, in brackets as a whole: what the line above includes, and no total of things so called. */
function isIncluded(name: string, word: string): boolean {
  const [, inside = ""] = /^\(\s*([^()]+(?:\([^()]*\))?)\s*\)$/.exec(name.trim()) ?? [];
  const { target: named, targetClass } = target(comparisonKey(inside).slice(word.length));
  return word === "รวม" && (targetClass === "item" || targetClass === "category" || (targetClass === "other" && !NO_TARGET.test(named)));
}

/** `รวมทั้งสิ้น` alone is the grand total; `รวมทั้งสิ้น กรม…` is that of a body. */
function grandOrNamed(key: string): TotalWords {
  const named = target(key.replace(GRAND, "").replace(/^ของ|^[:\-(]+|\)+$/g, ""));
  const isPart =
    named.targetClass === "ministry" || named.targetClass === "agency" || named.targetClass === "project" || named.targetClass === "tier";
  return isPart ? { grand: false, ...named } : { grand: true, target: "", targetClass: "other" };
}

function afterTotalWord(rest: string, word: string, name: string): TotalWords | null {
  const isBare = word !== "รวม" && word !== "total";
  const named = target(rest.replace(/^(?:ของ|for|of)|^[:\-(]+|\)+$/g, ""));
  if (named.targetClass !== "other") return { grand: false, ...named };
  if (isBare || NO_TARGET.test(rest) || /^\s*(?:รวม|total)(?:\s|$)/i.test(name)) return { grand: false, ...named };
  return null;
}

function target(key: string): { readonly target: string; readonly targetClass: LabelClass } {
  return { target: key, targetClass: key === "" ? "other" : labelClass(key) };
}
