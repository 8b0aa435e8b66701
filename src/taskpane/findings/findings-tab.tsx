import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { CheckedList, NothingOpen, useCheckedFacts } from "../check/nothing-open.tsx";
import { LiveText } from "../shell/live-text.tsx";
import { NothingYet } from "../shell/nothing-yet.tsx";
import { useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import type { RunChange, GoneFinding } from "../state/run-state.ts";
import { FilterBar } from "./filter-bar.tsx";
import { isHiding } from "./findings-filter.ts";
import { FindingsList } from "./findings-list.tsx";
import type { OpenFindings } from "./use-findings.ts";
import { useFindings, useOpenFindings } from "./use-findings.ts";
import { findingText } from "#i18n/finding-text.ts";
import { KEYBOARD_SCROLL, PressedChoice } from "../shell/fields.tsx";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import type { FindingsShown } from "./findings-filter.ts";

const useFindingsTabStyles = makeStyles({ tab: { display: "flex", flexDirection: "column", gap: "10px", padding: "12px" } });

/** The Findings tab: the findings; what was checked and is right where there are none; the check where there was none yet. */
export function FindingsTab(): ReactElement {
  const styles = useFindingsTabStyles();
  const words = useWords().findings;
  const hasFindings = usePane((state) => state.run.result !== null);
  const goneCount = usePane((state) => state.run.result?.change?.gone.length ?? 0);
  const findings = useOpenFindings();
  const facts = useCheckedFacts();
  const { open, accepted } = findings;
  if (hasFindings && open.error + open.warning + open.info + accepted + goneCount > 0) return <FindingsInView findings={findings} />;
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
  nothing: { padding: "16px 12px", color: tokens.colorNeutralForeground2 },
});

/** Filters above, the list below; the list alone scrolls. Where nothing is open any more, that is said first. */
function FindingsInView({ findings }: { readonly findings: OpenFindings }): ReactElement {
  const styles = useFindingsInViewStyles();
  const looked = usePane((state) => state.findings.filter.shown);
  const change = usePane((state) => state.run.result?.change ?? null);
  const { open, accepted } = findings;
  const gone = change?.gone ?? [];
  return (
    <div className={styles.tab}>
      {open.error + open.warning === 0 && looked === "open" && (
        <div className={styles.good}>
          <NothingOpen findings={findings} />
        </div>
      )}
      <ShownChoice open={open.error + open.warning + open.info} accepted={accepted} gone={gone.length} />
      {looked === "gone" ? <GoneList gone={gone} /> : <FilteredFindings change={change} />}
    </div>
  );
}

function FilteredFindings({ change }: { readonly change: RunChange | null }): ReactElement {
  const words = useWords().findings;
  const format = useFormat();
  const { items, shownCount, followCount, groups } = useFindings();
  const shown = words.shown(format.count(shownCount), format.count(items.length));
  const counts = followCount === 0 ? shown : `${shown} ${words.following(format.count(followCount))}`;
  const hasChanged = change !== null && change.goneNow + change.newNow > 0;
  const text = hasChanged ? `${counts} · ${words.sinceLast(format.count(change.goneNow), format.count(change.newNow))}` : counts;
  return (
    <>
      <FilterBar items={items} />
      <LiveText text={text} />
      {shownCount > 0 ? <FindingsList groups={groups} text={text} /> : <NoneShown text={text} />}
    </>
  );
}

/** No finding passes: since a filter is set, or since none is left. */
function NoneShown({ text }: { readonly text: string }): ReactElement {
  const styles = useFindingsInViewStyles();
  const words = useWords().findings;
  const dispatch = useDispatch();
  const isFiltered = usePane((state) => isHiding(state.findings.filter));
  if (!isFiltered)
    return (
      <div className={styles.nothing}>
        <p>{text}</p>
        {words.noneLeft}
      </div>
    );
  return (
    <div className={styles.nothing}>
      <p>{text}</p>
      <p>{words.noneMatch}</p>
      <Button
        onClick={() => {
          dispatch({ type: "findings/filter-cleared" });
        }}
      >
        {words.clearFilters}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  choice: { display: "flex", flexWrap: "wrap", gap: "4px", padding: "10px 12px 0" },
  list: { flex: "1 1 auto", minHeight: 0, overflowY: "auto", margin: "8px 0 0", padding: 0, listStyleType: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    gap: "2px 8px",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Counts {
  readonly open: number;
  readonly accepted: number;
  readonly gone: number;
}

/** Open, accepted, gone: three lists with their counts. Absent where all there are is open ones. */
function ShownChoice(counts: Counts): ReactElement | null {
  const styles = useStyles();
  const words = useWords().findings;
  const looked = usePane((state) => state.findings.filter.shown);
  if (counts.accepted + counts.gone === 0 && looked === "open") return null;
  return (
    <div role="group" aria-label={words.shownChoice} className={styles.choice}>
      <ShownToggle kind="open" count={counts.open} />
      <ShownToggle kind="accepted" count={counts.accepted} />
      <ShownToggle kind="gone" count={counts.gone} />
    </div>
  );
}

function ShownToggle({ kind, count }: { readonly kind: FindingsShown; readonly count: number }): ReactElement {
  const words = useWords().findings;
  const format = useFormat();
  const dispatch = useDispatch();
  const isChosen = usePane((state) => state.findings.filter.shown === kind);
  return (
    <PressedChoice
      isPressed={isChosen}
      onPress={() => {
        dispatch({ type: "findings/filtered", filter: { shown: kind } });
      }}
    >
      {words.shownKinds[kind](format.count(count))}
    </PressedChoice>
  );
}

/** Findings of earlier checks that the last one did not have any more, the latest first. */
function GoneList({ gone }: { readonly gone: readonly GoneFinding[] }): ReactElement {
  const styles = useStyles();
  const words = useWords().findings;
  const format = useFormat();
  if (gone.length === 0) return <p className={`${styles.item} ${styles.small}`}>{words.noneGone}</p>;
  return (
    <div {...KEYBOARD_SCROLL} aria-label={words.shownKinds.gone(format.count(gone.length))} className={styles.list}>
      <ul className={styles.list}>
        {gone.map(({ finding, goneAt }, index) => {
          const { title, message } = findingText(finding, format);
          return (
            <li key={index} className={styles.item}>
              <SeverityIcon severity="good" />
              <span>
                <b>{title}</b>
                <div>{message}</div>
                <div className={styles.small}>
                  {format.sheet(finding.place.sheet)} · {words.goneAt(format.dateTime(goneAt))}
                </div>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
