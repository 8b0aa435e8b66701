import { Field } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Choice } from "../shell/choice.tsx";
import { useDispatch, usePane } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { REPORT_SCOPES } from "../state/report-choice.ts";
import { analysesOf } from "../state/select-analysis.ts";

/** What a report of several tables is made of. */
export function ScopeChoice(): ReactElement {
  const words = useWords().report;
  const format = useFormat();
  const dispatch = useDispatch();
  const scope = usePane((state) => state.report.scope);
  const count = usePane((state) => analysesOf(state).length);
  return (
    <Field label={words.scope} hint={words.scopeHints[scope]}>
      <Choice
        value={scope}
        onChange={(_, { value }) => {
          dispatch({ type: "report/scope-chosen", scope: REPORT_SCOPES.find((one) => one === value) ?? "plan" });
        }}
      >
        {REPORT_SCOPES.map((one) => (
          <option key={one} value={one}>
            {words.scopes[one](format.count(count))}
          </option>
        ))}
      </Choice>
    </Field>
  );
}
