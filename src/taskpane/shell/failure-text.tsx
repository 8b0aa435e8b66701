import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PaneFailure } from "../state/pane-failure.ts";
import { useDictionary } from "./use-dictionary.ts";
import { useWords } from "./pane-context.ts";

/** A failure of the workbook: what happened, what to do, and a button to try again or to close the message. */
export function FailureText({
  failure,
  onRetry,
  onClose,
}: {
  readonly failure: PaneFailure;
  readonly onRetry?: () => void;
  readonly onClose?: () => void;
}): ReactElement {
  const words = useWords().frame;
  const text = useDictionary().problems[failure.problem];
  return (
    <MessageBar intent={failure.problem === "cancelled" ? "info" : "error"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text.title}</MessageBarTitle> {text.message(failure.detail)} {text.whatToDo}
      </MessageBarBody>
      <MessageBarActions>
        {onRetry !== undefined && (
          <Button size="small" onClick={onRetry}>
            {words.tryAgain}
          </Button>
        )}
        {onClose !== undefined && (
          <Button size="small" appearance="subtle" onClick={onClose}>
            {words.close}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
