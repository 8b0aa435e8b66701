import { Button, Field, makeStyles, MessageBar, MessageBarBody, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useId, useState } from "react";
import type { Framework } from "#core/budget/framework.ts";
import { useWords } from "../shell/use-words.ts";
import { readFrameworkText } from "./read-framework-text.ts";
import { JsonProblemText } from "./json-problem-text.tsx";

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", gap: "8px" } });

/** A framework from JSON, pasted or from a file; refused with the field that is wrong. */
export function FrameworkImport({ onUse }: { readonly onUse: (framework: Framework) => void }): ReactElement {
  const styles = useStyles();
  const words = useWords().setup;
  const fileId = useId();
  const [text, setText] = useState("");
  const reading = text.trim() === "" ? null : readFrameworkText(text);
  return (
    <div className={styles.form}>
      <Field label={words.importLabel}>
        <Textarea
          rows={6}
          value={text}
          onChange={(_, { value }) => {
            setText(value);
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
      {reading === "not-json" && (
        <MessageBar intent="error">
          <MessageBarBody>{words.notJson}</MessageBarBody>
        </MessageBar>
      )}
      {reading !== null && reading !== "not-json" && "problem" in reading && <JsonProblemText problem={reading.problem} />}
      <Button
        appearance="primary"
        disabled={reading === null || reading === "not-json" || "problem" in reading}
        onClick={() => {
          if (reading !== null && reading !== "not-json" && "ok" in reading) onUse(reading.ok);
        }}
      >
        {words.importUse}
      </Button>
    </div>
  );
}
