import { assembleAnalysis } from "#core/assemble-analysis.ts";
import type { Analysis } from "#core/analysis.ts";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import type { Framework } from "#core/budget/framework.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import type { ReportContext } from "#report/report-context.ts";
import { EMPTY_SETUP } from "#report/setup/setup-content.ts";
import { framework, line, options, table } from "#test/core/sample-table.ts";

/** The moment all reports of these tests are made at: 23 November 2569, 14:05 in Bangkok. */
export const NOW = new Date("2026-11-23T07:05:00Z");

/** An analysis of these lines against these frameworks. */
export function analysisOf(
  lines: readonly BudgetLine[],
  frameworks: readonly Framework[] = [],
  given: Partial<BudgetTable> = {},
): Analysis {
  return assembleAnalysis(table(lines, given), options(frameworks));
}

/** Two ministries, three agencies, four projects in three tiers and one line without a tier; 100 million in all. */
export function smallPlan(): readonly BudgetLine[] {
  const digital = { ministry: "กระทรวงดิจิทัล", agency: "กรมหนึ่ง" };
  return [
    line(5, "10.1", { ...digital, project: "โครงการ ก", tierText: "ต้นน้ำ" }),
    line(6, "20.2", { ...digital, project: "โครงการ ข", tierText: "กลางน้ำ" }),
    line(7, "30.3", { ...digital, agency: "กรมสอง", project: "โครงการ ก", tierText: "กลางน้ำ" }),
    line(8, "39.4", { ministry: "กระทรวงมหาดไทย", agency: "กรมสาม", project: "=SUM(A1)", tierText: "ปลายน้ำ" }),
    line(9, "0", { ministry: "กระทรวงมหาดไทย", agency: "กรมสี่", project: "โครงการ ค", tierText: null }),
  ];
}

/** The framework that the small plan meets. */
export function smallFramework(given: Partial<Framework> = {}): Framework {
  return framework("100.0000", { projects: 4, agencies: 3, ministries: 2, ...given });
}

/** A report's context with nothing remembered. */
export function context(given: Partial<ReportContext> = {}): ReportContext {
  return { language: "th", now: NOW, reference: options().reference, accepted: [], setup: EMPTY_SETUP, ...given };
}
