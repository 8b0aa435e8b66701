import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { FailureBar } from "../shell/failure-bar.tsx";
import { useCommands, usePane } from "../shell/pane-context.ts";
import { useWords } from "../shell/use-words.ts";

/** How the last run ended where it did not end well, and whether its result is older than the workbook. */
export function RunMessages(): ReactElement | null {
  const words = useWords().check;
  const run = usePane((state) => state.run);
  const { runCheck } = useCommands();
  if (run.kind === "failed") return <FailureBar failure={run.failure} onRetry={runCheck} />;
  if (run.kind === "cancelled") {
    return (
      <MessageBar intent="info" layout="multiline" shape="square">
        <MessageBarBody>
          <MessageBarTitle>{words.cancelled}</MessageBarTitle> {run.result === null ? words.cancelledMessage : words.cancelledWithResult}
        </MessageBarBody>
      </MessageBar>
    );
  }
  if (run.kind === "running" || run.result?.isStale !== true) return null;
  return (
    <MessageBar intent="warning" layout="multiline" shape="square">
      <MessageBarBody>
        <MessageBarTitle>{words.staleTitle}</MessageBarTitle> {words.staleMessage}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={runCheck}>
          {words.runAgain}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
