import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { RunStage } from "#app/analyze-workbook.ts";
import type { Format } from "#i18n/format.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import { countBySeverity } from "../findings/finding-item.ts";
import { LiveText } from "../shell/live-text.tsx";
import { useCommands, usePane, useWords } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useLostFocus } from "../shell/use-kept-focus.ts";
import { usePlan } from "../shell/use-plan.ts";
import { shownAnalysis } from "../state/select-analysis.ts";

const useStyles = makeStyles({
  // From the top, so that a longer line below the bar moves nothing.
  progress: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: "4px 8px", alignItems: "start" },
  bar: { marginTop: "6px", marginBottom: "4px" },
  stage: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere", minHeight: "32px" },
});

function stageText(stage: RunStage | null, words: PaneWords["check"], format: Format): string {
  if (stage === null) return words.running;
  if (stage.kind === "analyzing") return words.analyzing(stage.sheet);
  return stage.total === 0
    ? words.reading(stage.sheet)
    : words.readingRows(stage.sheet, format.count(stage.done), format.count(stage.total));
}

/** How far a run is, and the way to stop it. */
export function RunProgress({ stage }: { readonly stage: RunStage | null }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const { cancelCheck } = useCommands();
  const place = useLostFocus();
  const text = stageText(stage, words.check, format);
  const value = stage?.kind === "reading" && stage.total > 0 ? { value: stage.done, max: stage.total } : {};
  return (
    <div ref={place} className={styles.progress}>
      <div>
        <ProgressBar className={styles.bar} {...value} aria-label={words.check.running} />
        <div className={styles.stage}>{text}</div>
      </div>
      <Button onClick={cancelCheck}>{words.frame.cancel}</Button>
    </div>
  );
}

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
