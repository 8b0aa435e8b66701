import type { ReportWords } from "../report-words.ts";
import { findingsSheetTh } from "./report-findings.ts";
import { memoTh } from "./report-memo.ts";
import { setupSheetTh } from "./report-setup.ts";
import { linesSheetTh, summarySheetTh, verdictTh } from "./report-summary.ts";

/** The report workbook, in Thai. */
export const reportTh: ReportWords = {
  sheetNames: {
    summary: "กระดาษทำการ",
    findings: "ข้อค้นพบ",
    "budget-lines": "รายการงบประมาณ",
    setup: "ตั้งค่าและหลักฐาน",
    comparison: "เทียบสองฉบับ",
  },
  unitNote: "หน่วย : ล้านบาท",
  footer: (checkedAt) => `รายงานตรวจสอบงบประมาณตามห่วงโซ่คุณค่า ตรวจสอบเมื่อ ${checkedAt}`,
  notGiven: "(ไม่ระบุ)",
  lines: linesSheetTh,
  summary: summarySheetTh,
  verdict: verdictTh,
  findings: findingsSheetTh,
  setup: setupSheetTh,
  memo: memoTh,
};
