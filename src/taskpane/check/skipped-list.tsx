import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SkippedSheet } from "#core/table/budget-table.ts";
import { useDictionary } from "../shell/use-dictionary.ts";

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: "20px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

/** Sheets that were passed over, each with its reason. */
export function SkippedList({ skipped }: { readonly skipped: readonly SkippedSheet[] }): ReactElement {
  const styles = useStyles();
  const { skips } = useDictionary();
  return (
    <ul className={styles.list}>
      {skipped.map((sheet) => (
        <li key={sheet.sheet}>
          <b>{sheet.sheet}</b> {skips[sheet.reason]}
        </li>
      ))}
    </ul>
  );
}
