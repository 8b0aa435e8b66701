import type { LinesSheetWords, SummarySheetWords, VerdictWords } from "../report-words.ts";

/** The budget-lines sheet, in Thai. */
export const linesSheetTh: LinesSheetWords = {
  title: "บัญชีรายการงบประมาณ",
  pivotNote: "PivotTable นี้ทำจากตาราง BvcBudgetLines ไม่ใช่ส่วนของรายงานที่ตรวจแล้ว จัดช่องใหม่ได้ตามต้องการ และรีเฟรชเมื่อเขียนรายงานใหม่",
  pivotSum: "รวม (ล้านบาท)",
  note: "รายการที่อ่านได้จากชีตต้นทาง เรียงตามลำดับเดิม ใช้ทำตารางสรุป (PivotTable) ต่อได้ ชื่อในตารางคือชื่อที่สูตรใช้รวมยอด คอลัมน์ท้ายตารางเป็นตัวนับสำหรับสูตรในกระดาษทำการ",
  titles: {
    number: "ลำดับ",
    table: "ตารางที่",
    source: "ที่มา",
    sheet: "ชีต",
    tier: "ห่วงโซ่คุณค่า",
    because: "ระบุจาก",
    suggestion: "ข้อเสนอห่วงโซ่คุณค่า",
    flags: "ข้อสังเกต",
    asWritten: "ชื่อตามต้นฉบับ",
    funded: "มีงบ",
    withoutAmount: "ไม่มียอด",
    hash: "รหัสตรวจสอบแถว",
  },
  partOf: (thing, within) => (within === null ? `นับ${thing}` : `นับ${thing} ราย${within}`),
  unreadable: (found) => (found === null ? "อ่านไม่ได้" : `อ่านไม่ได้: ${found}`),
  blankAmount: "ไม่มีจำนวนเงิน",
  dataCode: "รหัสข้อมูล",
};

/** The summary sheet, in Thai. */
export const summarySheetTh: SummarySheetWords = {
  title: "สรุปงบประมาณตามห่วงโซ่คุณค่า",
  checkedAt: (when, source) => `ตรวจสอบเมื่อ ${when} จาก ${source}`,
  foundLine: (found, withoutAmount, listed) =>
    [
      found.errors + found.warnings === 0
        ? "ไม่พบข้อที่ต้องแก้ไขหรือควรตรวจสอบ"
        : `พบข้อที่ต้องแก้ไข ${String(found.errors)} ข้อ ควรตรวจสอบ ${String(found.warnings)} ข้อ (รายละเอียดในชีตข้อค้นพบ)`,
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
  unreadable: "มียอดอ่านไม่ได้",
  noAmount: "ไม่มียอดที่อ่านได้",
  rows: "จำนวนรายการ (แถว)",
  linesWithoutAmount: "รายการไม่มียอด",
  blankAsChecked: "รายการเว้นว่าง\nที่ตรวจสอบแล้ว",
  dataCode: "รหัสข้อมูล",
  settings: "ช่วง หน่วย ปี และกรอบในชีตตั้งค่า",
  toLines: "ดูรายการ",
  linesOf: (first, last) => (first === last ? `ลำดับ ${String(first)}` : `ลำดับ ${String(first)}–${String(last)}`),
  filterBy: "กรองที่หัวตาราง",
  countedInSeveral: (projects, agencies) =>
    `ยอดนับรายกลุ่มรวมกันมากกว่ายอดรวม ${[projects > 0 ? `${String(projects)} โครงการ` : "", agencies > 0 ? `${String(agencies)} หน่วยงาน` : ""].filter((part) => part !== "").join(" และ ")} เพราะอยู่ในหลายกลุ่มและนับในทุกกลุ่มที่อยู่`,
  otherCategories: "ไม่ได้จำแนกงบรายจ่าย",
  sheets: {
    title: "กระทบยอดรายชีต",
    sheet: "ชีต",
    lines: "รายการที่นับ",
    repeated: "รายการซ้ำที่ไม่นับ",
    status: "สถานะ",
    sent: "ส่งแล้ว",
    proved: "ส่งแล้ว ยอดพิสูจน์แล้ว",
    off: "ไม่ตรงกับยอดที่พิมพ์ไว้",
    unsent: "ยังไม่ส่ง",
  },
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

/** The verdict, in Thai. */
export const verdictTh: VerdictWords = {
  title: "ผลการตรวจสามข้อ",
  passed: "ผ่าน",
  failed: "ไม่ผ่าน",
  allGood: "ถูกต้องตรงกันทั้งสามข้อ",
  notGood: "ยังใช้อ้างอิงไม่ได้ โปรดดูข้อที่ไม่ผ่าน",
  live: {
    title: "1. ตัวเลขสดตรงกับที่ตรวจสอบ",
    passed: (cells, lines) => `ผลการเทียบทั้ง ${String(cells)} ช่องตรงกัน และยังมี ${String(lines)} รายการเท่าที่ตรวจสอบ`,
    failedBefore: "มี ",
    failedBehind: " ช่องที่ไม่ตรง อ่านไม่ได้ หรือเป็นค่าผิดพลาด โปรดตรวจใหม่ก่อนใช้",
  },
  totals: {
    title: "2. ตรงกับยอดที่พิมพ์ไว้และกรอบ",
    met: (by) =>
      by === "framework"
        ? "ยอดรวมและจำนวนตรงกับกรอบงบประมาณ และไม่มียอดที่พิมพ์ไว้ข้อใดผิด"
        : "ยอดรวมมีพยานอย่างน้อยสองอย่างในชีตต้นทาง และตัวเลขทุกตัวในคอลัมน์เงินมีที่มาที่ไป (ดูหลักฐานในชีตตั้งค่า)",
    not: (doubt) => {
      if (doubt.kind === "missed") return `มียอดที่พิมพ์ไว้หรือกรอบที่ไม่ตรง ${String(doubt.findings)} ข้อ (ดูชีตข้อค้นพบ)`;
      if (doubt.kind === "unreadable") return `มี ${String(doubt.lines)} รายการที่อ่านจำนวนเงินไม่ได้ จึงไม่อยู่ในยอดใด`;
      if (doubt.kind === "question") return "ชีตต้นทางอ่านได้มากกว่าหนึ่งอย่าง โปรดเลือกก่อนว่าอย่างใดถูกต้อง";
      if (doubt.kind === "unit-unconfirmed") return "หน่วยเงินมาจากการกำหนดของเจ้าหน้าที่ และไม่มีกรอบที่ยืนยันขนาดของยอด";
      return "พยานของยอดนี้ยังไม่พอ และไม่มีกรอบให้เทียบ จึงยังพิสูจน์ไม่ได้";
    },
    moved: "ยอดปัจจุบันไม่ตรงกับกรอบงบประมาณแล้ว โปรดตรวจใหม่",
  },
  open: {
    title: "3. ไม่มีข้อที่ต้องแก้ไขค้างอยู่",
    none: "ไม่มีข้อที่ต้องแก้ไขค้างอยู่ (ยอมรับแล้วพร้อมเหตุผล ",
    some: "มีข้อที่ต้องแก้ไขค้างอยู่ ",
    andAccepted: " ข้อ (ยอมรับแล้วพร้อมเหตุผล ",
    accepted: " ข้อ)",
  },
};
