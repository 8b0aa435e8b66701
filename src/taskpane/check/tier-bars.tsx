import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import type { TierGroup } from "#core/summary/summary.ts";
import { ratioOf } from "../pictures/ratio.ts";
import { ShareBar } from "../pictures/share-bar.tsx";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "10px" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: "8px" },
  name: { fontWeight: tokens.fontWeightSemibold, flexGrow: 1 },
  number: { fontVariantNumeric: "tabular-nums", textAlign: "right" },
  share: { minWidth: "62px" },
  counts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

function TierBar({ group, analysis }: { readonly group: TierGroup; readonly analysis: Analysis }): ReactElement {
  const styles = useStyles();
  const words = useWords().check;
  const format = useFormat();
  const position = group.tier === null ? null : analysis.tierTable.tiers.findIndex((tier) => tier.id === group.tier);
  return (
    <li>
      <div className={styles.line}>
        <span className={styles.name}>{format.tier(group.tier)}</span>
        <span className={styles.number}>{format.million(group.amount)}</span>
        <span className={`${styles.number} ${styles.share}`}>{group.share === null ? words.shareNone : format.percent(group.share)}</span>
      </div>
      <ShareBar share={ratioOf(group.amount, analysis.summary.total)} position={position} />
      <div className={styles.counts}>{words.tierCounts(format.count(group.projects), format.count(group.agencies))}</div>
    </li>
  );
}

/** Amount, share and counts of each tier, the money without a tier last; shown also when it is nothing, since that is good news. */
export function TierBars({ analysis }: { readonly analysis: Analysis }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {analysis.summary.tiers.map((group) => (
        <TierBar key={group.tier ?? ""} group={group} analysis={analysis} />
      ))}
    </ul>
  );
}
