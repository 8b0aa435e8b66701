import type { ReportWords } from "../report-words.ts";
import { findingsSheetTh } from "./report-findings.ts";
import { formTh } from "./report-form.ts";
import { memoTh } from "./report-memo.ts";
import { setupSheetTh } from "./report-setup.ts";
import { linesSheetTh, summarySheetTh, verdictTh } from "./report-summary.ts";

/** The report workbook, in Thai. */
export const reportTh: ReportWords = {
  sheetNames: {
    "form-tiers": "แบบ 1 ห่วงโซ่คุณค่า",
    "form-ministries": "แบบ 2 กระทรวง",
    "form-agencies": "แบบ 3 หน่วยงาน",
    "form-projects": "แบบ 4 โครงการ",
    "form-goals": "แบบ 5 เป้าหมาย",
    "form-categories": "แบบ 6 งบรายจ่าย",
    "form-years": "แบบ 7 สองปี",
    "form-certificate": "แบบ 8 ผลการตรวจ",
    summary: "กระดาษทำการ",
    findings: "ข้อค้นพบ",
    "budget-lines": "รายการงบประมาณ",
    setup: "ตั้งค่าและหลักฐาน",
    comparison: "เทียบสองฉบับ",
    pivot: "ตาราง Pivot",
  },
  unitNote: "หน่วย : ล้านบาท",
  footer: (checkedAt) => `รายงานตรวจสอบงบประมาณตามห่วงโซ่คุณค่า ตรวจสอบเมื่อ ${checkedAt}`,
  notGiven: "(ไม่ระบุ)",
  lines: linesSheetTh,
  summary: summarySheetTh,
  verdict: verdictTh,
  form: formTh,
  findings: findingsSheetTh,
  setup: setupSheetTh,
  memo: memoTh,
};
