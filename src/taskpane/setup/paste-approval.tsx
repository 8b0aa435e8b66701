import { Field, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Approval } from "#core/budget/read-approval.ts";
import { readApproval } from "#core/budget/read-approval.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import type { Format } from "#i18n/format.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import { LongText } from "../shell/fields.tsx";
import { useWords } from "../shell/pane-context.ts";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import type { FrameworkDraft } from "./framework-draft.ts";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "6px" },
  read: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

/** The fields with what a sentence states; what it does not state stays as it was typed. */
export function withApproval(draft: FrameworkDraft, approval: Approval, sentence: string): FrameworkDraft {
  const { amount, fiscalYear, stage, projects, agencies, ministries } = approval;
  const count = (read: number | null, before: string): string => (read === null ? before : String(read));
  return {
    ...draft,
    statedAmount: amount?.written ?? draft.statedAmount,
    unit: amount?.unit ?? draft.unit,
    fiscalYear: count(fiscalYear, draft.fiscalYear),
    stage: stage ?? draft.stage,
    projects: count(projects, draft.projects),
    agencies: count(agencies, draft.agencies),
    ministries: count(ministries, draft.ministries),
    sentence: sentence.trim(),
  };
}

/** A place to paste the sentence of the announcement: its figures go into the fields below, and what is no figure is said. */
export function PasteApproval({ onRead }: { readonly onRead: (approval: Approval, sentence: string) => void }): ReactElement {
  const styles = useStyles();
  const words = useWords().setup;
  const text = { words, format: useFormat(), dictionary: useDictionary() };
  const [sentence, setSentence] = useState("");
  const approval = readApproval(sentence);
  const read = readTexts(approval, text);
  const wrong = wrongTexts(approval, text);
  return (
    <div className={styles.box}>
      <Field label={words.pasteApproval} hint={words.pasteApprovalHint}>
        <LongText
          value={sentence}
          onChange={(_, { value }) => {
            setSentence(value);
            onRead(readApproval(value), value);
          }}
        />
      </Field>
      <div role="status">{read.length > 0 && <p className={styles.read}>{words.approvalRead(read.join(" · "))}</p>}</div>
      {wrong.map((problem) => (
        <MessageBar key={problem} intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}

interface TextContext {
  readonly words: PaneWords["setup"];
  readonly format: Format;
  readonly dictionary: Dictionary;
}

function readTexts(approval: Approval, { words, format, dictionary }: TextContext): readonly string[] {
  const { amount, fiscalYear, stage } = approval;
  const counts = (["projects", "agencies", "ministries"] as const).flatMap((field) => {
    const count = approval[field];
    return count === null ? [] : [words.approvalCounts[field](format.count(count))];
  });
  return [
    ...(amount === null ? [] : [`${amount.written} ${dictionary.units[amount.unit]}`]),
    ...counts,
    ...(fiscalYear === null ? [] : [format.fiscalYear(fiscalYear)]),
    ...(stage === null ? [] : [dictionary.stages[stage]]),
  ];
}

function wrongTexts({ refused, conflicts }: Approval, { words, format }: TextContext): readonly string[] {
  return [
    ...refused.map(({ written, readings }) => words.approvalRefused(format.quote(written), format.list(readings))),
    ...conflicts.map((field) => words.approvalConflict(words.fields[field === "amount" ? "statedAmount" : field])),
  ];
}
