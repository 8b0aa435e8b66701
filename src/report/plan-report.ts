import type { OwnSheetId, SheetPlan } from "#sheet/sheet-plan.ts";
import { dictionaryOf } from "#i18n/dictionary-of.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import { findingStatuses, planFindings } from "./findings/plan-findings.ts";
import { linesLayout } from "./lines/lines-layout.ts";
import { planBudgetLines } from "./lines/plan-budget-lines.ts";
import type { ReportContext } from "./report-context.ts";
import type { Reported, ReportTable } from "./report-table.ts";
import { reportTable } from "./report-table.ts";
import { planSetup } from "./setup/plan-setup.ts";
import type { SettingsProbe } from "./setup/settings-probe.ts";
import { settingsProbe } from "./setup/settings-probe.ts";
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
  const layout = linesLayout(tables, words);
  const dataCode = tables.map(({ analysis }) => analysis.rowsHash).join(" ");
  const base = { words, now: context.now, layout, dataCode };
  const errors = errorCounts(tables, context);
  const settings = (): SettingsProbe | null => settingsProbe(planSetup(tables, context));
  return [
    { id: "summary", plan: () => planSummary(tables, { ...base, errors, settings: settings() }) },
    { id: "findings", plan: () => planFindings(tables, context) },
    { id: "budget-lines", plan: () => planBudgetLines(tables, base) },
    { id: "setup", plan: () => planSetup(tables, context) },
  ];
}

/** Findings of severity error over all tables, and those of them that a person accepted. */
function errorCounts(tables: readonly ReportTable[], { accepted }: ReportContext): { readonly all: number; readonly accepted: number } {
  const before = new Map(accepted.map((one) => [one.subject, one]));
  const errors = tables.flatMap((table) => findingStatuses(table, before)).filter(({ finding }) => SEVERITY[finding.code] === "error");
  return { all: errors.length, accepted: errors.filter(({ status }) => status.kind === "accepted").length };
}
