import type { ReportWords } from "../report-words.ts";
import { findingsSheetEn } from "./report-findings.ts";
import { memoEn } from "./report-memo.ts";
import { setupSheetEn } from "./report-setup.ts";
import { linesSheetEn, summarySheetEn, verdictEn } from "./report-summary.ts";

/** The report workbook, in English. */
export const reportEn: ReportWords = {
  sheetNames: {
    summary: "Working papers",
    findings: "Findings",
    "budget-lines": "Budget lines",
    setup: "Setup and evidence",
    comparison: "Comparison",
  },
  unitNote: "Unit: million baht",
  footer: (checkedAt) => `Value-chain budget check, ${checkedAt}`,
  notGiven: "(not given)",
  lines: linesSheetEn,
  summary: summarySheetEn,
  verdict: verdictEn,
  findings: findingsSheetEn,
  setup: setupSheetEn,
  memo: memoEn,
};
