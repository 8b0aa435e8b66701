import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { CheckedList, NothingOpen, useCheckedFacts } from "../check/nothing-open.tsx";
import { LiveText } from "../shell/live-text.tsx";
import { NothingYet } from "../shell/nothing-yet.tsx";
import { useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { FilterBar } from "./filter-bar.tsx";
import { isHiding } from "./findings-filter.ts";
import { FindingsList } from "./findings-list.tsx";
import type { OpenFindings } from "./use-findings.ts";
import { useFindings, useOpenFindings } from "./use-findings.ts";

const useFindingsTabStyles = makeStyles({ tab: { display: "flex", flexDirection: "column", gap: "10px", padding: "12px" } });

/** The Findings tab: the findings; what was checked and is right where there are none; the check where there was none yet. */
export function FindingsTab(): ReactElement {
  const styles = useFindingsTabStyles();
  const words = useWords().findings;
  const hasFindings = usePane((state) => state.run.result !== null);
  const findings = useOpenFindings();
  const facts = useCheckedFacts();
  const { open, accepted } = findings;
  if (hasFindings && open.error + open.warning + open.info + accepted > 0) return <FindingsInView findings={findings} />;
  return (
    <div className={styles.tab}>
      {facts === null ? (
        <NothingYet text={words.notYet} />
      ) : (
        <>
          <NothingOpen findings={findings} />
          <CheckedList facts={facts} />
        </>
      )}
    </div>
  );
}

const useFindingsInViewStyles = makeStyles({
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
function FindingsInView({ findings }: { readonly findings: OpenFindings }): ReactElement {
  const styles = useFindingsInViewStyles();
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
  const styles = useFindingsInViewStyles();
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
