import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import { Card } from "../shell/card.tsx";
import { useCommands, useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { analysesOf } from "../state/select-analysis.ts";
import { sheetDecisions, withSheetDecisions } from "../state/setup-edits.ts";
import { tagsOf } from "../state/tagging-state.ts";
import { lineName } from "./tag-queue.ts";
import { WriteTags } from "./write-tags.tsx";

const useReviewCardStyles = makeStyles({
  name: { margin: "0 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    margin: "4px 0 0",
  },
});

/** The tiers given on all sheets, to look over before they are put to use: in the check at once, or in the sheets themselves. Absent when none were given. */
export function ReviewCard(): ReactElement | null {
  const styles = useReviewCardStyles();
  const words = useWords().tiers;
  const dispatch = useDispatch();
  const { runCheck } = useCommands();
  const setup = usePane((state) => state.setup);
  const tagging = usePane((state) => state.tagging);
  const run = usePane((state) => state.run);
  const analyses = analysesOf({ run });
  const tagged = analyses.filter(({ table }) => tagsOf(tagging, table.sheet).given.size > 0);
  if (tagged.length === 0) return null;
  const useInCheck = (): void => {
    const sheets = tagged.map(({ table }) => table.sheet);
    const next = sheets.reduce((sum, sheet) => {
      const tiersByRow = new Map([...sheetDecisions(sum, sheet).tiersByRow, ...tagsOf(tagging, sheet).given]);
      return withSheetDecisions(sum, sheet, { tiersByRow });
    }, setup);
    dispatch({ type: "setup/changed", setup: next });
    for (const sheet of sheets) dispatch({ type: "tagging/used", sheet });
    runCheck();
  };
  return (
    <Card title={words.reviewTitle}>
      {tagged.map((analysis) => (
        <SheetReview key={analysis.table.sheet} analysis={analysis} isNamed={analyses.length > 1} />
      ))}
      <Button appearance="primary" onClick={useInCheck}>
        {words.useInCheck}
      </Button>
      <p className={styles.small}>{words.useInCheckHint}</p>
      {tagged.map(({ table }) => (
        <WriteTags
          key={table.sheet}
          sheet={table.sheet}
          isNamed={analyses.length > 1}
          hasTierColumn={table.columns.some((column) => column.role === "tier")}
        />
      ))}
    </Card>
  );
}

function SheetReview({ analysis, isNamed }: { readonly analysis: Analysis; readonly isNamed: boolean }): ReactElement {
  const styles = useReviewCardStyles();
  const format = useFormat();
  return (
    <>
      {isNamed && <h3 className={styles.name}>{format.sheet(analysis.table.sheet)}</h3>}
      <ReviewList analysis={analysis} />
    </>
  );
}

const useReviewListStyles = makeStyles({
  list: { listStyleType: "none", margin: "0 0 10px", padding: 0, maxHeight: "220px", overflowY: "auto" },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    gap: "8px",
    alignItems: "start",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: {
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** The lines of one sheet that were given a tier, each to be taken out again. */
function ReviewList({ analysis }: { readonly analysis: Analysis }): ReactElement {
  const styles = useReviewListStyles();
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
              <span className={styles.name}>
                {words.reviewRow(row)} {lineName(line)}
              </span>
              <span>{format.tier(tags.given.get(line.row) ?? null)}</span>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular aria-hidden />}
                aria-label={words.remove(row)}
                onClick={() => {
                  dispatch({ type: "tagging/removed", sheet, row: line.row });
                }}
              />
            </li>
          );
        })}
    </ul>
  );
}
