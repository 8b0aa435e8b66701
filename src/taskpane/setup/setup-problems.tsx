import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { cellAddress } from "#sheet/cell-address.ts";
import { usePane } from "../shell/pane-context.ts";
import { useWords } from "../shell/use-words.ts";

const useStyles = makeStyles({ list: { margin: "4px 0 0", paddingInlineStart: "18px" } });

/** Cells of the setup sheet that could not be taken over; the setting before stays in force. */
export function SetupProblems(): ReactElement | null {
  const styles = useStyles();
  const words = useWords().setup;
  const problems = usePane((state) => state.setupProblems);
  if (problems.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.problemsTitle}</MessageBarTitle>
        <ul className={styles.list}>
          {problems.map(({ row, column, text }) => (
            <li key={cellAddress(row, column)}>{words.problemCell(cellAddress(row, column), text)}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
