import { Field } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { Choice } from "../shell/choice.tsx";
import { LongText } from "../shell/long-text.tsx";
import { useWords } from "../shell/use-words.ts";
import { EditedGroup } from "./edited-group.tsx";
import { TextFields } from "./text-fields.tsx";
import type { GoalDraft, TierDraft } from "./tier-table-draft.ts";

interface Props {
  readonly goal: GoalDraft;
  readonly tiers: readonly TierDraft[];
  readonly onChange: (goal: GoalDraft | null) => void;
}

/** One goal with its tier and its guidelines. */
export function GoalFields({ goal, tiers, onChange }: Props): ReactElement {
  const words = useWords().setup;
  const title = words.goal(goal.number, "");
  return (
    <EditedGroup
      title={title}
      removeLabel={words.removeOne(title)}
      onRemove={() => {
        onChange(null);
      }}
    >
      <TextFields
        names={["number", "textTh", "textEn"]}
        labels={words.goalFields}
        values={goal}
        onChange={(name, value) => {
          onChange({ ...goal, [name]: value });
        }}
      />
      <Field label={words.goalFields.tier}>
        <Choice
          value={goal.tier}
          onChange={(_, { value }) => {
            onChange({ ...goal, tier: value });
          }}
        >
          <option value="">{words.goalWithoutTier}</option>
          {tiers.map((tier) => (
            <option key={tier.id} value={tier.id}>
              {tier.labelTh}
            </option>
          ))}
        </Choice>
      </Field>
      <Field label={words.goalFields.guidelines}>
        <LongText
          value={goal.guidelines}
          onChange={(_, { value }) => {
            onChange({ ...goal, guidelines: value });
          }}
        />
      </Field>
    </EditedGroup>
  );
}
