import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import { useDispatch, usePane } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { tagsOf } from "../state/tagging-state.ts";
import { lineName } from "./line-name.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "0 0 10px", padding: 0, maxHeight: "220px", overflowY: "auto" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    gap: "8px",
    alignItems: "center",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: {
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** The lines of one sheet that were given a tier, each to be taken out again. */
export function ReviewList({ analysis }: { readonly analysis: Analysis }): ReactElement {
  const styles = useStyles();
  const words = useWords().tiers;
  const format = useFormat();
  const dispatch = useDispatch();
  const { sheet } = analysis.table;
  const tags = usePane((state) => tagsOf(state.tagging, sheet));
  return (
    <ul className={styles.list}>
      {analysis.lines
        .filter(({ line }) => tags.given.has(line.row))
        .map(({ line }) => {
          const row = String(line.row + 1);
          return (
            <li key={line.row} className={styles.item}>
              <span className={styles.name} title={lineName(line)}>
                {words.reviewRow(row)} {lineName(line)}
              </span>
              <span>{format.tier(tags.given.get(line.row) ?? null)}</span>
              <Button
                size="small"
                appearance="subtle"
                aria-label={words.remove(row)}
                onClick={() => {
                  dispatch({ type: "tagging/removed", sheet, row: line.row });
                }}
              >
                {"×"}
              </Button>
            </li>
          );
        })}
    </ul>
  );
}
