import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { Analysis } from "#core/analysis.ts";
import type { FindingCode } from "#core/finding-facts.ts";
import type { Severity } from "#core/finding.ts";
import type { Money } from "#core/money/money.ts";
import { ZERO } from "#core/money/money.ts";
import type { Format } from "#i18n/format.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import type { OpenFindings } from "../findings/use-findings.ts";
import { Card, GoodBox } from "../shell/card.tsx";
import { usePane, useWords } from "../shell/pane-context.ts";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useFormat } from "../shell/use-dictionary.ts";
import { usePlan } from "../shell/use-plan.ts";
import { analysesOf, shownAnalysis } from "../state/select-analysis.ts";

const useNothingOpenStyles = makeStyles({ text: { margin: "2px 0 0" } });

/**
 * Nothing to mend and nothing to look at: said plainly, with what it rests on, and what was accepted or is said besides. Good
 * news only over a total that is proved; over another one, what is missing.
 */
export function NothingOpen({ findings }: { readonly findings: OpenFindings }): ReactElement {
  const styles = useNothingOpenStyles();
  const words = useWords().check;
  const format = useFormat();
  const facts = useCheckedFacts();
  const { open, accepted } = findings;
  const text = (
    <>
      <SumText facts={facts} accepted={accepted} />
      {open.info > 0 && <p className={styles.text}>{words.nothingWrongInfo(format.count(open.info))}</p>}
    </>
  );
  if (facts?.isProved === true) return <GoodBox title={accepted > 0 ? words.allAcceptedTitle : words.nothingWrongTitle}>{text}</GoodBox>;
  return (
    <Card title={accepted > 0 ? words.allAcceptedTitle : words.answer.stands[facts?.isAsked === true ? "question" : "unproved"]}>
      {text}
    </Card>
  );
}

function SumText({ facts, accepted }: { readonly facts: CheckedFacts | null; readonly accepted: number }): ReactElement | null {
  const styles = useNothingOpenStyles();
  const words = useWords().check;
  const format = useFormat();
  if (accepted > 0) return <p className={styles.text}>{words.allAccepted(format.count(accepted))}</p>;
  if (facts === null) return null;
  const sum = [format.count(facts.lines), format.money(facts.total)] as const;
  return <p className={styles.text}>{facts.statedTotals > 0 ? words.nothingWrong(...sum) : words.nothingWrongNoTotals(...sum)}</p>;
}

/** What a check looked at and found right, as facts to say when nothing is wrong. */
interface CheckedFacts {
  readonly lines: number;
  readonly total: Money;
  /** The total is proved; not: asked, or confirmed by too little. */
  readonly isProved: boolean;
  readonly isAsked: boolean;
  /** Every line has an amount that can be read. */
  readonly isEveryAmountRead: boolean;
  /** Totals printed in the tables and held against their rows; 0: none to hold against. */
  readonly statedTotals: number;
  /** The approved amount that is met to the baht; null: no framework to compare with. */
  readonly framework: Money | null;
  /** No line stands twice and no name is spelt in two ways. */
  readonly isNothingTwice: boolean;
  /** No money is without a tier. */
  readonly isEveryLineTagged: boolean;
}

const TWICE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "duplicate-line",
  "same-project-other-amount",
  "agency-name-variant",
  "ministry-name-variant",
  "project-name-variant",
]);

/** The facts of a result: `whole` is the table, or all tables as one plan; `tables` are those that were read. */
function checkedFacts(whole: Analysis, tables: readonly Analysis[]): CheckedFacts {
  const { summary, framework, findings } = whole;
  return {
    lines: summary.lines,
    total: summary.total,
    isProved: whole.verdict.kind === "proved",
    isAsked: whole.verdict.kind === "question",
    isEveryAmountRead: summary.linesWithoutAmount === 0,
    statedTotals: tables.reduce((count, { table }) => count + table.totals.length, 0),
    framework: framework?.amountMet === true ? framework.framework.amount : null,
    isNothingTwice: findings.every(({ code }) => !TWICE.has(code)),
    isEveryLineTagged: summary.tiers.every(({ tier, amount }) => tier !== null || amount === ZERO),
  };
}

/** What the last check looked at and found right; null before a result, or where no table was read. */
export function useCheckedFacts(): CheckedFacts | null {
  const run = usePane((state) => state.run);
  const shown = usePane(shownAnalysis);
  const whole = usePlan() ?? shown;
  return useMemo(() => (whole === null ? null : checkedFacts(whole, analysesOf({ run }))), [whole, run]);
}

const useCheckedListStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  item: { display: "flex", alignItems: "flex-start", gap: "8px" },
  icon: { display: "flex", paddingTop: "2px" },
});

interface CheckedItem {
  /** Proven right; false: there was nothing to compare with. */
  readonly isProven: boolean;
  readonly text: string;
}

function checkedItems(facts: CheckedFacts, words: PaneWords["check"]["checked"], format: Format): readonly CheckedItem[] {
  const { framework, statedTotals } = facts;
  const proven = (isSo: boolean, text: string): readonly CheckedItem[] => (isSo ? [{ isProven: true, text }] : []);
  return [
    ...proven(facts.isEveryAmountRead, words.amounts(format.count(facts.lines))),
    statedTotals > 0 ? { isProven: true, text: words.totals(format.count(statedTotals)) } : { isProven: false, text: words.noTotals },
    framework === null ? { isProven: false, text: words.noFramework } : { isProven: true, text: words.framework(format.money(framework)) },
    ...proven(facts.isNothingTwice, words.nothingTwice),
    ...proven(facts.isEveryLineTagged, words.tiers),
  ];
}

/** What was checked, point by point: what is proven, and what there was nothing to compare with. */
export function CheckedList({ facts }: { readonly facts: CheckedFacts }): ReactElement {
  const styles = useCheckedListStyles();
  const words = useWords().check;
  const format = useFormat();
  return (
    <Card title={words.checkedTitle}>
      <ul className={styles.list}>
        {checkedItems(facts, words.checked, format).map(({ isProven, text }) => (
          <li key={text} className={styles.item}>
            <span className={styles.icon}>
              <SeverityIcon severity={isProven ? "good" : "info"} />
            </span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const SEVERITIES = ["error", "warning", "info"] as const satisfies readonly Severity[];

const useFindingsLineStyles = makeStyles({
  counts: { display: "flex", flexWrap: "wrap", gap: "4px 14px", margin: "0 0 8px", padding: 0, listStyleType: "none" },
  count: { display: "flex", alignItems: "center", gap: "6px" },
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

/** The findings in one line: the open ones by severity, and how many were accepted. */
export function Counts({ findings: { open, accepted } }: { readonly findings: OpenFindings }): ReactElement {
  const styles = useFindingsLineStyles();
  const words = useWords().check;
  const format = useFormat();
  return (
    <ul className={styles.counts}>
      {SEVERITIES.filter((severity) => open[severity] > 0).map((severity) => (
        <li key={severity} className={styles.count}>
          <SeverityIcon severity={severity} />
          <span>
            <span className={styles.number}>{format.count(open[severity])}</span>{" "}
            {words.severityCounts[severity](format.count(open[severity]))}
          </span>
        </li>
      ))}
      {accepted > 0 && <li>{words.acceptedCount(format.count(accepted))}</li>}
    </ul>
  );
}
