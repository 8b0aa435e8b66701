import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { TierTable } from "#core/value-chain/tier-table.ts";
import { Card } from "../shell/card.tsx";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "8px" },
  label: { fontWeight: tokens.fontWeightSemibold },
  name: { overflowWrap: "anywhere" },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

/** The year's tiers with their names, spellings and goals. */
export function TierTableCard({ table }: { readonly table: TierTable }): ReactElement {
  const styles = useStyles();
  const words = useWords().setup;
  const format = useFormat();
  return (
    <Card title={words.tierTitle}>
      <ul className={styles.list}>
        {table.tiers.map((tier) => (
          <li key={tier.id}>
            <span className={styles.label}>{tier.label[format.language]}</span>{" "}
            <span className={styles.name}>{tier.name[format.language]}</span>
            {tier.synonyms.length > 0 && <div className={styles.small}>{format.list(tier.synonyms)}</div>}
            {table.goals
              .filter((goal) => goal.tier === tier.id)
              .map((goal) => (
                <div key={goal.number} className={styles.small}>
                  {words.goal(goal.number, goal.text[format.language] ?? goal.text.th)}
                </div>
              ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
