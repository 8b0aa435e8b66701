import { Button, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { SELF_CHECK_WORDS } from "#i18n/self-check-texts.ts";
import { Card } from "../shell/card.tsx";
import { CopyButton } from "../shell/copy-button.tsx";
import { useCommands, usePane } from "../shell/pane-context.ts";
import type { RunSelfCheck, SelfCheckOutcome } from "./self-check.ts";
import { selfCheckVerdict } from "./self-check.ts";

const useStyles = makeStyles({
  text: {
    margin: "0 0 8px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  result: { width: "100%", margin: "8px 0", fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase100 },
});

type Standing =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly done: number; readonly total: number }
  | { readonly kind: "done"; readonly outcome: SelfCheckOutcome };

/** Tries the host's parts on a scratch sheet and gives a result to pass on; absent where the host has no self-check. */
export function SelfCheckCard(): ReactElement | null {
  const { selfCheck } = useCommands();
  return selfCheck === undefined ? null : <SelfCheck run={selfCheck} />;
}

function SelfCheck({ run }: { readonly run: RunSelfCheck }): ReactElement {
  const styles = useStyles();
  const words = SELF_CHECK_WORDS[usePane((state) => state.settings.language)];
  const [standing, setStanding] = useState<Standing>({ kind: "idle" });
  const start = (): void => {
    setStanding({ kind: "running", done: 0, total: 0 });
    run((done, total) => {
      setStanding({ kind: "running", done, total });
    }).then(
      (outcome) => {
        setStanding({ kind: "done", outcome });
      },
      (error: unknown) => {
        // Each part's failure is part of the result; only a part of the program that does not come ends here.
        const text = error instanceof Error ? error.message : String(error);
        setStanding({ kind: "done", outcome: { text, recording: null, works: 0, absent: 0, bad: 1, isLeftBehind: false } });
      },
    );
  };
  return (
    <Card title={words.title}>
      <p className={styles.text}>{words.explanation}</p>
      <Button disabledFocusable={standing.kind === "running"} onClick={start}>
        {words.start}
      </Button>
      <p className={styles.text} role="status">
        {standing.kind === "running" && words.running(String(standing.done), String(standing.total))}
        {standing.kind === "done" && selfCheckVerdict(words, standing.outcome)}
      </p>
      {standing.kind === "done" && (
        <>
          <Textarea className={styles.result} readOnly rows={10} aria-label={words.result} value={standing.outcome.text} />
          <CopyButton text={standing.outcome.text} label={words.copy} />
          {standing.outcome.recording !== null && (
            <>
              <p className={styles.text}>{words.recordingHint}</p>
              <CopyButton text={standing.outcome.recording} label={words.copyRecording} />
            </>
          )}
        </>
      )}
    </Card>
  );
}
