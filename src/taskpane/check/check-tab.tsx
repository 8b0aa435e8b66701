import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { lazy, Suspense } from "react";
import { FailureBar } from "../shell/failure-bar.tsx";
import { useCommands, usePane } from "../shell/pane-context.ts";
import { useWords } from "../shell/use-words.ts";
import { RunBar } from "./run-bar.tsx";
import { Welcome } from "./welcome.tsx";
import { WorkbookMessages } from "./workbook-messages.tsx";

const CheckResult = lazy(() => import("./check-result.tsx").then((module) => ({ default: module.CheckResult })));

const useStyles = makeStyles({ tab: { display: "flex", flexDirection: "column", gap: "10px" } });

/** The Check tab: from the choice of a source to the scoreboard. */
export function CheckTab(): ReactElement {
  const styles = useStyles();
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
