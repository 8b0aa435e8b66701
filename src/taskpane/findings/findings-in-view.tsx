import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { NothingOpen } from "../check/nothing-open.tsx";
import { LiveText } from "../shell/live-text.tsx";
import { useDispatch, usePane } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { FilterBar } from "./filter-bar.tsx";
import { FindingsList } from "./findings-list.tsx";
import { isHiding } from "./findings-filter.ts";
import { useFindings } from "./use-findings.ts";
import type { OpenFindings } from "./use-open-findings.ts";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  good: { padding: "10px 12px 0" },
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

/** Filters above, the list below; the list alone scrolls. Where nothing is open any more, that is said first. */
export function FindingsInView({ findings }: { readonly findings: OpenFindings }): ReactElement {
  const styles = useStyles();
  const words = useWords().findings;
  const format = useFormat();
  const { items, shown, groups } = useFindings();
  const { open, accepted } = findings;
  const counts = words.shown(format.count(shown.length), format.count(items.length));
  const shownText = accepted > 0 ? words.withAccepted(counts, format.count(accepted)) : counts;
  return (
    <div className={styles.tab}>
      {open.error + open.warning === 0 && (
        <div className={styles.good}>
          <NothingOpen findings={findings} />
        </div>
      )}
      <FilterBar items={items} acceptedCount={accepted} />
      <div className={styles.shown}>{shownText}</div>
      <LiveText text={shownText} />
      {shown.length > 0 ? <FindingsList groups={groups} /> : <NoneShown accepted={accepted} />}
    </div>
  );
}

/** No finding passes: since a filter is set, or since those left are accepted and folded away. */
function NoneShown({ accepted }: { readonly accepted: number }): ReactElement {
  const styles = useStyles();
  const words = useWords().findings;
  const format = useFormat();
  const dispatch = useDispatch();
  const withAccepted = usePane((state) => state.findings.filter.withAccepted);
  const isFiltered = usePane((state) => isHiding(state.findings.filter));
  return (
    <div className={styles.nothing}>
      {isFiltered && words.noneMatch}
      {isFiltered && (
        <Button
          onClick={() => {
            dispatch({ type: "findings/filter-cleared" });
          }}
        >
          {words.clearFilters}
        </Button>
      )}
      {accepted > 0 && !withAccepted && (
        <Button
          onClick={() => {
            dispatch({ type: "findings/filtered", filter: { withAccepted: true } });
          }}
        >
          {words.showAccepted(format.count(accepted))}
        </Button>
      )}
    </div>
  );
}
