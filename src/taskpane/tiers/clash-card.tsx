import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Analysis } from "#core/analysis.ts";
import type { FindingOf } from "#core/finding.ts";
import type { TierEvidence } from "#core/value-chain/tagged-line.ts";
import type { TierId } from "#core/value-chain/tier-table.ts";
import { firstCell } from "../findings/first-cell.ts";
import { Card } from "../shell/card.tsx";
import { useCommands } from "../shell/pane-context.ts";
import { useDictionary, useFormat, useWords } from "../shell/use-words.ts";

type Clash = FindingOf<"tier-conflict">;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "10px" },
  pair: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px", margin: "4px 0" },
  side: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: "6px 8px", minWidth: 0 },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  tier: { fontWeight: tokens.fontWeightSemibold },
});

function Side({ says }: { readonly says: { readonly tier: TierId; readonly because: TierEvidence } }): ReactElement {
  const styles = useStyles();
  const format = useFormat();
  const { evidence } = useDictionary();
  return (
    <div className={styles.side}>
      <div className={styles.small}>{evidence[says.because]}</div>
      <div className={styles.tier}>{format.tier(says.tier)}</div>
    </div>
  );
}

/** Lines whose column and goal name different tiers, both side by side. Absent when there are none. */
export function ClashCard({ analysis }: { readonly analysis: Analysis }): ReactElement | null {
  const styles = useStyles();
  const words = useWords().tiers;
  const format = useFormat();
  const { goTo } = useCommands();
  const clashes = analysis.findings.filter((finding): finding is Clash => finding.code === "tier-conflict");
  if (clashes.length === 0) return null;
  return (
    <Card title={words.clashTitle}>
      <ul className={styles.list}>
        {clashes.map((clash, index) => (
          <li key={index}>
            <div className={styles.pair}>
              <Side says={clash.facts.chosen} />
              <Side says={clash.facts.other} />
            </div>
            <Button size="small" onClick={() => { goTo(firstCell(clash.place)); }}>
              {words.goTo(format.at(clash.place))}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
