import type { ReportWords } from "../report-words.ts";
import { findingsSheetEn } from "./report-findings.ts";
import { formEn } from "./report-form.ts";
import { memoEn } from "./report-memo.ts";
import { setupSheetEn } from "./report-setup.ts";
import { linesSheetEn, summarySheetEn, verdictEn } from "./report-summary.ts";

/** The report workbook, in English. */
export const reportEn: ReportWords = {
  sheetNames: {
    "form-tiers": "Form 1 Tiers",
    "form-ministries": "Form 2 Ministries",
    "form-agencies": "Form 3 Agencies",
    "form-projects": "Form 4 Projects",
    "form-goals": "Form 5 Goals",
    "form-categories": "Form 6 Categories",
    "form-years": "Form 7 Two years",
    "form-certificate": "Form 8 Certificate",
    summary: "Working papers",
    findings: "Findings",
    "budget-lines": "Budget lines",
    setup: "Setup and evidence",
    comparison: "Comparison",
    pivot: "PivotTable",
  },
  unitNote: "Unit: million baht",
  footer: (checkedAt) => `Value-chain budget check, ${checkedAt}`,
  notGiven: "(not given)",
  lines: linesSheetEn,
  summary: summarySheetEn,
  verdict: verdictEn,
  form: formEn,
  findings: findingsSheetEn,
  setup: setupSheetEn,
  memo: memoEn,
};
