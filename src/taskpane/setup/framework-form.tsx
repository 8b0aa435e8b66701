import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Framework } from "#core/budget/framework.ts";
import { Choice, LongText } from "../shell/fields.tsx";
import { useWords } from "../shell/pane-context.ts";
import { useDictionary } from "../shell/use-dictionary.ts";
import { PasteApproval, withApproval } from "./paste-approval.tsx";
import { frameworkDraft, readDraft, type FrameworkDraft } from "./framework-draft.ts";
import { JsonProblemText } from "./json-import.tsx";

const TEXTS = [
  "planTh",
  "planEn",
  "statedAmount",
  "fiscalYear",
  "projects",
  "agencies",
  "ministries",
  "address",
] as const satisfies readonly (keyof FrameworkDraft)[];

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  input: { width: "100%", minWidth: 0 },
});

/** The framework's fields to edit. What is typed is read as strictly as a cell before it is used. */
export function FrameworkForm({
  framework,
  first,
  onUse,
}: {
  readonly framework: Framework;
  /** Of a framework that is new: what its fields begin with, to fill from a pasted sentence. */
  readonly first?: FrameworkDraft;
  readonly onUse: (framework: Framework) => void;
}): ReactElement {
  const styles = useStyles();
  const words = useWords().setup;
  const { stages, units } = useDictionary();
  const [draft, setDraft] = useState(() => first ?? frameworkDraft(framework));
  const reading = readDraft(framework, draft);
  const set = (field: keyof FrameworkDraft, text: string): void => {
    setDraft({ ...draft, [field]: text });
  };
  return (
    <div className={styles.form}>
      {first !== undefined && (
        <PasteApproval
          onRead={(approval, sentence) => {
            setDraft(withApproval(draft, approval, sentence));
          }}
        />
      )}
      {TEXTS.map((field) => (
        <Field key={field} label={words.fields[field]}>
          <Input
            className={styles.input}
            value={draft[field]}
            onChange={(_, { value }) => {
              set(field, value);
            }}
          />
        </Field>
      ))}
      <NamedChoice
        label={words.fields.unit}
        value={draft.unit}
        names={units}
        onChoose={(unit) => {
          set("unit", unit);
        }}
      />
      <NamedChoice
        label={words.fields.stage}
        value={draft.stage}
        names={stages}
        onChoose={(stage) => {
          set("stage", stage);
        }}
      />
      <Field label={words.fields.sentence}>
        <LongText
          value={draft.sentence}
          onChange={(_, { value }) => {
            set("sentence", value);
          }}
        />
      </Field>
      {"problem" in reading && <JsonProblemText problem={reading.problem} />}
      <Button
        appearance="primary"
        disabled={"problem" in reading}
        onClick={() => {
          if ("ok" in reading) onUse(reading.ok);
        }}
      >
        {words.editDone}
      </Button>
    </div>
  );
}

interface NamedChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly names: Readonly<Record<string, string>>;
  readonly onChoose: (value: string) => void;
}

/** One of a closed list, by its name. */
function NamedChoice({ label, value, names, onChoose }: NamedChoiceProps): ReactElement {
  return (
    <Field label={label}>
      <Choice
        value={value}
        onChange={(_, chosen) => {
          onChoose(chosen.value);
        }}
      >
        {Object.entries(names).map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Choice>
    </Field>
  );
}
