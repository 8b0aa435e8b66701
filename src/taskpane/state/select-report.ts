import type { Analysis } from "#core/analysis.ts";
import { analysesOf, shownAnalysis } from "./select-analysis.ts";
import type { PaneState } from "./pane-state.ts";

/** The tables that go into the report. */
export function reportAnalyses(state: Pick<PaneState, "run" | "shownTable" | "report">): readonly Analysis[] {
  if (state.report.isAllTables) return analysesOf(state);
  const shown = shownAnalysis(state);
  return shown === null ? [] : [shown];
}
