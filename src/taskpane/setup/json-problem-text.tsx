import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { JsonProblem } from "#core/budget/json-reader.ts";
import { useWords } from "../shell/use-words.ts";
import { jsonPlace } from "./json-place.ts";

const useStyles = makeStyles({
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
  const styles = useStyles();
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
