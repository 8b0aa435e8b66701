import type { OwnSheetId, SheetPlan } from "#sheet/sheet-plan.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { planFindings } from "./findings/plan-findings.ts";
import { linesLayout } from "./lines/lines-layout.ts";
import { planBudgetLines } from "./lines/plan-budget-lines.ts";
import type { ReportContext } from "./report-context.ts";
import type { Reported } from "./report-table.ts";
import { reportTable } from "./report-table.ts";
import { planSetup } from "./setup/plan-setup.ts";
import { planSummary } from "./summary/plan-summary.ts";

/** Plans one of our sheets when it is called. */
export interface SheetPlanner {
  readonly id: OwnSheetId;
  readonly plan: () => SheetPlan;
}

/**
 * The four report sheets over one table or several, or over a plan of many sheets: summary, findings, budget lines, setup. Several tables share the
 * sheets, each with its own part, and are never added together. Needs at least one.
 */
export function planReport(reported: readonly Reported[], context: ReportContext): readonly SheetPlan[] {
  return reportPlanners(reported, context).map(({ plan }) => plan());
}

/** The same sheets one by one, for who must not be kept waiting for all of them at once. */
export function reportPlanners(reported: readonly Reported[], context: ReportContext): readonly SheetPlanner[] {
  const words = dictionaryOf(context.language);
  const aliases = [...context.reference.agencyAliases, ...context.setup.aliases];
  const tables = reported.map((one, at) => reportTable(one, at + 1, { language: context.language, aliases }));
  const layout = linesLayout(tables, words.report.sheetNames["budget-lines"]);
  const base = { words, now: context.now, layout };
  return [
    { id: "summary", plan: () => planSummary(tables, base) },
    { id: "findings", plan: () => planFindings(tables, context) },
    { id: "budget-lines", plan: () => planBudgetLines(tables, base) },
    { id: "setup", plan: () => planSetup(tables, context) },
  ];
}
