import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { type ReactElement, useState } from "react";
import { DEFAULT_TIER_TABLE } from "#core/value-chain/choose-tier-table.ts";
import type { TaggingRule } from "#core/value-chain/tagging-rule.ts";
import type { Tier } from "#core/value-chain/tier-table.ts";
import { Card } from "../shell/card.tsx";
import { useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { shownAnalysis } from "../state/select-analysis.ts";
import { freeRuleId, withRule } from "../state/setup-edits.ts";
import { PartButtons } from "./form-parts.tsx";
import { RuleForm, rulesWith, switched } from "./rule-form.tsx";

const useRulesCardStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px" },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  search: { width: "100%", minWidth: 0 },
});

/** The words that suggest tiers: shipped, or as edited in the workbook; to search, add, switch off and take out. */
export function RulesCard(): ReactElement {
  const styles = useRulesCardStyles();
  const words = useWords().setup;
  const format = useFormat();
  const dispatch = useDispatch();
  const setup = usePane((state) => state.setup);
  const shipped = usePane((state) => state.reference).taggingRules;
  const { tiers } = usePane(shownAnalysis)?.tierTable ?? DEFAULT_TIER_TABLE;
  const rules = setup.taggingRules ?? shipped;
  const [text, setText] = useState("");
  const [open, setOpen] = useState<"newRule" | null>(null);
  const use = (next: readonly TaggingRule[] | null): void => {
    dispatch({ type: "setup/changed", setup: { ...setup, taggingRules: next } });
  };
  return (
    <Card title={words.rulesTitle} action={<span className={styles.small}>{words.rulesCount(format.count(rules.length))}</span>}>
      <div className={styles.box}>
        <Origin
          isOwn={setup.taggingRules !== null}
          onRestore={() => {
            use(null);
          }}
        />
        <PartButtons parts={["newRule"]} labels={words} open={open} onOpen={setOpen} />
        {open === "newRule" && (
          <RuleForm
            id={freeRuleId(rules)}
            tiers={tiers}
            onAdd={(rule) => {
              use(withRule(rules, rule));
              setOpen(null);
            }}
          />
        )}
        <Field label={words.ruleSearch}>
          <Input
            type="search"
            className={styles.search}
            value={text}
            onChange={(_, { value }) => {
              setText(value);
            }}
          />
        </Field>
        <RuleList rules={rules} shipped={shipped} tiers={tiers} text={text} onUse={use} />
      </div>
    </Card>
  );
}

function Origin({ isOwn, onRestore }: { readonly isOwn: boolean; readonly onRestore: () => void }): ReactElement {
  const styles = useRulesCardStyles();
  const words = useWords().setup;
  return (
    <>
      <div className={styles.small}>{isOwn ? words.rulesOwn : words.rulesShipped}</div>
      {isOwn && (
        <Button size="small" onClick={onRestore}>
          {words.rulesRestore}
        </Button>
      )}
    </>
  );
}

/** Rules shown at once; the search finds the others, and all of them stand in the setup sheet. */
const SHOWN = 12;

const useRuleListStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "4px" },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface RuleListProps {
  readonly rules: readonly TaggingRule[];
  readonly shipped: readonly TaggingRule[];
  readonly tiers: readonly Tier[];
  readonly text: string;
  readonly onUse: (rules: readonly TaggingRule[]) => void;
}

/** The rules that hold the text searched for, each with what can be done to it. */
function RuleList({ rules, shipped, tiers, text, onUse }: RuleListProps): ReactElement {
  const styles = useRuleListStyles();
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

const useRuleLineStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto auto", gap: "4px", alignItems: "center", overflowWrap: "anywhere" },
  off: { color: tokens.colorNeutralForeground2, textDecorationLine: "line-through" },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface RuleLineProps {
  readonly rule: TaggingRule;
  readonly tier: string;
  readonly onSwitch: () => void;
  readonly onRemove: () => void;
}

/** One rule: its words and tier, and the buttons that switch it off or take it out. */
function RuleLine({ rule, tier, onSwitch, onRemove }: RuleLineProps): ReactElement {
  const styles = useRuleLineStyles();
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
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular aria-hidden />}
        aria-label={words.removeOne(name)}
        title={words.removeOne(name)}
        onClick={onRemove}
      />
    </li>
  );
}
