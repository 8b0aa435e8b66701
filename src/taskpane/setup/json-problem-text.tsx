import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { JsonProblem } from "#core/budget/json-reader.ts";
import { useWords } from "../shell/use-words.ts";

/** What is wrong with a framework typed or imported. */
export function JsonProblemText({ problem }: { readonly problem: JsonProblem }): ReactElement {
  const words = useWords().setup;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{words.importProblem(problem.path, words.expected[problem.expected])}</MessageBarBody>
    </MessageBar>
  );
}
