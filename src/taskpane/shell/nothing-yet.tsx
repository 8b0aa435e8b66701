import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { sourceText } from "../check/source-field.tsx";
import { useCommands, useDispatch, usePane, useWords } from "./pane-context.ts";

const useStyles = makeStyles({
  box: { padding: "8px 4px", display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  source: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

/** A tab that lives on a result, before there is one: what will be here, and the check itself, started from here. */
export function NothingYet({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const result = usePane((state) => state.run.result);
  return (
    <section className={styles.box} aria-labelledby="nothing-yet">
      <h2 id="nothing-yet" className={styles.title}>
        {result === null ? words.check.notYetTitle : words.check.noTableTitle}
      </h2>
      <p className={styles.text}>{result === null ? text : words.check.noTableSeeCheck}</p>
      {result === null ? <StartHere /> : <GoToCheck />}
    </section>
  );
}

function StartHere(): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  const host = usePane((state) => state.host);
  const source = usePane((state) => state.source);
  const isRunning = usePane((state) => state.run.kind === "running");
  const { runCheck } = useCommands();
  return (
    <>
      <Button appearance="primary" disabledFocusable={host.kind !== "ready" || isRunning} onClick={runCheck}>
        {words.run}
      </Button>
      {host.kind === "ready" && <p className={styles.source}>{sourceText(source, { words, host })}</p>}
    </>
  );
}

function GoToCheck(): ReactElement {
  const words = useWords().check;
  const dispatch = useDispatch();
  return (
    <Button
      onClick={() => {
        dispatch({ type: "tab/chosen", tab: "check" });
      }}
    >
      {words.goToCheck}
    </Button>
  );
}
