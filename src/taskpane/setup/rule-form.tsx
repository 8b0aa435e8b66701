import { Button, Field, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { WORD_LEVELS } from "#core/value-chain/suggestion-confidence.ts";
import type { TaggingRule } from "#core/value-chain/tagging-rule.ts";
import type { Tier } from "#core/value-chain/tier-table.ts";
import { Choice } from "../shell/choice.tsx";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { useWords } from "../shell/use-words.ts";
import type { RuleDraft } from "./rule-draft.ts";
import { emptyRuleDraft, readRuleDraft } from "./rule-draft.ts";
import { TextFields } from "./text-fields.tsx";

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", gap: "8px" } });

interface Props {
  readonly id: string;
  readonly tiers: readonly Tier[];
  readonly onAdd: (rule: TaggingRule) => void;
}

/** A new rule: its words, what forbids it, the tier it speaks for, and how sure it is alone. */
export function RuleForm({ id, tiers, onAdd }: Props): ReactElement {
  const styles = useStyles();
  const words = useWords().setup;
  const format = useFormat();
  const { confidences } = useDictionary();
  const [draft, setDraft] = useState(() => emptyRuleDraft(tiers));
  const rule = readRuleDraft(draft, { id, source: words.ruleSource });
  const set = (name: keyof RuleDraft, value: string): void => {
    setDraft({ ...draft, [name]: value });
  };
  return (
    <div className={styles.form}>
      <TextFields names={["words", "unless"]} labels={words.ruleFields} values={draft} onChange={set} />
      <Field label={words.ruleFields.tier}>
        <Choice
          value={draft.tier}
          onChange={(_, { value }) => {
            set("tier", value);
          }}
        >
          {tiers.map((tier) => (
            <option key={tier.id} value={tier.id}>
              {tier.label[format.language]}
            </option>
          ))}
        </Choice>
      </Field>
      <Field label={words.ruleFields.weight}>
        <Choice
          value={draft.weight}
          onChange={(_, { value }) => {
            set("weight", value);
          }}
        >
          {WORD_LEVELS.map(({ confidence, score }) => (
            <option key={confidence} value={String(score)}>
              {confidences[confidence]}
            </option>
          ))}
        </Choice>
      </Field>
      <Button
        appearance="primary"
        disabledFocusable={rule === null}
        onClick={() => {
          if (rule !== null) onAdd(rule);
        }}
      >
        {words.addRule}
      </Button>
    </div>
  );
}
