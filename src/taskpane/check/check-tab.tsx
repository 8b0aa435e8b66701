import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Suspense, lazy } from "react";
import type { WorkbookStatus } from "#sheet/workbook.ts";
import { FailureBar } from "../shell/failure-bar.tsx";
import { useCommands, usePane, useWords } from "../shell/pane-context.ts";
import { useLostFocus } from "../shell/use-kept-focus.ts";
import { SourceField } from "./source-field.tsx";

const CheckResult = lazy(() => import("./check-result.tsx").then((module) => ({ default: module.CheckResult })));

const useCheckTabStyles = makeStyles({ tab: { display: "flex", flexDirection: "column", gap: "10px" } });

/** The Check tab: from the choice of a source to the scoreboard. */
export function CheckTab(): ReactElement {
  const styles = useCheckTabStyles();
  const words = useWords();
  const host = usePane((state) => state.host);
  const result = usePane((state) => state.run.result);
  const { connect } = useCommands();
  if (host.kind === "connecting") return <p role="status">{words.frame.connecting}</p>;
  if (host.kind === "failed") return <FailureBar failure={host.failure} onRetry={connect} />;
  return (
    <div className={styles.tab}>
      <WorkbookMessages status={host.status} />
      <RunBar />
      {result === null ? (
        <Welcome />
      ) : (
        <Suspense fallback={null}>
          <CheckResult result={result} />
        </Suspense>
      )}
    </div>
  );
}

const useWelcomeStyles = makeStyles({
  welcome: { padding: "8px 4px" },
  title: {
    margin: "0 0 8px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  steps: { margin: 0, paddingInlineStart: "22px", display: "flex", flexDirection: "column", gap: "6px" },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    marginTop: "12px",
  },
});

/** First open: what the pane does, in three steps, that checking writes nothing, and that a report that is there is still true. */
function Welcome(): ReactElement {
  const styles = useWelcomeStyles();
  const { check: words, frame } = useWords();
  const isMatched = usePane((state) => state.standing.kind === "matches");
  return (
    <section className={styles.welcome} aria-labelledby="welcome-title">
      <h2 id="welcome-title" className={styles.title}>
        {words.welcomeTitle}
      </h2>
      <ol className={styles.steps}>
        {words.welcomeSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={styles.note}>{words.welcomeNote}</p>
      {isMatched && <p className={styles.note}>{frame.standing.matches}</p>}
    </section>
  );
}

function Message({ title, text }: { readonly title?: string; readonly text: string }): ReactElement {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>} {text}
      </MessageBarBody>
    </MessageBar>
  );
}

/** What the workbook does not allow, said before anyone tries it. */
function WorkbookMessages({ status }: { readonly status: WorkbookStatus }): ReactElement | null {
  const words = useWords().check;
  if (status.readOnly) return <Message title={words.readOnlyTitle} text={words.readOnlyMessage} />;
  if (status.structureProtected) return <Message title={words.protectedTitle} text={words.protectedMessage} />;
  if (status.calculationStale) return <Message text={words.staleCalculation} />;
  return null;
}

const RunProgress = lazy(() => import("./run-progress.tsx").then((module) => ({ default: module.RunProgress })));

const useRunBarStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: "8px" },
  // The button and the progress take the same height, so that nothing below moves when a run starts.
  action: { minHeight: "52px" },
  wide: { width: "100%" },
});

/** What to check, and the button that does it; while it runs, how far it is and a way to stop it. */
function RunBar(): ReactElement {
  const styles = useRunBarStyles();
  const words = useWords().check;
  const run = usePane((state) => state.run);
  return (
    <div className={styles.bar}>
      <SourceField />
      <div className={styles.action}>
        {run.kind === "running" ? (
          <Suspense fallback={words.running}>
            <RunProgress stage={run.stage} />
          </Suspense>
        ) : (
          <RunButton isFirst={run.result === null} isNextStep={run.result?.isStale !== false} />
        )}
      </div>
    </div>
  );
}

interface RunButtonProps {
  /** Nothing was checked yet. */
  readonly isFirst: boolean;
  /** Nothing below leads on: the result is old, or there is none. */
  readonly isNextStep: boolean;
}

function RunButton({ isFirst, isNextStep }: RunButtonProps): ReactElement {
  const styles = useRunBarStyles();
  const words = useWords().check;
  const { runCheck } = useCommands();
  const place = useLostFocus();
  return (
    <div ref={place}>
      <Button appearance={isNextStep ? "primary" : "secondary"} size="large" className={styles.wide} onClick={runCheck}>
        {isFirst ? words.run : words.runAgain}
      </Button>
    </div>
  );
}
