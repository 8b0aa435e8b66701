import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { CopyButton } from "./copy-button.tsx";
import { useWords } from "./use-words.ts";

const useStyles = makeStyles({
  page: { padding: "12px", display: "flex", flexDirection: "column", gap: "12px" },
  details: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

function detailsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Shown when the program itself failed: plain words, and the text to pass on. */
export function ErrorPage({ error, onStartAgain }: { readonly error: unknown; readonly onStartAgain: () => void }): ReactElement {
  const styles = useStyles();
  const words = useWords().frame;
  const details = detailsOf(error);
  return (
    <main className={styles.page}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.brokenTitle}</MessageBarTitle>
          {words.brokenMessage}
        </MessageBarBody>
      </MessageBar>
      <textarea readOnly rows={8} className={styles.details} aria-label={words.brokenDetails} value={details} />
      <div>
        <CopyButton text={details} /> <Button onClick={onStartAgain}>{words.startAgain}</Button>
      </div>
    </main>
  );
}
