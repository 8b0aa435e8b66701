import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import { Card } from "../shell/card.tsx";
import { useCommands, useDispatch, usePane } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { sheetDecisions, withSheetDecisions } from "../state/setup-edits.ts";
import type { SheetTags } from "../state/tagging-state.ts";
import { lineName } from "./line-name.ts";
import { WriteTags } from "./write-tags.tsx";

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
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    margin: "4px 0 0",
  },
});

/** The tiers given, to look over before they are put to use. */
export function ReviewCard({ analysis, tags }: { readonly analysis: Analysis; readonly tags: SheetTags }): ReactElement {
  const styles = useStyles();
  const words = useWords().tiers;
  const format = useFormat();
  const dispatch = useDispatch();
  const { runCheck } = useCommands();
  const setup = usePane((state) => state.setup);
  const { sheet } = analysis.table;
  const given = analysis.lines.filter(({ line }) => tags.given.has(line.row));
  const useInCheck = (): void => {
    const tiersByRow = new Map([...sheetDecisions(setup, sheet).tiersByRow, ...tags.given]);
    dispatch({ type: "setup/changed", setup: withSheetDecisions(setup, sheet, { tiersByRow }) });
    dispatch({ type: "tagging/used", sheet });
    runCheck();
  };
  return (
    <Card title={words.reviewTitle}>
      <ul className={styles.list}>
        {given.map(({ line }) => {
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
      <Button appearance="primary" onClick={useInCheck}>
        {words.useInCheck}
      </Button>
      <p className={styles.small}>{words.useInCheckHint}</p>
      <WriteTags sheet={sheet} hasTierColumn={analysis.table.columns.some((column) => column.role === "tier")} />
    </Card>
  );
}
