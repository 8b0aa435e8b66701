import { useMemo } from "react";
import { usePane } from "../shell/pane-context.ts";
import { usePlan } from "../shell/use-plan.ts";
import { analysesOf, shownAnalysis } from "../state/select-analysis.ts";
import type { CheckedFacts } from "./checked-facts.ts";
import { checkedFacts } from "./checked-facts.ts";

/** What the last check looked at and found right; null before a result, or where no table was read. */
export function useCheckedFacts(): CheckedFacts | null {
  const run = usePane((state) => state.run);
  const shown = usePane(shownAnalysis);
  const whole = usePlan() ?? shown;
  return useMemo(() => (whole === null ? null : checkedFacts(whole, analysesOf({ run }))), [whole, run]);
}
