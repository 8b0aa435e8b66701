import { Button, Field, MessageBar, MessageBarBody, MessageBarTitle, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { JsonProblem } from "#core/budget/json-reader.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import { CopyButton } from "../shell/copy-button.tsx";
import { LongText } from "../shell/fields.tsx";
import { FileField } from "../shell/file-field.tsx";
import { useWords } from "../shell/pane-context.ts";

const useJsonImportStyles = makeStyles({ form: { display: "flex", flexDirection: "column", gap: "8px" } });

interface Props<Value> {
  readonly label: string;
  readonly read: (json: unknown) => { readonly ok: Value } | { readonly problem: JsonProblem };
  readonly onUse: (value: Value) => void;
}

/** Something from JSON, pasted or from a file; refused with the field that is wrong. */
export function JsonImport<Value>({ label, read, onUse }: Props<Value>): ReactElement {
  const styles = useJsonImportStyles();
  const words = useWords().setup;
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
      <FileField
        accept=".json,application/json"
        onFile={(file) => {
          void file.text().then(setText);
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

const useJsonExportStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "stretch" },
  text: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
});

/** Data as JSON to copy; Excel's panes cannot hand out files. */
export function JsonExport({ json }: { readonly json: string }): ReactElement {
  const styles = useJsonExportStyles();
  const words = useWords().setup;
  return (
    <div className={styles.box}>
      <Textarea readOnly rows={8} className={styles.text} aria-label={words.exportJson} value={json} />
      <CopyButton text={json} />
    </div>
  );
}

const useJsonProblemTextStyles = makeStyles({
  path: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

/** What is wrong with something typed or imported: where, in an officer's words, what should stand there, and what to do. */
export function JsonProblemText({
  problem,
  isImported = false,
}: {
  readonly problem: JsonProblem;
  readonly isImported?: boolean;
}): ReactElement {
  const styles = useJsonProblemTextStyles();
  const words = useWords().setup;
  const { path, expected } = problem;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{jsonPlace(path, words.jsonPlaces)}</MessageBarTitle> {words.importProblem(words.expected[expected])}{" "}
        {isImported ? words.importMend : words.formMend}
        {isImported && path !== "" && <div className={styles.path}>{path}</div>}
      </MessageBarBody>
    </MessageBar>
  );
}

type PlaceWords = PaneWords["setup"]["jsonPlaces"];

/** Names of fields and list items, or the field as written where it has no name. */
function stepText(name: string, index: string | undefined, words: PlaceWords): string {
  const items: Readonly<Record<string, ((position: string) => string) | undefined>> = words.items;
  const fields: Readonly<Record<string, string | undefined>> = words.fields;
  if (index === undefined) return fields[name] ?? name;
  const position = String(Number(index) + 1);
  return items[name]?.(position) ?? `${fields[name] ?? name} ${position}`;
}

/** A path such as `tierTable.goals[2].tier` in an officer's words: the third goal, its tier. Empty: the whole text. */
export function jsonPlace(path: string, words: PlaceWords): string {
  const steps = [...path.matchAll(/([^.[\]]+)(?:\[(\d+)\])?/g)];
  // The table of tiers is a place of its own only where nothing inside it is meant.
  const told = steps.filter(([, name]) => name !== "tierTable" || steps.length === 1);
  return told.length === 0 ? words.whole : told.map(([, name = "", index]) => stepText(name, index, words)).join(" › ");
}

/** What came of a JSON text: a value, what is wrong with it, or that it is no JSON. */
type JsonTextReading<Value> = { readonly ok: Value } | { readonly problem: JsonProblem } | "not-json";

/** Reads JSON text with the reader of what it should hold. */
function readJsonText<Value>(
  text: string,
  read: (json: unknown) => { readonly ok: Value } | { readonly problem: JsonProblem },
): JsonTextReading<Value> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return "not-json";
  }
  return read(json);
}
