import type { Analysis } from "#core/analysis.ts";
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
