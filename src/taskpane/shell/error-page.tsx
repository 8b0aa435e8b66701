import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { Component, useState } from "react";
import { isMissingPart } from "../missing-part.ts";
import { keepDraft } from "../state/other-version.ts";
import { CopyButton } from "./copy-button.tsx";
import { useStateNow, useWords } from "./pane-context.ts";

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

/** Shown when the program itself failed: plain words, and the text to pass on; or that another version of it is there now. */
export function ErrorPage({ error, onStartAgain }: { readonly error: unknown; readonly onStartAgain: () => void }): ReactElement {
  const styles = useStyles();
  const words = useWords().frame;
  const details = detailsOf(error);
  if (isMissingPart(error)) return <OtherVersionPage />;
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

/** The server has another version than the open pane: no mistake of anybody's, loading the pane again is all it needs. */
function OtherVersionPage(): ReactElement {
  const styles = useStyles();
  const words = useWords().frame;
  const getState = useStateNow();
  const [isLost, setLost] = useState(false);
  const loadAgain = (): void => {
    if (isLost || keepDraft(getState(), () => window.sessionStorage, Date.now())) window.location.reload();
    else setLost(true);
  };
  return (
    <main className={styles.page}>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.otherVersionTitle}</MessageBarTitle>
          {isLost ? words.otherVersionLosing : words.otherVersionMessage}
        </MessageBarBody>
      </MessageBar>
      <div>
        <Button appearance="primary" onClick={loadAgain}>
          {words.loadAgain}
        </Button>
      </div>
    </main>
  );
}

interface Props {
  readonly children: ReactNode;
  readonly fallback: (error: unknown) => ReactElement;
}

/** Catches our own errors in what it holds and shows the error page instead. React offers this to classes only. */
export class ErrorBoundary extends Component<Props, { readonly caught: { readonly error: unknown } | null }> {
  override state = { caught: null as { readonly error: unknown } | null };

  static getDerivedStateFromError(error: unknown): { readonly caught: { readonly error: unknown } } {
    return { caught: { error } };
  }

  override render(): ReactNode {
    return this.state.caught === null ? this.props.children : this.props.fallback(this.state.caught.error);
  }
}
