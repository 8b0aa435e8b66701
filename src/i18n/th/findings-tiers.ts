import type { FindingFacts } from "#core/finding-facts.ts";
import type { Format } from "../format.ts";
import type { TierCode } from "../finding-groups.ts";
import type { SomeFindingWords } from "../finding-words.ts";
import { confidencesTh, evidenceTh } from "./labels.ts";

/** Findings about tiers, in Thai. */
export const tierFindingsTh: SomeFindingWords<TierCode> = {
  "tier-missing": {
    title: "ยังไม่ระบุห่วงโซ่คุณค่า",
    message: (finding, format) =>
      finding.facts.lines === 1
        ? `${format.at(finding.place)} ยังไม่ระบุต้นน้ำ กลางน้ำ หรือปลายน้ำ (${format.money(finding.facts.amount)})`
        : `มี ${format.count(finding.facts.lines)} รายการที่ยังไม่ระบุต้นน้ำ กลางน้ำ หรือปลายน้ำ รวม ${format.money(finding.facts.amount)}`,
    whatToDo: () => "โปรดระบุห่วงโซ่คุณค่าที่แท็บ “ห่วงโซ่” หรือในคอลัมน์ของชีตต้นทาง",
    why: "แผนงานบูรณาการต้องแสดงว่าแต่ละโครงการอยู่ช่วงใดของห่วงโซ่คุณค่า ส่วนที่ยังไม่ระบุแสดงแยกบรรทัดเพื่อให้ยอดครบ",
    example: "ช่องห่วงโซ่คุณค่าว่าง และไม่มีเป้าหมายให้อ้างอิง",
  },
  "tier-unknown": {
    title: "อ่านห่วงโซ่คุณค่าไม่ได้",
    message: (finding, format) => `${format.at(finding.place)} พบ ${format.quote(finding.facts.text)} ซึ่งไม่ตรงกับห่วงโซ่คุณค่าใดของแผนงานนี้`,
    whatToDo: (finding, format) => `โปรดแก้ไข ${format.at(finding.place)} หรือเพิ่มคำนี้เป็นคำพ้องในตารางห่วงโซ่คุณค่าของชีตตั้งค่า`,
    why: "คำในคอลัมน์ห่วงโซ่คุณค่าต้องตรงกับคำที่กำหนดไว้ของปีนั้น ระบบไม่เดา",
    example: "พิมพ์ “ช่วงกลาง” แทน “กลางน้ำ”",
  },
  "tier-ambiguous": {
    title: "ระบุห่วงโซ่คุณค่ามากกว่าหนึ่ง",
    message: (finding, format) =>
      `${format.at(finding.place)} พบ ${format.quote(finding.facts.text)} ซึ่งระบุ ${format.list(finding.facts.tiers.map(format.tier))} ในเซลล์เดียว`,
    whatToDo: (finding, format) => `โปรดเลือกเพียงหนึ่งช่วงใน${format.at(finding.place)} หรือแยกโครงการเป็นคนละแถวพร้อมจำนวนเงินของแต่ละช่วง`,
    why: "เงินหนึ่งแถวนับได้ในช่วงเดียว หากระบุสองช่วงระบบจะไม่เลือกให้",
    example: "“ต้นน้ำ/กลางน้ำ” ในช่องเดียว",
  },
  "tier-conflict": {
    title: "ห่วงโซ่คุณค่าขัดแย้งกัน",
    message: (finding, format) =>
      `${format.at(finding.place)} ${conflict(finding.facts, format)} ขณะนี้นับเป็น ${format.tier(finding.facts.chosen.tier)}`,
    whatToDo: () => "โปรดตรวจสอบเป้าหมายและห่วงโซ่คุณค่าของโครงการ แล้วแก้ไขให้ตรงกัน",
    why: "เป้าหมายแต่ละข้อของปีนั้นผูกกับห่วงโซ่คุณค่าช่วงเดียว ข้อมูลสองแห่งจึงต้องตรงกัน",
    example: "คอลัมน์ระบุ “ปลายน้ำ” แต่โครงการอยู่ภายใต้เป้าหมายที่ 1 ซึ่งเป็นต้นน้ำ",
  },
  "tier-suggested": {
    title: "มีข้อเสนอห่วงโซ่คุณค่า",
    message: (finding, format) =>
      `${format.at(finding.place)} เสนอเป็น ${format.tier(finding.facts.suggestion.tier)} (${confidencesTh[finding.facts.suggestion.confidence]}) จาก${because(finding.facts.suggestion, format)}` +
      (finding.facts.lines > 1 ? ` รวม ${format.count(finding.facts.lines)} รายการ` : "") +
      " ยังไม่นับจนกว่าเจ้าหน้าที่จะยืนยัน",
    whatToDo: () => "โปรดยืนยันหรือเปลี่ยนข้อเสนอในบานหน้าต่าง “ห่วงโซ่คุณค่า”",
    why: "คำในชื่อโครงการเป็นเพียงข้อเสนอ ไม่ใช่หลักฐาน",
    example: "ชื่อมีคำว่า “แพลตฟอร์มกลาง” จึงเสนอเป็นกลางน้ำ",
  },
};

function because(
  suggestion: { readonly matchedWords: readonly string[]; readonly learnedFromRows: readonly number[] },
  format: { readonly quotes: (texts: readonly string[]) => string; readonly rows: (rows: readonly number[]) => string },
): string {
  const words = suggestion.matchedWords.length > 0 ? `คำว่า ${format.quotes(suggestion.matchedWords)}` : "ชื่อรายการ";
  return suggestion.learnedFromRows.length > 0 ? `${words} และแถวที่ระบุแล้ว ${format.rows(suggestion.learnedFromRows)}` : words;
}

/** Two voices; of one kind, such as a tier column beside a column of money for each tier, they need no names. */
function conflict({ chosen, other }: FindingFacts["tier-conflict"], format: Format): string {
  const [counted, besides] = [format.tier(chosen.tier), format.tier(other.tier)];
  return chosen.because === other.because
    ? `มีหลักฐานจาก${evidenceTh[chosen.because]}สองแห่งไม่ตรงกัน คือ ${counted} และ ${besides}`
    : `ตาม${evidenceTh[chosen.because]}เป็น ${counted} แต่ตาม${evidenceTh[other.because]}เป็น ${besides}`;
}
