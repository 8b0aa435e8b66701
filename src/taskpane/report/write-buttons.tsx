import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useMemo, useRef, useState } from "react";
import { useCommands, usePane, useWords } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import type { WriteHindrance } from "../state/why-not-write.ts";
import { canChangeSheets, whyNotWrite } from "../state/why-not-write.ts";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    margin: 0,
    overflowWrap: "anywhere",
  },
});

function useOwnSheets(): readonly string[] {
  const host = usePane((state) => state.host);
  return useMemo(() => (host.kind === "ready" ? host.sheets.filter((sheet) => sheet.own !== null).map((sheet) => sheet.name) : []), [host]);
}

/** Write, or write again; remove, after a second look at what goes. What stands in the way is said beside the disabled button. */
export function WriteButtons(): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const format = useFormat();
  const { writeReport } = useCommands();
  const sheets = usePane((state) => state.report.sheets);
  const hindrance = usePane(whyNotWrite);
  const own = useOwnSheets();
  const hasOwn = own.length > 0;
  const isMatched = usePane((state) => state.standing.kind === "matches");
  return (
    <>
      {hasOwn && <p className={styles.note}>{words.report.existing(format.list(own))}</p>}
      {hasOwn && isMatched && <p className={styles.note}>{words.frame.standing.matches}</p>}
      {hasOwn && <p className={styles.note}>{words.report.remarksFollow}</p>}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={hindrance !== null || sheets.size === 0}
          onClick={() => {
            writeReport([...sheets]);
          }}
        >
          {hasOwn ? words.report.refresh : words.report.write}
        </Button>
        {hasOwn && <RemoveButton names={format.list(own)} isDisabled={!canChangeSheets(hindrance)} />}
      </div>
      <Hindrance hindrance={hindrance} />
    </>
  );
}

function Hindrance({ hindrance }: { readonly hindrance: WriteHindrance }): ReactElement | null {
  const styles = useStyles();
  const words = useWords();
  if (hindrance === null || hindrance === "busy") return null;
  return <p className={styles.note}>{hindrance === "stale" ? words.report.staleFirst : words.check[hindrance]}</p>;
}

function RemoveButton({ names, isDisabled }: { readonly names: string; readonly isDisabled: boolean }): ReactElement {
  const words = useWords().report;
  const { removeReport } = useCommands();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button
        disabledFocusable={isDisabled}
        onClick={() => {
          setAsking(true);
        }}
      >
        {words.remove}
      </Button>
    );
  }
  return (
    <RemoveQuestion
      names={names}
      onAnswer={(isYes) => {
        setAsking(false);
        if (isYes) removeReport();
      }}
    />
  );
}

function RemoveQuestion({ names, onAnswer }: { readonly names: string; readonly onAnswer: (isYes: boolean) => void }): ReactElement {
  const words = useWords();
  const first = useRef<HTMLDivElement>(null);
  // The button that asked is gone; the answer is what the person goes on with.
  useEffect(() => {
    first.current?.querySelector("button")?.focus();
  }, []);
  return (
    <div ref={first}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{words.report.removeSure(names)}</MessageBarBody>
        <MessageBarActions>
          <Button
            size="small"
            onClick={() => {
              onAnswer(true);
            }}
          >
            {words.report.removeConfirm}
          </Button>
          <Button
            size="small"
            onClick={() => {
              onAnswer(false);
            }}
          >
            {words.frame.cancel}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
