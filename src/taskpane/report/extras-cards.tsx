import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Card } from "../shell/card.tsx";
import { useCommands, usePane, useWords } from "../shell/pane-context.ts";
import { WriteOutcome } from "../shell/write-outcome.tsx";
import { canChangeSheets, whyNotWrite } from "../state/why-not-write.ts";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, margin: 0 },
});

/** The cells of findings in colour, and without again. */
export function HighlightCard(): ReactElement {
  const styles = useStyles();
  const words = useWords().report;
  const { highlightFindings, removeHighlights } = useCommands();
  const hindrance = usePane(whyNotWrite);
  return (
    <Card title={words.highlightTitle}>
      <div className={styles.box}>
        <p className={styles.note}>{words.highlightNote}</p>
        <div className={styles.buttons}>
          <Button disabledFocusable={hindrance !== null && hindrance !== "protectedMessage"} onClick={highlightFindings}>
            {words.highlight}
          </Button>
          <Button disabledFocusable={!canChangeSheets(hindrance) && hindrance !== "protectedMessage"} onClick={removeHighlights}>
            {words.removeHighlights}
          </Button>
        </div>
        {hindrance === "stale" && <p className={styles.note}>{words.staleFirst}</p>}
        <WriteOutcome job="highlights" />
      </div>
    </Card>
  );
}

/** A PivotTable over the budget lines; it needs the lines in the workbook. */
export function PivotCard(): ReactElement {
  const styles = useStyles();
  const words = useWords().report;
  const { makePivot, removePivot } = useCommands();
  const hindrance = usePane(whyNotWrite);
  const hasLines = usePane(({ host }) => host.kind === "ready" && host.sheets.some(({ own }) => own === "budget-lines"));
  const hasPivot = usePane(({ host }) => host.kind === "ready" && host.sheets.some(({ own }) => own === "pivot"));
  return (
    <Card title={words.pivotTitle}>
      <div className={styles.box}>
        <p className={styles.note}>{hasLines ? words.pivotNote : words.pivotNeedsLines}</p>
        <div className={styles.buttons}>
          <Button disabledFocusable={!hasLines || !canChangeSheets(hindrance)} onClick={makePivot}>
            {hasPivot ? words.refreshPivot : words.makePivot}
          </Button>
          {hasPivot && (
            <Button disabledFocusable={!canChangeSheets(hindrance)} onClick={removePivot}>
              {words.removePivot}
            </Button>
          )}
        </div>
        <WriteOutcome job="pivot" />
      </div>
    </Card>
  );
}
