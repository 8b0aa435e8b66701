import type { ExpenditureCategory } from "../../budget/expenditure-category.ts";
import { comparisonKey } from "../../text/comparison-key.ts";

const CATEGORY_WORDS: readonly (readonly [ExpenditureCategory, RegExp])[] = [
  ["personnel", /^\(?[\d.]*-?(?:งบ|ค่าใช้จ่าย|รายจ่าย|หมวด)?บุคลากร|^เงินเดือน|^ค่าจ้าง(?:ประจำ|ชั่วคราว)|^personnel/],
  ["operating", /^\(?[\d.]*-?(?:งบ|ค่าใช้จ่าย|รายจ่าย|หมวด)?ดำเนินงาน|^ค่า(?:ตอบแทน|ใช้สอย|วัสดุ|สาธารณูปโภค)|^operat/],
  ["investment", /^\(?[\d.]*-?(?:งบ|ค่าใช้จ่าย|รายจ่าย|หมวด|ค่า)?(?:ลงทุน|ครุภัณฑ์|ที่ดิน|สิ่งก่อสร้าง)|^(?:investment|capital)/],
  ["subsidy", /^\(?[\d.]*-?(?:งบ)?(?:เงิน)?อุดหนุน|^(?:subsid|grant)/],
  ["other", /^\(?[\d.]*-?(?:งบ)?รายจ่ายอื่น|^(?:งบอื่น|otherexpend|otherexpens|others?$)/],
];

/** The expenditure category a header or row label names; null when none. */
export function categoryIn(text: string): ExpenditureCategory | null {
  const key = comparisonKey(text);
  return CATEGORY_WORDS.find(([, words]) => words.test(key))?.[0] ?? null;
}
