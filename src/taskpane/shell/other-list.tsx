import { Button, Field } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { SheetInfo } from "#sheet/workbook.ts";
import { Choice } from "./fields.tsx";
import { FileField } from "./file-field.tsx";
import { useCommands } from "./pane-context.ts";

/** Where another list is read from. */
type OtherList = { readonly sheet: string } | { readonly file: File };

interface Props {
  readonly words: { readonly sheet: string; readonly read: string; readonly file: string };
  /** The sheets to choose from; may be empty. */
  readonly sheets: readonly Pick<SheetInfo, "name">[];
  readonly onRead: (other: OtherList) => void;
}

/** Another list: a sheet of the workbook, or a file where the host can open one. */
export function OtherListSource({ words, sheets, onRead }: Props): ReactElement {
  const { canOpenFiles } = useCommands();
  const [chosen, setChosen] = useState("");
  const sheet = sheets.find(({ name }) => name === chosen)?.name ?? sheets[0]?.name ?? null;
  return (
    <>
      {sheet !== null && (
        <>
          <Field label={words.sheet}>
            <Choice
              value={sheet}
              onChange={(_, { value }) => {
                setChosen(value);
              }}
            >
              {sheets.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </Choice>
          </Field>
          <Button
            onClick={() => {
              onRead({ sheet });
            }}
          >
            {words.read}
          </Button>
        </>
      )}
      {canOpenFiles && (
        <FileField
          label={words.file}
          accept=".xlsx"
          onFile={(file) => {
            onRead({ file });
          }}
        />
      )}
    </>
  );
}
