import type { PlanAnalysis } from "#core/plan/plan-analysis.ts";
import type { Reported } from "#report/report-table.ts";
import type { PaneState } from "./pane-state.ts";
import { analysesOf, shownAnalysis } from "./select-analysis.ts";

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
