import type { ReactElement } from "react";
import { countBySeverity } from "../findings/count-by-severity.ts";
import { LiveText } from "../shell/live-text.tsx";
import { usePane } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { usePlan } from "../shell/use-plan.ts";
import { useWords } from "../shell/use-words.ts";
import { shownAnalysis } from "../state/select-analysis.ts";

/** What a screen reader says when a run starts and ends. */
export function SpokenState(): ReactElement {
  return <LiveText text={useSpokenState()} />;
}

function useSpokenState(): string {
  const words = useWords().check;
  const format = useFormat();
  const isRunning = usePane((state) => state.run.kind === "running");
  const plan = usePlan();
  const shown = usePane(shownAnalysis);
  const analysis = plan ?? shown;
  if (isRunning) return words.running;
  if (analysis === null) return "";
  const { error, warning } = countBySeverity(analysis.findings);
  return words.finished(format.money(analysis.summary.total), format.count(error), format.count(warning));
}
