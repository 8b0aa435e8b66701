import { Field } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { WorkbookSource } from "#app/workbook-source.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import { Choice } from "../shell/fields.tsx";
import { useCommands, useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import type { HostState } from "../state/host-state.ts";
import { sourceChoices, sourceKey, sourceOfKey } from "../state/source-choices.ts";

/** The choice of what to check. */
export function SourceField(): ReactElement {
  const words = useWords().check;
  const host = usePane((state) => state.host);
  const source = usePane((state) => state.source);
  const dispatch = useDispatch();
  const { lookAtSheets } = useCommands();
  return (
    <Field label={words.source}>
      <Choice
        value={sourceKey(source)}
        onFocus={lookAtSheets}
        onChange={(_, data) => {
          dispatch({ type: "source/chosen", source: sourceOfKey(data.value) });
        }}
      >
        {sourceChoices(host).map((choice) => (
          <option key={sourceKey(choice)} value={sourceKey(choice)}>
            {sourceText(choice, { words, host })}
          </option>
        ))}
      </Choice>
    </Field>
  );
}

/** A source in words. */
export function sourceText(source: WorkbookSource, context: { readonly words: PaneWords["check"]; readonly host: HostState }): string {
  const { words, host } = context;
  switch (source.kind) {
    case "active-sheet":
      return words.activeSheet(host.kind === "ready" ? host.activeSheet : "");
    case "selection":
      return words.selection;
    case "all-sheets":
      return words.allSheets;
    case "sheet":
      return words.sheet(source.name);
    case "table":
      return words.table(source.name);
  }
}
