import type { BudgetLine } from "../budget/budget-line.ts";
import type { Texts } from "../text/remembered-by-texts.ts";
import { wordKey } from "../text/word-key.ts";

/** A name that may say something about the tier: of the project, the activity or the item. */
export interface SpokenPart {
  readonly name: string;
  /** Word key with the agency's own name blanked out: it says who, not what for. */
  readonly key: string;
}

const SHORTEST_AGENCY = 8;

/** The agency's name and then the names that may speak of the tier, from the project down. */
export function namesOf(line: BudgetLine): Texts {
  return [line.agency, line.project, line.activity, line.description];
}

/** The names that say something, of those `namesOf` gives; expense items and repetitions say nothing. */
export function spokenParts([agencyName, ...names]: Texts): readonly SpokenPart[] {
  const agency = typeof agencyName !== "string" ? "" : wordKey(agencyName.replace(/\(.*\)\s*$/, ""));
  const seen = new Set<string>();
  const parts: SpokenPart[] = [];
  for (const name of names) {
    if (name === null) continue;
    const key = wordKey(name);
    if (key === "" || seen.has(key) || isGenericKey(key)) continue;
    seen.add(key);
    parts.push({ name, key: agency.length < SHORTEST_AGENCY ? key : key.replaceAll(agency, "|".repeat(agency.length)) });
  }
  return parts;
}

/** Words of which expense items are made that say nothing about what the money is for. */
const EXPENSE_WORDS: readonly string[] = [
  "ค่าใช้จ่ายบุคลากร",
  "ค่าใช้จ่าย",
  "ค่าจ้างเหมาบริการ",
  "ค่าจ้างเหมา",
  "จ้างเหมาบริการ",
  "ค่าจ้างที่ปรึกษา",
  "จ้างที่ปรึกษา",
  "ค่าจ้างเหมาบุคลากร",
  "จ้างเหมาบุคลากร",
  "ช่วยปฏิบัติงาน",
  "ค่าจ้างชั่วคราว",
  "ค่าจ้าง",
  "ค่าตอบแทนใช้สอยและวัสดุ",
  "ค่าตอบแทน",
  "ค่าใช้สอย",
  "ค่าวัสดุ",
  "ค่าสาธารณูปโภค",
  "ค่าเช่า",
  "ค่าเบี้ยเลี้ยง",
  "ค่าที่พัก",
  "ค่าพาหนะ",
  "ค่าครุภัณฑ์",
  "ค่าที่ดินและสิ่งก่อสร้าง",
  "ค่าธรรมเนียม",
  "ค่าบำรุงรักษา",
  "เงินเดือน",
  "เงินอุดหนุนทั่วไป",
  "เงินอุดหนุน",
  "งบดำเนินงาน",
  "งบลงทุน",
  "งบบุคลากร",
  "งบรายจ่ายอื่น",
  "รายจ่ายอื่น",
  "ภาครัฐ",
  "เดินทางไปราชการ",
  "ดำเนินงาน",
  "ดำเนินการ",
  "บริหารโครงการ",
  "บริหารจัดการ",
  "ครุภัณฑ์",
  "คอมพิวเตอร์",
  "โน้ตบุ๊ก",
  "เครื่องพิมพ์",
  "สำนักงาน",
  "ยานพาหนะ",
  "และขนส่ง",
  "ไฟฟ้าและวิทยุ",
  "โฆษณาและเผยแพร่",
  "ที่มีราคาต่อหน่วยต่ำกว่า",
  "ราคาต่อหน่วย",
  "ต่ำกว่า",
  "ล้านบาท",
  "บาท",
  "รวม",
  "รายการ",
  "หน่วย",
  "เครื่อง",
  "ชุด",
  "งาน",
  "โครงการ",
  "วัสดุ",
  "ในการ",
  "การ",
  "ของ",
  "ทั่วไป",
  "อื่น",
  "และ",
  "ๆ",
];
const WORDS = EXPENSE_WORDS.map(wordKey)
  .sort((a, b) => b.length - a.length)
  .join("|");
const ONE_OF = new RegExp(WORDS, "gu");
const STARTS_SO = new RegExp(`^[|\\d]*(?:${WORDS})`, "u");
/** So few letters beside expense words name nothing. */
const FEW_LETTERS = 3;

/** Whether a name's word key is an expense item's, such as `ค่าใช้จ่ายดำเนินงาน` or `ครุภัณฑ์คอมพิวเตอร์ … 1 เครื่อง`: it has no tier of its own, its project has. */
export function isGenericKey(key: string): boolean {
  return STARTS_SO.test(key) && key.replace(ONE_OF, "").replace(/[^\p{L}]+/gu, "").length <= FEW_LETTERS;
}
