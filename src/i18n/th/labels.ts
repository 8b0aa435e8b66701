import type { CategoryWords, LevelWords, MeasureWords } from "../category-words.ts";
import type { ColumnReasonWords, ColumnWords, FateReasonWords } from "../column-words.ts";
import type { ConfidenceWords, EvidenceWords } from "../evidence-words.ts";
import type { SeverityWords } from "../severity-words.ts";
import type { StageWords } from "../stage-words.ts";
import type { UnitSourceWords, UnitWords } from "../unit-words.ts";

/** What columns hold, in Thai. */
export const columnsTh: ColumnWords = {
  sequence: "ลำดับที่",
  ministry: "กระทรวง",
  agency: "หน่วยรับงบประมาณ",
  budgetPlan: "แผนงาน",
  output: "ผลผลิต",
  project: "โครงการ",
  activity: "กิจกรรม",
  description: "รายการ",
  goal: "เป้าหมาย",
  guideline: "แนวทาง",
  tier: "ห่วงโซ่คุณค่า",
  category: "งบรายจ่าย",
  fiscalYear: "ปีงบประมาณ",
  unit: "หน่วยเงิน",
  amount: "งบประมาณปีนี้",
  previousAmount: "งบประมาณปีก่อน",
  categoryAmount: "งบประมาณจำแนกตามงบรายจ่าย",
  partAmount: "งบประมาณปีนี้แยกตามห่วงโซ่คุณค่า เป้าหมาย หรือแนวทาง",
  partMark: "ช่องทำเครื่องหมายห่วงโซ่คุณค่า เป้าหมาย หรือแนวทาง",
  commitmentTotal: "วงเงินทั้งสิ้น",
  commitmentYear: "งบผูกพันรายปี",
  otherStageAmount: "งบประมาณขั้นตอนอื่น",
  twinAmount: "จำนวนเดียวกันในอีกหน่วยเงิน",
  offBudgetAmount: "เงินนอกงบประมาณ",
  change: "เพิ่ม/ลด",
  changePercent: "เพิ่ม/ลด ร้อยละ",
  indicator: "ตัวชี้วัดหรือค่าเป้าหมาย",
  note: "หมายเหตุ",
  page: "หน้า",
  label: "ข้อความอื่น",
};

/** Why a column has its role, in Thai. */
export const columnReasonsTh: ColumnReasonWords = {
  header: "ตามชื่อหัวคอลัมน์",
  content: "ตามข้อมูลในคอลัมน์",
  person: "ผู้ใช้กำหนด",
  template: "ตามที่บันทึกไว้สำหรับแบบฟอร์มนี้",
};

/** Why a number counts, is a total or is set aside, in Thai; each follows `เพราะ`. */
export const fateReasonsTh: FateReasonWords = {
  listed: "กรอกไว้เหมือนรายการอื่นในบัญชี",
  "sum-of-rows": "เป็นผลรวมของแถวอื่น",
  "total-by-words": "ข้อความระบุว่าเป็นยอดรวม",
  heading: "เป็นยอดของแถวที่อยู่ใต้หัวข้อนี้",
  breakdown: "เป็นเงินเดิมที่นับในบัญชีแล้ว",
  "below-total": "อยู่ใต้ยอดรวมท้ายบัญชี",
  derived: "คำนวณจากบัญชีนี้ เช่น ค่าเฉลี่ย ค่าสูงสุด หรือเป็นกรอบวงเงินกับยอดคงเหลือ",
  "line-below-total": "อยู่ใต้ยอดรวมท้ายบัญชี และยอดนั้นไม่ได้รวมแถวนี้",
  "indicator-row": "ข้อความหรือหน่วยนับเป็นตัวชี้วัด",
  "other-unit": "หน่วยนับไม่ใช่หน่วยเงิน",
  "off-budget": "เอกสารระบุว่าไม่ใช่เงินงบประมาณ",
  "other-year": "เอกสารระบุว่าเป็นของปีอื่น",
  "other-rows": "เอกสารระบุไว้ต่างจากแถวที่นับ",
  rejected: "เอกสารระบุว่าไม่เห็นชอบ ยกเลิก หรือถอนเรื่อง",
  "not-of-plan": "ชื่อตารางหรือชื่อชีตระบุว่าไม่รวมในวงเงินของแผน",
  "of-which": "เป็นส่วนหนึ่งของจำนวนเงินแถวบน",
  note: "อยู่ในหมายเหตุ",
  signature: "อยู่ในส่วนลายมือชื่อ",
  "repeated-header": "อยู่ในหัวตารางที่พิมพ์ซ้ำ",
  "no-name": "ไม่มีชื่อกำกับ",
};

/** Units of money, in Thai. */
export const unitsTh: UnitWords = { baht: "บาท", "thousand-baht": "พันบาท", "million-baht": "ล้านบาท" };

/** Where the unit was taken from, in Thai. */
export const unitSourcesTh: UnitSourceWords = {
  cell: "หน่วยที่เขียนไว้ในเซลล์",
  column: "หัวคอลัมน์",
  "number-format": "รูปแบบตัวเลขของเซลล์",
  note: "ข้อความกำกับหน่วยเหนือตาราง",
  title: "ชื่อเรื่องของตาราง",
  person: "ผู้ใช้กำหนด",
  none: "ไม่พบข้อความระบุหน่วย",
};

/** Stages of the budget calendar, in Thai. */
export const stagesTh: StageWords = {
  request: "คำของบประมาณ",
  framework: "กรอบงบประมาณ",
  "draft-bill": "ร่างพระราชบัญญัติ",
  "second-reading": "ผ่านวาระที่ 2",
  act: "พระราชบัญญัติ",
  adjusted: "หลังปรับแผนหรือโอน",
};

/** Severities, in Thai. */
export const severitiesTh: SeverityWords = {
  error: { name: "ต้องแก้ไข", meaning: "ยอดรวมยังเชื่อถือไม่ได้จนกว่าจะแก้ไข" },
  warning: { name: "ควรตรวจสอบ", meaning: "เจ้าหน้าที่ควรตรวจสอบก่อนใช้ข้อมูล" },
  info: { name: "เพื่อทราบ", meaning: "แจ้งให้ทราบ ไม่ต้องดำเนินการ" },
};

/** What a tier rests on, in Thai. */
export const evidenceTh: EvidenceWords = {
  column: "คอลัมน์ห่วงโซ่คุณค่า",
  goal: "เป้าหมายหรือแนวทาง",
  project: "โครงการที่สังกัด",
  words: "คำในชื่อ (ข้อเสนอ)",
  person: "เจ้าหน้าที่กำหนด",
  none: "ยังไม่ระบุ",
};

/** How sure a suggestion is, in Thai. */
export const confidencesTh: ConfidenceWords = { sure: "มั่นใจ", "fairly-sure": "ค่อนข้างมั่นใจ", unsure: "ไม่แน่ใจ" };

/** Expenditure categories, in Thai. */
export const categoriesTh: CategoryWords = {
  personnel: "งบบุคลากร",
  operating: "งบดำเนินงาน",
  investment: "งบลงทุน",
  subsidy: "งบเงินอุดหนุน",
  other: "งบรายจ่ายอื่น",
};

/** Levels of stated totals, in Thai. */
export const levelsTh: LevelWords = {
  grand: "รวมทั้งสิ้น",
  tier: "รวมห่วงโซ่คุณค่า",
  goal: "รวมเป้าหมาย",
  guideline: "รวมแนวทาง",
  ministry: "รวมกระทรวง",
  agency: "รวมหน่วยรับงบประมาณ",
  project: "รวมโครงการ",
  activity: "รวมกิจกรรม",
  group: "รวมกลุ่ม",
};

/** What figures in words measure, in Thai. */
export const measuresTh: MeasureWords = {
  amount: "จำนวนเงิน",
  projects: "จำนวนโครงการ",
  agencies: "จำนวนหน่วยรับงบประมาณ",
  ministries: "จำนวนกระทรวง",
};
