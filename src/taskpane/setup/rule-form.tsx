import { Button, Field, makeStyles } from "@fluentui/react-components";
import { type ReactElement, useState } from "react";
import { WORD_LEVELS } from "#core/value-chain/word-suggestion.ts";
import type { TaggingRule } from "#core/value-chain/tagging-rule.ts";
import type { Tier } from "#core/value-chain/tier-table.ts";
import { splitWords } from "#report/setup/setup-sections.ts";
import { Choice } from "../shell/fields.tsx";
import { useWords } from "../shell/pane-context.ts";
import { useDictionary, useFormat } from "../shell/use-dictionary.ts";
import { TextFields } from "./form-parts.tsx";

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

/** Texts of a new rule in the form; several words between `|`, as on the setup sheet. */
interface RuleDraft {
  readonly words: string;
  readonly unless: string;
  readonly tier: string;
  readonly weight: string;
}

/** Words shorter than this are found in too many names. */
const FEWEST_LETTERS = 2;

/** What a rule weighs that is as sure, alone, as the least sure suggestion. */
const LEAST_WEIGHT = WORD_LEVELS.at(-1)?.score ?? 1;

/** A rule nobody has written yet. */
function emptyRuleDraft([first]: readonly Tier[]): RuleDraft {
  return { words: "", unless: "", tier: first?.id ?? "", weight: String(LEAST_WEIGHT) };
}

/** The rule as typed; null while a word or the tier is missing. */
export function readRuleDraft(draft: RuleDraft, given: Pick<TaggingRule, "id" | "source">): TaggingRule | null {
  const words = splitWords(draft.words);
  const isComplete = draft.tier !== "" && words.length > 0 && words.every((word) => word.length >= FEWEST_LETTERS);
  return isComplete ? { ...given, tier: draft.tier, words, unless: splitWords(draft.unless), weight: Number(draft.weight) } : null;
}

/** The rules that hold the text in one of their words; all of them for no text. */
export function rulesWith(rules: readonly TaggingRule[], text: string): readonly TaggingRule[] {
  const wanted = text.trim().toLowerCase();
  return rules.filter((rule) => [...rule.words, ...rule.unless].some((word) => word.toLowerCase().includes(wanted)));
}

/** The rule switched off, or on again with the weight it was shipped with. */
export function switched(rule: TaggingRule, shipped: readonly TaggingRule[]): TaggingRule {
  if (rule.weight > 0) return { ...rule, weight: 0 };
  const before = shipped.find((one) => one.id === rule.id)?.weight ?? LEAST_WEIGHT;
  return { ...rule, weight: before };
}
