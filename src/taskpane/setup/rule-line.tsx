import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { TaggingRule } from "#core/value-chain/tagging-rule.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto auto", gap: "4px", alignItems: "center", overflowWrap: "anywhere" },
  off: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Props {
  readonly rule: TaggingRule;
  readonly tier: string;
  readonly onSwitch: () => void;
  readonly onRemove: () => void;
}

/** One rule: its words and tier, and the buttons that switch it off or take it out. */
export function RuleLine({ rule, tier, onSwitch, onRemove }: Props): ReactElement {
  const styles = useStyles();
  const words = useWords().setup;
  const format = useFormat();
  const isOff = rule.weight <= 0;
  const name = format.quotes(rule.words);
  return (
    <li className={styles.line}>
      <span>
        <span className={isOff ? styles.off : ""}>
          {name} → {tier}
        </span>
        {isOff && <span className={styles.small}> {words.ruleIsOff}</span>}
        {rule.unless.length > 0 && <div className={styles.small}>{words.ruleUnless(format.quotes(rule.unless))}</div>}
      </span>
      <Button size="small" aria-label={isOff ? words.switchOnOne(name) : words.switchOffOne(name)} onClick={onSwitch}>
        {isOff ? words.switchOn : words.switchOff}
      </Button>
      <Button size="small" appearance="subtle" aria-label={words.removeOne(name)} onClick={onRemove}>
        {"×"}
      </Button>
    </li>
  );
}
