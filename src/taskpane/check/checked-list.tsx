import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Format } from "#i18n/format.ts";
import type { PaneWords } from "#i18n/pane-words.ts";
import { Card } from "../shell/card.tsx";
import { SeverityIcon } from "../shell/severity-icon.tsx";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import type { CheckedFacts } from "./checked-facts.ts";

const useStyles = makeStyles({
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
  const styles = useStyles();
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
