import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Framework } from "#core/budget/framework.ts";
import { Choice, LongText } from "../shell/fields.tsx";
import { useWords } from "../shell/pane-context.ts";
import { useDictionary } from "../shell/use-dictionary.ts";
import { TextFields } from "./form-parts.tsx";
import { PasteApproval, withApproval } from "./paste-approval.tsx";
import { frameworkDraft, readDraft, type FrameworkDraft } from "./framework-draft.ts";
import { JsonProblemText } from "./json-import.tsx";

const NAMES = ["planTh", "planEn"] as const satisfies readonly (keyof FrameworkDraft)[];
const COUNTS = ["projects", "agencies", "ministries"] as const satisfies readonly (keyof FrameworkDraft)[];

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px" },
  // Fields that belong together stand beside each other, their lines at one height.
  beside: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(84px, 100%), 1fr))", gap: "8px", alignItems: "end" },
  yearAndStage: { display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", gap: "8px", alignItems: "end" },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
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
  const begun = first !== undefined && draft.statedAmount.trim() === "";
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
      <TextFields names={NAMES} labels={words.fields} values={draft} onChange={set} />
      <div className={styles.yearAndStage}>
        <TextFields names={["fiscalYear"]} labels={words.fields} values={draft} onChange={set} />
        <NamedChoice
          label={words.fields.stage}
          value={draft.stage}
          names={stages}
          onChoose={(stage) => {
            set("stage", stage);
          }}
        />
      </div>
      <div className={styles.beside}>
        <TextFields names={["statedAmount"]} labels={words.fields} values={draft} onChange={set} />
        <NamedChoice
          label={words.fields.unit}
          value={draft.unit}
          names={units}
          onChoose={(unit) => {
            set("unit", unit);
          }}
        />
      </div>
      <div className={styles.beside}>
        <TextFields names={COUNTS} labels={words.fields} values={draft} onChange={set} />
      </div>
      <Field label={words.fields.sentence}>
        <LongText
          value={draft.sentence}
          onChange={(_, { value }) => {
            set("sentence", value);
          }}
        />
      </Field>
      <TextFields names={["address"]} labels={words.fields} values={draft} onChange={set} />
      {"problem" in reading &&
        (begun ? <p className={styles.note}>{words.frameworkBegun}</p> : <JsonProblemText problem={reading.problem} />)}
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
