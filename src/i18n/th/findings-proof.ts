import type { Choice, QuestionKind } from "#core/verdict/verdict.ts";
import type { ProofCode } from "../finding-groups.ts";
import type { SomeFindingWords } from "../finding-words.ts";
import type { Format } from "../format.ts";
import { fateReasonsTh, unitsTh } from "./labels.ts";

const ASKED: Readonly<Record<QuestionKind, string>> = {
  amount: "คอลัมน์ใดคืองบประมาณของปีนี้",
  year: "หมายถึงปีใด",
  unit: "จำนวนเงินเป็นหน่วยใด",
  rows: "แถวใดนับรวม",
};

const ANSWER: Readonly<Record<QuestionKind, string>> = {
  amount: "โปรดเลือกคอลัมน์ หรือสั่งตรวจด้วย --amount ตามด้วยตัวอักษรของคอลัมน์",
  year: "โปรดเลือกปี หรือสั่งตรวจด้วย --year",
  unit: "โปรดเลือกหน่วยเงิน หรือสั่งตรวจด้วย --unit",
  rows: "โปรดเลือกแถวที่นับ หรือสั่งตรวจด้วย --rows ตามด้วยข้อความของแถวเหล่านั้น",
};

const READS = {
  "other-unit": "จำนวนนับในหน่วยอื่น",
  indicator: "ตัวชี้วัด",
  note: "หมายเหตุ",
  signature: "ลายมือชื่อ",
  rejected: "รายการที่ยกเลิกหรือไม่ได้รับจัดสรร",
} as const;

function choiceText({ value, label, money }: Choice, format: Format): string {
  const name = label === "" || label === value ? value : `${value} “${label}”`;
  return money === null ? name : `${name} = ${format.money(money)}`;
}

/** Findings about which numbers count and whether the total is proved, in Thai. */
export const proofFindingsTh: SomeFindingWords<ProofCode> = {
  "reading-unsure": {
    title: "มีหนึ่งคำถามก่อนยืนยันยอด",
    message: ({ place, facts }, format) =>
      `${format.at(place)} อ่านได้ ${format.count(facts.choices.length)} แบบ: ${facts.choices.map((choice) => choiceText(choice, format)).join(" · ")} ${ASKED[facts.asks]}`,
    whatToDo: ({ facts }) => ANSWER[facts.asks],
    why: "การอ่านตารางนี้มีมากกว่าหนึ่งแบบที่ใกล้เคียงกันและให้ยอดต่างกัน ผู้ที่รู้จักเอกสารเท่านั้นที่ตอบได้",
    example: "คอลัมน์ H “ปี 2564” รวม 2,101.4341 คอลัมน์ M “รวม” รวม 2,529.4523 และชื่อเรื่องไม่ระบุปี",
  },
  "money-left-aside": {
    title: "มีเงินที่ไม่อยู่ในยอดใด",
    message: ({ place, found, facts }, format) =>
      `${format.at(place)} มี${found === null ? "ตัวเลข" : ` ${format.value(found)} `}ที่ไม่อยู่ในยอดใด เพราะ${fateReasonsTh[facts.why]}`,
    whatToDo: () => "โปรดดูว่าแถวนี้เป็นรายการในบัญชีหรือไม่ หากใช่ ให้กรอกให้ครบเหมือนรายการอื่น",
    why: "ไม่มีเงินจำนวนใดหายไปเงียบ ๆ สิ่งที่ไม่นับจะแจ้งพร้อมจำนวนเงินและที่อยู่เสมอ",
    example: "ใต้ยอดรวมมีแถว “กรอบวงเงิน 182.6656”",
  },
  "money-set-apart": {
    title: "เงินที่เอกสารแยกไว้เอง",
    message: ({ place, found, facts }, format) =>
      `${format.at(place)} มี${found === null ? "ตัวเลข" : ` ${format.value(found)} `}ที่ไม่อยู่ในยอดใด เพราะ${fateReasonsTh[facts.why]}`,
    whatToDo: () => "หากเอกสารถูกต้อง ไม่ต้องดำเนินการใด",
    why: "เงินนอกงบประมาณและเงินของปีอื่นแสดงไว้ข้างงบประมาณ และไม่นำมารวม",
    example: "มีแถวชื่อ “เงินนอกงบประมาณ”",
  },
  "line-below-total": {
    title: "มีรายการอยู่ใต้ยอดรวม",
    message: ({ place, found, facts }, format) =>
      `${format.at(place)} กรอกไว้เหมือนรายการและมี${found === null ? "ตัวเลข" : ` ${format.value(found)} `}แต่อยู่ใต้ยอดรวม ${format.money(facts.total)} ซึ่งไม่ได้รวมแถวนี้ ขณะนี้ยังไม่นับ`,
    whatToDo: () => "หากเป็นรายการของแผนงาน ให้ย้ายขึ้นเหนือยอดรวมและแก้ยอดรวม หากไม่ใช่ ให้นำออก",
    why: "รายการที่เพิ่มไว้ใต้ยอดรวมจะนับหรือไม่ ผู้จัดทำเท่านั้นที่ตอบได้",
    example: "โครงการที่ 7 พิมพ์ไว้ใต้ยอดรวมของโครงการที่ 1 ถึง 6",
  },
  "line-doubtful": {
    title: "รายการที่ชื่อคล้ายอย่างอื่น",
    message: ({ place, found, facts }, format) =>
      `${format.at(place)} มี${found === null ? "ตัวเลข" : ` ${format.value(found)} `}และนับรวมแล้ว แม้ข้อความจะคล้าย${READS[facts.reads]}`,
    whatToDo: () => "โปรดดูว่าแถวนี้เป็นโครงการหรือไม่ หากไม่ใช่ ให้นำจำนวนเงินออกจากคอลัมน์งบประมาณ",
    why: "แถวนี้กรอกครบเหมือนรายการอื่น จึงไม่ตัดเงินออกเพราะคำคำเดียว",
    example: "โครงการชื่อ “ตัวชี้วัดเศรษฐกิจดิจิทัลรายจังหวัด”",
  },
  "sum-broken": {
    title: "ยอดที่พิมพ์ไว้ไม่ตรงกับส่วนย่อย",
    message: (finding, format) =>
      `${format.at(finding.place)} พิมพ์ไว้เป็นผลรวมของ ${finding.facts.parts.map((part) => format.range(part)).join(", ")} แต่ไม่ตรงกัน${format.bracketed(finding)} ขณะที่ผลรวมแบบเดียวกันตรงอีก ${format.count(finding.facts.holds)} แห่ง`,
    whatToDo: (finding, format) => `โปรดตรวจสอบ ${format.at(finding.place)} และส่วนย่อยกับเอกสารต้นฉบับ`,
    why: "เมื่อผลรวมตรงทุกแห่งยกเว้นแห่งเดียว แห่งนั้นน่าจะพิมพ์ผิด",
    example: "ตาราง 12 คอลัมน์รวมตรงทุกคอลัมน์ ยกเว้นคอลัมน์เดียว",
  },
  "unit-implausible": {
    title: "จำนวนเงินไม่น่าเป็นหน่วยนี้",
    message: ({ place, found, facts }, format) =>
      `${format.at(place)} ไม่น่าเป็นหน่วย${unitsTh[facts.stated]}${found === null ? "" : `: ${format.value(found)}`}${facts.rows > 1 ? ` (${format.count(facts.rows)} แถว)` : ""}` +
      (facts.likely === null ? "" : ` หน่วยอาจเป็น${unitsTh[facts.likely]}`),
    whatToDo: () => "โปรดแก้ข้อความระบุหน่วยหรือจำนวนเงิน หรือเลือกหน่วยเงิน แล้วตรวจใหม่",
    why: "ยอดที่เกินงบประมาณทั้งประเทศ เศษที่เล็กกว่าหนึ่งสตางค์ หรือจำนวนที่ต่างจากแถวอื่นเป็นล้านเท่า แสดงว่าหน่วยเงินผิด",
    example: "คอลัมน์ใต้ “ล้านบาท” มีจำนวน 36,007,100",
  },
  "name-is-error": {
    title: "ชื่อเป็นค่าผิดพลาด",
    message: ({ place, facts }, format) => `${format.at(place)} แสดง ${facts.error} แทนชื่อ จึงไม่ทราบชื่อของรายการนี้`,
    whatToDo: (finding, format) => `โปรดพิมพ์ชื่อที่ ${format.at(finding.place)} หรือแก้สูตร`,
    why: "รายการที่ไม่มีชื่อจะไม่นับเป็นโครงการหรือหน่วยงานของแถวอื่น",
    example: "สูตรค้นหาแสดง #N/A แทนชื่อโครงการ",
  },
  "currency-not-baht": {
    title: "เงินสกุลอื่น",
    message: ({ place, facts }, format) => `${format.at(place)} ระบุว่าเป็นเงิน${facts.currency} ไม่ใช่บาท จึงไม่อ่านเป็นบาท`,
    whatToDo: () => "โปรดตรวจบัญชีที่เป็นเงินบาท หรือแก้หัวคอลัมน์หากเป็นเงินบาท",
    why: "งบประมาณแผ่นดินเป็นเงินบาท ระบบไม่แปลงสกุลเงินและไม่อ่านสกุลอื่นเป็นบาท",
    example: "หัวคอลัมน์เขียนว่า “ล้านดอลลาร์สหรัฐ”",
  },
  "fiscal-year-not-listed": {
    title: "ปีในชื่อเรื่องไม่มีในคอลัมน์",
    message: ({ facts }) => `ชื่อเรื่องระบุปี ${String(facts.year)} แต่คอลัมน์เป็นปี ${facts.years.map(String).join(", ")} จึงยังไม่ทราบว่าหมายถึงปีใด`,
    whatToDo: () => "โปรดแก้ชื่อเรื่องหรือหัวคอลัมน์ หรือเลือกปี แล้วตรวจใหม่",
    why: "ระบบไม่นำคอลัมน์ของปีอื่นมาใช้แทนปีในชื่อเรื่อง",
    example: "ชื่อเรื่องระบุ 2568 แต่คอลัมน์เป็น 2566 และ 2567",
  },
};
