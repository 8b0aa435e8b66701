import { Field } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Choice } from "../shell/choice.tsx";
import { useDispatch, usePane } from "../shell/pane-context.ts";
import { useWords } from "../shell/use-words.ts";
import { sourceChoices, sourceKey, sourceOfKey } from "../state/source-choices.ts";
import { sourceText } from "./source-text.ts";

/** The choice of what to check. */
export function SourceField(): ReactElement {
  const words = useWords().check;
  const host = usePane((state) => state.host);
  const source = usePane((state) => state.source);
  const dispatch = useDispatch();
  return (
    <Field label={words.source}>
      <Choice
        value={sourceKey(source)}
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
