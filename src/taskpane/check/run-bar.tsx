import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { lazy, Suspense } from "react";
import { useCommands, usePane } from "../shell/pane-context.ts";
import { useLostFocus } from "../shell/use-lost-focus.ts";
import { useWords } from "../shell/use-words.ts";
import { SourceField } from "./source-field.tsx";

const RunProgress = lazy(() => import("./run-progress.tsx").then((module) => ({ default: module.RunProgress })));

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: "8px" },
  // The button and the progress take the same height, so that nothing below moves when a run starts.
  action: { minHeight: "52px" },
  wide: { width: "100%" },
});

/** What to check, and the button that does it; while it runs, how far it is and a way to stop it. */
export function RunBar(): ReactElement {
  const styles = useStyles();
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
          <RunButton isFirst={run.result === null} />
        )}
      </div>
    </div>
  );
}

function RunButton({ isFirst }: { readonly isFirst: boolean }): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  const { runCheck } = useCommands();
  const place = useLostFocus();
  return (
    <div ref={place}>
      <Button appearance="primary" size="large" className={styles.wide} onClick={runCheck}>
        {isFirst ? words.run : words.runAgain}
      </Button>
    </div>
  );
}
