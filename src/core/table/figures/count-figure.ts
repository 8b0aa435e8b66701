import type { FigureMeasure } from "../../budget/stated-figure.ts";
import { asciiDigits } from "../../text/thai-digits.ts";
import { isYearCell } from "../cell-text.ts";
import { hasUnitBehind } from "./amount-figure.ts";
import { ORDINAL, type Measured, type NumberInWords } from "./figure-words.ts";

const COUNTED: readonly (readonly [FigureMeasure, string])[] = [
  ["projects", "โครงการ|projects?(?![a-z])"],
  ["agencies", "หน่วยงาน|หน่วยรับงบประมาณ|ส่วนราชการ|agenc(?:y|ies)(?![a-z])"],
  ["ministries", "กระทรวง|ministr(?:y|ies)(?![a-z])"],
];
/** What may follow the word for what is counted: anything else makes it part of a name, or counts one kind only. */
const AFTER_COUNTED =
  "(?=$|[\\s,.;:()/\\d๐-๙]|หรือ|ของ|จาก|ใน(?!จำนวนนี้)|และ|รวม|วงเงิน|งบ|เป็นเงิน|คิดเป็น|ภายใต้|ซึ่ง|โดย|ที่|ทั้ง|จำนวน)" +
  "(?!\\s*(?:ย่อย|หลัก|นำร่อง|สำคัญ|ใหม่|ต่อเนื่อง|เร่งด่วน|ผูกพัน|เดิม))";
const BEHIND = COUNTED.map(([measure, words]) => [measure, new RegExp(`^\\s*(?:${words})${AFTER_COUNTED}`, "i")] as const);
const BEFORE = COUNTED.map(([measure, words]) => {
  const counted = `(?:จำนวน|number of )(?:${words})|(?:${words})\\s*(?:จำนวน|รวม)`;
  return [measure, new RegExp(`(?:${counted})\\s*(?:รวม|ทั้งสิ้น|ทั้งหมด|total)*\\s*[:=]?\\s*$`, "i")] as const;
});

/** Whether a number counts projects, agencies or ministries: `78 โครงการ`, `จำนวนหน่วยงาน : 51`; null otherwise. */
export function countFigure(found: NumberInWords): Measured | null {
  const digits = asciiDigits(found.written);
  if (!WHOLE.test(digits) || isYearCell(digits) || ORDINAL.test(found.before)) return null;
  const measure = countedBehind(found.behind) ?? countedBefore(found);
  return measure === undefined ? null : { measure, unit: null };
}

const WHOLE = /^\d{1,3}(?:,\d{3})*$|^\d{1,6}$/;

function countedBehind(behind: string): FigureMeasure | undefined {
  return BEHIND.find(([, words]) => words.test(behind))?.[0];
}

function countedBefore({ before, behind }: NumberInWords): FigureMeasure | undefined {
  return hasUnitBehind(behind) ? undefined : BEFORE.find(([, words]) => words.test(before))?.[0];
}
