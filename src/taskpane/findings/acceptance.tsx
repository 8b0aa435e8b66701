import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useEffect, useRef, useState } from "react";
import type { AcceptedFinding } from "#report/findings/finding-key.ts";
import { findingStatus } from "#report/findings/finding-key.ts";
import { useCommands, useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { LongText } from "../shell/fields.tsx";
import type { FindingItem } from "./finding-item.ts";

const useStyles = makeStyles({
  box: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: "10px",
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "6px",
  },
  wide: { width: "100%" },
  buttons: { display: "flex", gap: "8px" },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Accepting a finding with a reason and today's date, and taking that back. */
export function Acceptance({ item }: { readonly item: FindingItem }): ReactElement {
  const styles = useStyles();
  const words = useWords().findings;
  const accepted = usePane((state) => state.accepted);
  const [isWriting, setWriting] = useState(false);
  const status = findingStatus(item.key, new Map(accepted.map((one) => [one.subject, one])));
  return (
    <div className={styles.box}>
      {status.kind === "accepted" && <AcceptedNote accepted={status.by} />}
      {status.kind === "reopened" && (
        <span className={styles.note}>
          {words.reopened} {words.acceptedReason(status.before.reason)}
        </span>
      )}
      {status.kind !== "accepted" && !isWriting && (
        <Button
          size="small"
          onClick={() => {
            setWriting(true);
          }}
        >
          {words.accept}
        </Button>
      )}
      {status.kind !== "accepted" && isWriting && (
        <ReasonForm
          item={item}
          onClose={() => {
            setWriting(false);
          }}
        />
      )}
    </div>
  );
}

function AcceptedNote({ accepted }: { readonly accepted: AcceptedFinding }): ReactElement {
  const styles = useStyles();
  const words = useWords().findings;
  const format = useFormat();
  const dispatch = useDispatch();
  const { acceptedBy = null, acceptedOn, reason } = accepted;
  return (
    <>
      <span>
        {words.accepted(acceptedBy, acceptedOn === null ? null : format.date(acceptedOn))} {words.acceptedReason(reason)}
      </span>
      <span className={styles.note}>{words.acceptNotKept}</span>
      <Button
        size="small"
        onClick={() => {
          dispatch({ type: "finding/taken-back", subject: accepted.subject });
        }}
      >
        {words.acceptUndo}
      </Button>
    </>
  );
}

/** Gives the focus back to the list where it stood: the form that had it is gone. */
function focusList(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
  });
}

function ReasonForm({ item, onClose }: { readonly item: FindingItem; readonly onClose: () => void }): ReactElement {
  const styles = useStyles();
  const words = useWords();
  const { acceptFinding } = useCommands();
  const [reason, setReason] = useState("");
  // Whoever accepted the last one accepts this one, too.
  const lastBy = usePane((state) => state.accepted.findLast((one) => one.acceptedBy !== undefined)?.acceptedBy ?? "");
  const [by, setBy] = useState(lastBy);
  const [isMissing, setMissing] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  // The person asked for the form; the button they pressed is gone.
  useEffect(() => {
    text.current?.focus();
  }, []);
  const close = (): void => {
    onClose();
    focusList();
  };
  const save = (): void => {
    if (reason.trim() === "") {
      setMissing(true);
      return;
    }
    acceptFinding(item.key, { reason: reason.trim(), by: by.trim() });
    close();
  };
  return (
    <>
      <Field
        className={styles.wide}
        label={words.findings.acceptReason}
        hint={words.findings.acceptReasonHint}
        {...(isMissing ? { validationMessage: words.findings.acceptReasonMissing } : {})}
      >
        <LongText
          textarea={{ ref: text }}
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <Field className={styles.wide} label={words.findings.acceptBy} hint={words.findings.acceptByHint}>
        <Input
          autoComplete="name"
          value={by}
          onChange={(_, { value }) => {
            setBy(value);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={save}>
          {words.findings.acceptSave}
        </Button>
        <Button size="small" onClick={close}>
          {words.frame.cancel}
        </Button>
      </div>
    </>
  );
}
