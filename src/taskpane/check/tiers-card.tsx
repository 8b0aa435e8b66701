import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import type { TierGroup } from "#core/summary/summary.ts";
import { ratioOf } from "../pictures/ratio.ts";
import { ShareBar } from "../pictures/bars.tsx";
import { Card } from "../shell/card.tsx";
import { FigureButton } from "../shell/figure-button.tsx";
import { useWords } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";

const useTiersCardStyles = makeStyles({ unit: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 } });

/** The money by tier. A part of a plan is named. */
export function TiersCard({
  analysis,
  isPartOfPlan = false,
}: {
  readonly analysis: Analysis;
  readonly isPartOfPlan?: boolean;
}): ReactElement {
  const styles = useTiersCardStyles();
  const words = useWords().check;
  return (
    <Card
      title={isPartOfPlan ? words.tiersOf(analysis.table.sheet) : words.tiersTitle}
      action={<span className={styles.unit}>{words.million}</span>}
    >
      <TierBars analysis={analysis} sheet={isPartOfPlan ? analysis.table.sheet : null} />
    </Card>
  );
}

const useTierBarsStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "10px" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: "8px" },
  name: { fontWeight: tokens.fontWeightSemibold, flexGrow: 1 },
  number: { fontVariantNumeric: "tabular-nums", textAlign: "right" },
  share: { minWidth: "62px" },
  // Forced colours paint the ground of texts over what they touch: the bar's lower line stays clear of it.
  counts: {
    display: "block",
    marginTop: "3px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface BarsProps {
  readonly analysis: Analysis;
  /** Of one sheet of several. */
  readonly sheet: string | null;
}

function TierBar({ group, analysis, sheet }: BarsProps & { readonly group: TierGroup }): ReactElement {
  const styles = useTierBarsStyles();
  const words = useWords().check;
  const format = useFormat();
  const position = group.tier === null ? null : analysis.tierTable.tiers.findIndex((tier) => tier.id === group.tier);
  return (
    <li>
      <FigureButton isWide query={{ kind: "tier", sheet, tier: group.tier }}>
        <span className={styles.line}>
          <span className={styles.name}>{format.tier(group.tier)}</span>
          <span className={styles.number}>{format.million(group.amount)}</span>
          <span className={`${styles.number} ${styles.share}`}>{group.share === null ? words.shareNone : format.percent(group.share)}</span>
        </span>
        <ShareBar share={ratioOf(group.amount, analysis.summary.total)} position={position} />
        <span className={styles.counts}>{words.tierCounts(format.count(group.projects), format.count(group.agencies))}</span>
      </FigureButton>
    </li>
  );
}

/** Amount, share and counts of each tier, the money without a tier last; shown also when it is nothing, since that is good news. */
function TierBars({ analysis, sheet }: BarsProps): ReactElement {
  const styles = useTierBarsStyles();
  return (
    <ul className={styles.list}>
      {analysis.summary.tiers.map((group) => (
        <TierBar key={group.tier ?? ""} group={group} analysis={analysis} sheet={sheet} />
      ))}
    </ul>
  );
}
