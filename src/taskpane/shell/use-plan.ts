import { useMemo } from "react";
import type { Analysis } from "#core/analysis.ts";
import { planAsAnalysis } from "#report/plan-as-analysis.ts";
import { wholePlan } from "../state/select-analysis.ts";
import { usePane } from "./pane-context.ts";

/** Several tables as one plan, in the form of an analysis of one: its own figures, and the findings of the plan and of its tables. Null where one table was read. */
export function usePlan(): Analysis | null {
  const plan = usePane(wholePlan);
  return useMemo(() => (plan === null ? null : planAsAnalysis(plan)), [plan]);
}
