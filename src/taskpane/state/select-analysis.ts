import type { Analysis } from "#core/analysis.ts";
import type { PlanAnalysis } from "#core/plan/plan-analysis.ts";
import type { Reported } from "#report/report-table.ts";
import type { PaneState } from "./pane-state.ts";

/** Every table that was read, in workbook order. */
export function analysesOf(state: Pick<PaneState, "run">): readonly Analysis[] {
  return (state.run.result?.outcomes ?? []).flatMap((outcome) => (outcome.kind === "read" ? [outcome.analysis] : []));
}

/** The table that the tabs show; null before a result, or when no sheet held one. */
export function shownAnalysis(state: Pick<PaneState, "run" | "shownTable">): Analysis | null {
  const analyses = analysesOf(state);
  return analyses[state.shownTable] ?? analyses[0] ?? null;
}

/** All tables as one plan; null before a result, or where one table was read. */
export function wholePlan(state: Pick<PaneState, "run">): PlanAnalysis | null {
  return state.run.result?.plan ?? null;
}

/** What goes into the report: the plan, every table, or the one in view. */
export function reportedOf(state: Pick<PaneState, "run" | "shownTable" | "report">): readonly Reported[] {
  const plan = wholePlan(state);
  if (plan !== null && state.report.scope === "plan") return [plan];
  if (plan !== null && state.report.scope === "each-table") return analysesOf(state);
  const shown = shownAnalysis(state);
  return shown === null ? [] : [shown];
}
