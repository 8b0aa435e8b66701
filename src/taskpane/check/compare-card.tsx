import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo } from "react";
import { agencyKnowledge } from "#core/agencies/agency-knowledge.ts";
import { type Bridge, compareLists, type ListChange } from "#core/compare/compare-lists.ts";
import { listedProjects } from "#core/compare/listed-project.ts";
import { absoluteMoney } from "#core/money/money.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { CompareWords } from "#i18n/compare-words.ts";
import { compareEn } from "#i18n/en/compare.ts";
import type { Language } from "#i18n/language.ts";
import { compareTh } from "#i18n/th/compare.ts";
import { changeNote, planComparison } from "#report/compare/plan-comparison.ts";
import { BridgeBars, signed } from "../pictures/bridge-bars.tsx";
import { Card } from "../shell/card.tsx";
import { KEYBOARD_SCROLL } from "../shell/fields.tsx";
import { useCommands, useDispatch, usePane } from "../shell/pane-context.ts";
import { OtherListSource } from "../shell/other-list.tsx";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { WriteOutcome } from "../shell/write-outcome.tsx";
import type { PaneState } from "../state/pane-state.ts";
import { linesOf } from "../state/run-state.ts";
import { analysesOf, shownAnalysis } from "../state/select-analysis.ts";
import { whyNotWrite } from "../state/why-not-write.ts";

const WORDS: Readonly<Record<Language, CompareWords>> = { th: compareTh, en: compareEn };

function useCompareWords(): CompareWords {
  return WORDS[usePane((state) => state.settings.language)];
}

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px" },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  list: {
    margin: 0,
    padding: 0,
    maxHeight: "260px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    padding: "4px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  amount: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", textAlign: "right" },
  faint: { display: "block", color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** What was checked laid beside another version of it: which one, then the way from its total to this one, project by project. */
export function CompareCard(): ReactElement {
  const styles = useStyles();
  const words = useCompareWords();
  return (
    <Card title={words.card.title}>
      <div className={styles.box}>
        <p className={styles.note}>{words.card.intro}</p>
        <OtherVersionSource />
        <Comparison />
      </div>
    </Card>
  );
}

/** The other sheets of the workbook, a file where the host can open one, and the check before where the list was another then. */
function OtherVersionSource(): ReactElement {
  const words = useCompareWords().card;
  const format = useFormat();
  const dispatch = useDispatch();
  const { readOtherVersion } = useCommands();
  const host = usePane((state) => state.host);
  const shown = usePane(shownAnalysis);
  const before = usePane((state) => state.run.result?.before);
  const sheets = host.kind === "ready" ? host.sheets.filter(({ name, own }) => own === null && name !== shown?.table.sheet) : [];
  return (
    <>
      <OtherListSource words={{ sheet: words.sheet, read: words.withSheet, file: words.file }} sheets={sheets} onRead={readOtherVersion} />
      {before !== undefined && (
        <Button
          onClick={() => {
            dispatch({ type: "compare/before-chosen" });
          }}
        >
          {words.before(format.dateTime(before.checkedAt))}
        </Button>
      )}
    </>
  );
}

/** Both versions: the other one with what is said of it, and the lines here. */
interface Versions {
  readonly from: string;
  readonly errors: number;
  readonly old: readonly TaggedLine[];
  readonly now: readonly TaggedLine[];
}

/** Where the other version is one of the sheets checked, the table in view is the new one; else all that was checked. */
function nowLines(state: Pick<PaneState, "run" | "shownTable">, sheet: string | null): readonly TaggedLine[] {
  const { result } = state.run;
  if (result === null) return [];
  const isPart = sheet !== null && analysesOf(state).some(({ table }) => table.sheet === sheet);
  return isPart ? (shownAnalysis(state)?.lines ?? []) : linesOf(result);
}

function useVersions(): Versions | null {
  const words = useCompareWords().card;
  const format = useFormat();
  const compared = usePane((state) => state.compared);
  const run = usePane((state) => state.run);
  const shownTable = usePane((state) => state.shownTable);
  return useMemo(() => {
    if (compared === null || run.result === null) return null;
    if (compared !== "check-before")
      return {
        from: words.from(compared.from, ""),
        errors: compared.errors,
        old: compared.lines,
        now: nowLines({ run, shownTable }, compared.sheet),
      };
    const { before } = run.result;
    if (before === undefined) return null;
    return { from: words.from("", format.dateTime(before.checkedAt)), errors: 0, old: before.lines, now: linesOf(run.result) };
  }, [compared, run, shownTable, words, format]);
}

function useBridge(versions: Versions | null): Bridge | null {
  const reference = usePane((state) => state.reference);
  const aliases = usePane((state) => state.setup.aliases);
  return useMemo(() => {
    if (versions === null || versions.old.length === 0) return null;
    const { agencies } = agencyKnowledge(reference, aliases);
    return compareLists(listedProjects(versions.old, agencies), listedProjects(versions.now, agencies));
  }, [versions, reference, aliases]);
}

/** The bridge between both, or why there is none. */
function Comparison(): ReactElement | null {
  const styles = useStyles();
  const words = useCompareWords();
  const format = useFormat();
  const versions = useVersions();
  const bridge = useBridge(versions);
  if (versions === null) return null;
  if (bridge === null) return <p role="status">{words.card.noLines(versions.from)}</p>;
  const difference = signed(format.money(absoluteMoney(bridge.difference)), bridge.difference);
  return (
    <div className={styles.box} role="group" aria-label={words.title}>
      <p role="status" className={styles.note}>
        {`${words.oldList}: ${versions.from} · ${words.card.total} ${difference}`}
      </p>
      {versions.errors > 0 && <p className={styles.note}>{words.notProven(words.oldList, format.count(versions.errors))}</p>}
      <BridgeBars bridge={bridge} words={words} />
      <p className={styles.note}>{bridge.changes.length === 0 ? words.nothingChanged : words.unchanged(format.count(bridge.unchanged))}</p>
      {bridge.changes.length > 0 && <Changes bridge={bridge} />}
      <ComparisonButtons bridge={bridge} from={versions.from} />
    </div>
  );
}

/** Changes drawn at once; the sheet holds all of them. */
const MOST_SHOWN = 200;

function Changes({ bridge }: { readonly bridge: Bridge }): ReactElement {
  const styles = useStyles();
  const words = useCompareWords();
  const format = useFormat();
  const title = words.card.changes(format.count(bridge.changes.length));
  const hidden = bridge.changes.length - MOST_SHOWN;
  return (
    <>
      <div>{title}</div>
      <div {...KEYBOARD_SCROLL} aria-label={title} className={styles.list}>
        {bridge.changes.slice(0, MOST_SHOWN).map((change, at) => (
          <Change key={String(at)} change={change} />
        ))}
      </div>
      {hidden > 0 && <p className={styles.note}>{words.moreChanges(format.count(hidden))}</p>}
    </>
  );
}

function Change({ change }: { readonly change: ListChange }): ReactElement {
  const styles = useStyles();
  const words = useCompareWords();
  const format = useFormat();
  const { before, after, kind, difference } = change;
  const shown = after ?? before;
  const note = changeNote(change, { compare: words, format });
  const amount = (side: ListChange["before"]): string => (side === null || side.amount === null ? "–" : format.million(side.amount));
  return (
    <div className={styles.item}>
      <span>
        {words.kinds[kind]} · {shown?.project ?? words.nameless}
        <span className={styles.faint}>{[shown?.agency ?? "", note].filter((text) => text !== "").join(" · ")}</span>
      </span>
      <span className={styles.amount}>
        {signed(format.million(absoluteMoney(difference)), difference)}
        <span className={styles.faint}>{`${amount(before)} → ${amount(after)}`}</span>
      </span>
    </div>
  );
}

function ComparisonButtons({ bridge, from }: { readonly bridge: Bridge; readonly from: string }): ReactElement {
  const styles = useStyles();
  const compare = useCompareWords();
  const words = useDictionary();
  const format = useFormat();
  const dispatch = useDispatch();
  const { writeComparison, reportContext } = useCommands();
  const hindrance = usePane(whyNotWrite);
  const shown = usePane(shownAnalysis);
  const write = (): void => {
    const { now } = reportContext();
    const newSource = shown?.table.sheet ?? compare.newList;
    writeComparison(planComparison(bridge, { words, compare, format, now, oldSource: from, newSource }));
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={hindrance !== null} onClick={write}>
          {compare.card.write}
        </Button>
        <Button
          onClick={() => {
            dispatch({ type: "compare/closed" });
          }}
        >
          {compare.card.close}
        </Button>
      </div>
      <WriteOutcome job="report" />
    </>
  );
}
