import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { RunStage } from "#app/analyze-workbook.ts";
import type { Format } from "#i18n/format.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import { countBySeverity } from "../findings/count-by-severity.ts";
import { LiveText } from "../shell/live-text.tsx";
import { useCommands, usePane } from "../shell/pane-context.ts";
import { useFormat, useWords } from "../shell/use-words.ts";
import { shownAnalysis } from "../state/select-analysis.ts";
import { SourceField } from "./source-field.tsx";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: "8px" },
  // The button and the progress take the same height, so that nothing below moves when a run starts.
  action: { minHeight: "52px" },
  wide: { width: "100%" },
  progress: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: "4px 8px", alignItems: "center" },
  stage: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
});

function stageText(stage: RunStage | null, words: PaneWords["check"], format: Format): string {
  if (stage === null) return words.running;
  if (stage.kind === "analyzing") return words.analyzing(stage.sheet);
  return stage.total === 0 ? words.reading(stage.sheet) : words.readingRows(stage.sheet, format.count(stage.done), format.count(stage.total));
}

function Progress({ stage }: { readonly stage: RunStage | null }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const { cancelCheck } = useCommands();
  const text = stageText(stage, words.check, format);
  const value = stage?.kind === "reading" && stage.total > 0 ? { value: stage.done, max: stage.total } : {};
  return (
    <div className={styles.progress}>
      <div>
        <ProgressBar {...value} aria-label={words.check.running} />
        <div className={styles.stage}>{text}</div>
      </div>
      <Button onClick={cancelCheck}>{words.frame.cancel}</Button>
    </div>
  );
}

/** What a screen reader says when a run starts and ends. */
function useSpokenState(): string {
  const words = useWords().check;
  const format = useFormat();
  const isRunning = usePane((state) => state.run.kind === "running");
  const analysis = usePane(shownAnalysis);
  if (isRunning) return words.running;
  if (analysis === null) return "";
  const { error, warning } = countBySeverity(analysis.findings);
  return words.finished(format.money(analysis.summary.total), format.count(error), format.count(warning));
}

/** What to check, and the button that does it; while it runs, how far it is and a way to stop it. */
export function RunBar(): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  const run = usePane((state) => state.run);
  const { runCheck } = useCommands();
  return (
    <div className={styles.bar}>
      <SourceField />
      <div className={styles.action}>
        {run.kind === "running" ? (
          <Progress stage={run.stage} />
        ) : (
          <Button appearance="primary" size="large" className={styles.wide} onClick={runCheck}>
            {run.result === null ? words.run : words.runAgain}
          </Button>
        )}
      </div>
      <LiveText text={useSpokenState()} />
    </div>
  );
}
