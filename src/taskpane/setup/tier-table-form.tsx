import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { TierTable } from "#core/value-chain/tier-table.ts";
import { useWords } from "../shell/use-words.ts";
import { EditedGroup } from "./edited-group.tsx";
import { GoalFields } from "./goal-fields.tsx";
import { JsonProblemText } from "./json-problem-text.tsx";
import { TextFields } from "./text-fields.tsx";
import type { TierDraft } from "./tier-table-draft.ts";
import { readTierTableDraft, tierTableDraft, withNewGoal, withNewTier } from "./tier-table-draft.ts";

const useStyles = makeStyles({ form: { display: "flex", flexDirection: "column", gap: "8px" } });

/** The tiers and goals to edit; what is typed is read as strictly as an imported file before it is used. */
export function TierTableForm({ table, onUse }: { readonly table: TierTable; readonly onUse: (table: TierTable) => void }): ReactElement {
  const styles = useStyles();
  const words = useWords().setup;
  const [draft, setDraft] = useState(() => tierTableDraft(table));
  const reading = readTierTableDraft(draft);
  return (
    <div className={styles.form}>
      {draft.tiers.map((tier, at) => (
        <TierFields
          key={tier.id}
          tier={tier}
          onChange={(next) => {
            setDraft({ ...draft, tiers: replaced(draft.tiers, at, next) });
          }}
        />
      ))}
      <Button
        size="small"
        onClick={() => {
          setDraft(withNewTier(draft));
        }}
      >
        {words.addTier}
      </Button>
      {draft.goals.map((goal, at) => (
        <GoalFields
          key={goal.key}
          goal={goal}
          tiers={draft.tiers}
          onChange={(next) => {
            setDraft({ ...draft, goals: replaced(draft.goals, at, next) });
          }}
        />
      ))}
      <Button
        size="small"
        onClick={() => {
          setDraft(withNewGoal(draft));
        }}
      >
        {words.addGoal}
      </Button>
      {"problem" in reading && <JsonProblemText problem={reading.problem} />}
      <Button
        appearance="primary"
        disabledFocusable={"problem" in reading}
        onClick={() => {
          if ("ok" in reading) onUse(reading.ok);
        }}
      >
        {words.useTiers}
      </Button>
    </div>
  );
}

function replaced<Item>(items: readonly Item[], at: number, next: Item | null): readonly Item[] {
  return items.flatMap((item, index) => (index !== at ? [item] : next === null ? [] : [next]));
}

function TierFields({ tier, onChange }: { readonly tier: TierDraft; readonly onChange: (tier: TierDraft | null) => void }): ReactElement {
  const words = useWords().setup;
  const title = tier.labelTh.trim() === "" ? words.newTier : tier.labelTh;
  return (
    <EditedGroup
      title={title}
      removeLabel={words.removeOne(title)}
      onRemove={() => {
        onChange(null);
      }}
    >
      <TextFields
        names={["labelTh", "labelEn", "nameTh", "nameEn", "synonyms"]}
        labels={words.tierFields}
        values={tier}
        onChange={(name, value) => {
          onChange({ ...tier, [name]: value });
        }}
      />
    </EditedGroup>
  );
}
