import type { LinesSheetWords, SummarySheetWords } from "../report-words.ts";

/** The budget-lines sheet, in Thai. */
export const linesSheetTh: LinesSheetWords = {
  title: "บัญชีรายการงบประมาณ",
  note: "รายการที่อ่านได้จากชีตต้นทาง เรียงตามลำดับเดิม ใช้ทำตารางสรุป (PivotTable) ต่อได้ คอลัมน์ท้ายตารางเป็นรหัสและตัวนับสำหรับสูตรในชีตสรุป",
  titles: {
    number: "ลำดับ",
    table: "ตารางที่",
    source: "ที่มา",
    tier: "ห่วงโซ่คุณค่า",
    because: "ระบุจาก",
    suggestion: "ข้อเสนอห่วงโซ่คุณค่า",
    flags: "ข้อสังเกต",
    hash: "รหัสตรวจสอบแถว",
  },
  groupNumber: (group) => `เลขที่${group}`,
  firstOf: (thing, within) => (within === null ? `นับ${thing}` : `นับ${thing} ราย${within}`),
};

/** The summary sheet, in Thai. */
export const summarySheetTh: SummarySheetWords = {
  title: "สรุปงบประมาณตามห่วงโซ่คุณค่า",
  checkedAt: (when, source) => `ตรวจสอบเมื่อ ${when} จาก ${source}`,
  foundLine: (found, withoutAmount, listed) =>
    [
      found.errors + found.warnings === 0
        ? "ไม่พบเรื่องที่ต้องแก้ไขหรือควรตรวจสอบ"
        : `พบเรื่องที่ต้องแก้ไข ${String(found.errors)} เรื่อง ควรตรวจสอบ ${String(found.warnings)} เรื่อง (รายละเอียดในชีตข้อค้นพบ)`,
      withoutAmount === 0 ? "" : `มี ${String(withoutAmount)} รายการที่ไม่มีจำนวนเงินหรืออ่านไม่ได้ จึงไม่อยู่ในยอดใด`,
      listed === null ? "" : `ในบัญชีมี ${String(listed.agencies)} หน่วยงาน ${String(listed.lines)} รายการ ตัวเลขข้างต้นนับเฉพาะที่ได้รับงบประมาณ`,
    ]
      .filter((part) => part !== "")
      .join(" · "),
  topLine: { ministries: "กระทรวง", agencies: "หน่วยงาน", projects: "โครงการ", total: "รวมทั้งสิ้น", million: "ล้านบาท" },
  control: "ตารางควบคุมยอด",
  controlItem: "รายการ",
  now: "ปัจจุบัน (สูตร)",
  asChecked: "ตามที่ตรวจสอบ",
  framework: "กรอบงบประมาณ",
  differenceFromFramework: "เกิน (+) / ขาด (-) จากกรอบ",
  check: "ผลการเทียบ",
  equal: "ตรงกัน",
  parted: "ไม่ตรง",
  verdict: "ผลการควบคุมยอด",
  allGood: "ถูกต้องตรงกัน",
  notGood: "ไม่ตรง โปรดตรวจสอบ",
  ministries: "กระทรวง",
  agencies: "หน่วยงาน",
  projects: "โครงการ",
  amount: "งบประมาณ",
  share: "ร้อยละ",
  change: "เพิ่ม/ลด",
  changePercent: "เพิ่ม/ลด ร้อยละ",
  sum: "รวม",
  total: "รวมทั้งสิ้น",
  amountOf: (year, isPrevious) => (year === null ? (isPrevious === true ? "งบประมาณปีก่อน" : "งบประมาณ") : `งบประมาณ ปี ${String(year)}`),
  stamped: (column) => `${column}\nที่ตรวจสอบแล้ว`,
  byTier: "จำแนกตามห่วงโซ่คุณค่า",
  byAgency: "จำแนกตามหน่วยงานและห่วงโซ่คุณค่า",
  byMinistry: "จำแนกตามกระทรวง หน่วยงาน และโครงการ",
  byGoal: "จำแนกตามเป้าหมาย",
  byGuideline: "จำแนกตามแนวทาง",
  byCategory: "จำแนกตามงบรายจ่าย",
  projectsLeftOut: "โครงการมีจำนวนมาก จึงไม่แสดงรายโครงการในตารางนี้ ดูได้ในชีตรายการงบประมาณ",
  chartTitle: "งบประมาณตามห่วงโซ่คุณค่า (ล้านบาท)",
  goalChartTitle: "งบประมาณตามเป้าหมาย (ล้านบาท)",
};
