import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { TaggingRule } from "#core/value-chain/tagging-rule.ts";
import { DEFAULT_TIER_TABLE } from "#core/value-chain/default-tier-table.ts";
import { Card } from "../shell/card.tsx";
import { useDispatch, usePane } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import { shownAnalysis } from "../state/select-analysis.ts";
import { freeRuleId, withRule } from "../state/setup-edits.ts";
import { PartButtons } from "./part-buttons.tsx";
import { RuleForm } from "./rule-form.tsx";
import { RuleList } from "./rule-list.tsx";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px" },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  search: { width: "100%", minWidth: 0 },
});

/** The words that suggest tiers: shipped, or as edited in the workbook; to search, add, switch off and take out. */
export function RulesCard(): ReactElement {
  const styles = useStyles();
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
  const styles = useStyles();
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
