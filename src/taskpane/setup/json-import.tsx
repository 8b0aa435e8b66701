import { Button, Field, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useId, useState } from "react";
import type { JsonProblem } from "#core/budget/json-reader.ts";
import { LongText } from "../shell/long-text.tsx";
import { useWords } from "../shell/use-words.ts";
import { JsonProblemText } from "./json-problem-text.tsx";
import type { JsonTextReading } from "./read-json-text.ts";
import { readJsonText } from "./read-json-text.ts";

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", gap: "8px" } });

interface Props<Value> {
  readonly label: string;
  readonly read: (json: unknown) => { readonly ok: Value } | { readonly problem: JsonProblem };
  readonly onUse: (value: Value) => void;
}

/** Something from JSON, pasted or from a file; refused with the field that is wrong. */
export function JsonImport<Value>({ label, read, onUse }: Props<Value>): ReactElement {
  const styles = useStyles();
  const words = useWords().setup;
  const fileId = useId();
  const [text, setText] = useState("");
  const reading = text.trim() === "" ? null : readJsonText(text, read);
  const value = reading !== null && reading !== "not-json" && "ok" in reading ? reading : null;
  return (
    <div className={styles.form}>
      <Field label={label}>
        <LongText
          rows={6}
          value={text}
          onChange={(_, change) => {
            setText(change.value);
          }}
        />
      </Field>
      <label htmlFor={fileId}>{words.importFile}</label>
      <input
        id={fileId}
        type="file"
        accept=".json,application/json"
        onChange={(event) => {
          void event.target.files?.[0]?.text().then(setText);
        }}
      />
      {reading !== null && <WhatIsWrong reading={reading} />}
      <Button
        appearance="primary"
        disabled={value === null}
        onClick={() => {
          if (value !== null) onUse(value.ok);
        }}
      >
        {words.importUse}
      </Button>
    </div>
  );
}

function WhatIsWrong({ reading }: { readonly reading: JsonTextReading<unknown> }): ReactElement | null {
  const words = useWords().setup;
  if (reading !== "not-json") return "problem" in reading ? <JsonProblemText problem={reading.problem} isImported /> : null;
  return (
    <MessageBar intent="error">
      <MessageBarBody>{words.notJson}</MessageBarBody>
    </MessageBar>
  );
}
