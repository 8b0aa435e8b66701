import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { LiveText } from "../shell/live-text.tsx";
import { useDispatch, usePane } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { FilterBar } from "./filter-bar.tsx";
import { FindingsList } from "./findings-list.tsx";
import { useFindings } from "./use-findings.ts";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  nothing: {
    padding: "16px 12px",
    color: tokens.colorNeutralForeground2,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    alignItems: "flex-start",
  },
  shown: {
    padding: "0 12px 4px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The Findings tab: filters above, the list below; the list alone scrolls. */
export function FindingsTab(): ReactElement {
  const styles = useStyles();
  const words = useWords().findings;
  const format = useFormat();
  const dispatch = useDispatch();
  const hasResult = usePane((state) => state.run.result !== null);
  const { items, shown, groups, acceptedCount } = useFindings();
  if (!hasResult || items.length === 0) return <p className={styles.nothing}>{hasResult ? words.none : words.notYet}</p>;
  const shownText = words.shown(format.count(shown.length), format.count(items.length));
  return (
    <div className={styles.tab}>
      <FilterBar items={items} acceptedCount={acceptedCount} />
      <div className={styles.shown}>{shownText}</div>
      <LiveText text={shownText} />
      {shown.length > 0 ? (
        <FindingsList groups={groups} />
      ) : (
        <div className={styles.nothing}>
          {words.noneMatch}
          <Button
            onClick={() => {
              dispatch({ type: "findings/filter-cleared" });
            }}
          >
            {words.clearFilters}
          </Button>
        </div>
      )}
    </div>
  );
}
