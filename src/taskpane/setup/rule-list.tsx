import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { TaggingRule } from "#core/value-chain/tagging-rule.ts";
import type { Tier } from "#core/value-chain/tier-table.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { withRule } from "../state/setup-edits.ts";
import { rulesWith, switched } from "./rule-draft.ts";
import { RuleLine } from "./rule-line.tsx";

/** Rules shown at once; the search finds the others, and all of them stand in the setup sheet. */
const SHOWN = 12;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "4px" },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Props {
  readonly rules: readonly TaggingRule[];
  readonly shipped: readonly TaggingRule[];
  readonly tiers: readonly Tier[];
  readonly text: string;
  readonly onUse: (rules: readonly TaggingRule[]) => void;
}

/** The rules that hold the text searched for, each with what can be done to it. */
export function RuleList({ rules, shipped, tiers, text, onUse }: Props): ReactElement {
  const styles = useStyles();
  const words = useWords().setup;
  const format = useFormat();
  const found = rulesWith(rules, text);
  const rest = found.length - SHOWN;
  return (
    <>
      <ul className={styles.list}>
        {found.slice(0, SHOWN).map((rule) => (
          <RuleLine
            key={rule.id}
            rule={rule}
            tier={tiers.find((tier) => tier.id === rule.tier)?.label[format.language] ?? format.tier(rule.tier)}
            onSwitch={() => {
              onUse(withRule(rules, switched(rule, shipped)));
            }}
            onRemove={() => {
              onUse(rules.filter((one) => one.id !== rule.id));
            }}
          />
        ))}
      </ul>
      <div className={styles.small} role="status">
        {found.length === 0 ? words.rulesNone : rest > 0 ? words.rulesMore(format.count(rest)) : ""}
      </div>
    </>
  );
}
