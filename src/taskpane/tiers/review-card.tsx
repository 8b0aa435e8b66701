import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import { Card } from "../shell/card.tsx";
import { useCommands, useDispatch, usePane } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { analysesOf } from "../state/select-analysis.ts";
import { sheetDecisions, withSheetDecisions } from "../state/setup-edits.ts";
import { tagsOf } from "../state/tagging-state.ts";
import { ReviewList } from "./review-list.tsx";
import { WriteTags } from "./write-tags.tsx";

const useStyles = makeStyles({
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
  const styles = useStyles();
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
  const styles = useStyles();
  const format = useFormat();
  return (
    <>
      {isNamed && <h3 className={styles.name}>{format.sheet(analysis.table.sheet)}</h3>}
      <ReviewList analysis={analysis} />
    </>
  );
}
