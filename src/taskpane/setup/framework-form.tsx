import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Framework } from "#core/budget/framework.ts";
import { Choice } from "../shell/choice.tsx";
import { useDictionary } from "../shell/use-dictionary.ts";
import { LongText } from "../shell/long-text.tsx";
import { useWords } from "../shell/use-words.ts";
import type { FrameworkDraft } from "./framework-draft.ts";
import { frameworkDraft, readDraft } from "./framework-draft.ts";
import { JsonProblemText } from "./json-problem-text.tsx";

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
  onUse,
}: {
  readonly framework: Framework;
  readonly onUse: (framework: Framework) => void;
}): ReactElement {
  const styles = useStyles();
  const words = useWords().setup;
  const { stages, units } = useDictionary();
  const [draft, setDraft] = useState(() => frameworkDraft(framework));
  const reading = readDraft(framework, draft);
  const set = (field: keyof FrameworkDraft, text: string): void => {
    setDraft({ ...draft, [field]: text });
  };
  return (
    <div className={styles.form}>
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
      <Field label={words.fields.unit}>
        <Choice
          value={draft.unit}
          onChange={(_, { value }) => {
            set("unit", value);
          }}
        >
          {Object.entries(units).map(([unit, name]) => (
            <option key={unit} value={unit}>
              {name}
            </option>
          ))}
        </Choice>
      </Field>
      <Field label={words.fields.stage}>
        <Choice
          value={draft.stage}
          onChange={(_, { value }) => {
            set("stage", value);
          }}
        >
          {Object.entries(stages).map(([stage, name]) => (
            <option key={stage} value={stage}>
              {name}
            </option>
          ))}
        </Choice>
      </Field>
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
