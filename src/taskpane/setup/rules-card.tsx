import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Card } from "../shell/card.tsx";
import { usePane } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";

/** Rules shown here; all of them stand in the setup sheet, where they are edited. */
const SHOWN = 12;

const useStyles = makeStyles({
  list: { margin: "6px 0", padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "4px" },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** The words that suggest tiers: shipped, or as edited in the workbook. */
export function RulesCard(): ReactElement {
  const styles = useStyles();
  const words = useWords().setup;
  const format = useFormat();
  const own = usePane((state) => state.setup.taggingRules);
  const reference = usePane((state) => state.reference);
  const rules = own ?? reference.taggingRules;
  return (
    <Card title={words.rulesTitle} action={<span className={styles.small}>{words.rulesCount(format.count(rules.length))}</span>}>
      <div className={styles.small}>{own === null ? words.rulesShipped : words.rulesOwn}</div>
      <ul className={styles.list}>
        {rules.slice(0, SHOWN).map((rule) => (
          <li key={rule.id}>
            {format.quotes(rule.words)} → {format.tier(rule.tier)}
            {rule.unless.length > 0 && <span className={styles.small}> ({words.ruleUnless(format.quotes(rule.unless))})</span>}
          </li>
        ))}
      </ul>
      {rules.length > SHOWN && <div className={styles.small}>{words.rulesMore(format.count(rules.length - SHOWN))}</div>}
    </Card>
  );
}
