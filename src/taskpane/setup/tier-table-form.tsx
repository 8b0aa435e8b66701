import { Button, Field, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { TierTableParsing } from "#core/value-chain/tier-table-json.ts";
import { parseTierTable } from "#core/value-chain/tier-table-json.ts";
import type { TierTable } from "#core/value-chain/tier-table.ts";
import { WORD_SEPARATOR, splitWords } from "#report/setup/setup-sections.ts";
import { Choice, LongText } from "../shell/fields.tsx";
import { useWords } from "../shell/pane-context.ts";
import { EditedGroup, TextFields } from "./form-parts.tsx";
import { JsonProblemText } from "./json-import.tsx";

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

interface Props {
  readonly goal: GoalDraft;
  readonly tiers: readonly TierDraft[];
  readonly onChange: (goal: GoalDraft | null) => void;
}

/** One goal with its tier and its guidelines. */
function GoalFields({ goal, tiers, onChange }: Props): ReactElement {
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

/** Texts of one tier in the form; synonyms between `|`, as on the setup sheet. */
interface TierDraft {
  readonly id: string;
  readonly labelTh: string;
  readonly labelEn: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly synonyms: string;
}

/** Texts of one goal; `tier` empty: of none. One guideline a line, its number first. `key` tells goals apart while numbers change. */
interface GoalDraft {
  readonly key: string;
  readonly number: string;
  readonly textTh: string;
  readonly textEn: string;
  readonly tier: string;
  readonly guidelines: string;
}

/** A tier table while it is being edited. */
interface TierTableDraft {
  readonly tiers: readonly TierDraft[];
  readonly goals: readonly GoalDraft[];
}

/** The form's texts for a table. */
export function tierTableDraft({ tiers, goals }: TierTable): TierTableDraft {
  return {
    tiers: tiers.map(({ id, label, name, synonyms }) => ({
      id,
      labelTh: label.th,
      labelEn: label.en,
      nameTh: name.th,
      nameEn: name.en,
      synonyms: synonyms.join(WORD_SEPARATOR),
    })),
    goals: goals.map(({ number, text, tier, guidelines }) => ({
      key: number,
      number,
      textTh: text.th,
      textEn: text.en ?? "",
      tier: tier ?? "",
      guidelines: guidelines.map((one) => `${one.number} ${one.text}`).join("\n"),
    })),
  };
}

/** Reads the form as strictly as an imported file. A goal of a tier that was taken out is refused, not moved. */
export function readTierTableDraft({ tiers, goals }: TierTableDraft): TierTableParsing {
  return parseTierTable({
    tiers: tiers.map(({ id, labelTh, labelEn, nameTh, nameEn, synonyms }) => ({
      id,
      label: { th: labelTh.trim(), en: labelEn.trim() },
      name: { th: nameTh.trim(), en: nameEn.trim() },
      synonyms: splitWords(synonyms),
    })),
    goals: goals.map(({ number, textTh, textEn, tier, guidelines }) => ({
      number: number.trim(),
      text: { th: textTh.trim(), en: textEn.trim() === "" ? null : textEn.trim() },
      tier: tier === "" ? null : tier,
      guidelines: guidelines.split("\n").flatMap(readGuideline),
    })),
  });
}

function readGuideline(line: string): readonly { readonly number: string; readonly text: string }[] {
  const [number = "", ...words] = line.trim().split(/\s+/);
  return number === "" ? [] : [{ number, text: words.join(" ") }];
}

/** The draft with one more tier, empty, under an id of its own. */
export function withNewTier(draft: TierTableDraft): TierTableDraft {
  const id = freeName(
    "tier",
    draft.tiers.map((tier) => tier.id),
  );
  return { ...draft, tiers: [...draft.tiers, { id, labelTh: "", labelEn: "", nameTh: "", nameEn: "", synonyms: "" }] };
}

/** The draft with one more goal, empty. */
export function withNewGoal(draft: TierTableDraft): TierTableDraft {
  const key = freeName(
    "goal",
    draft.goals.map((goal) => goal.key),
  );
  return { ...draft, goals: [...draft.goals, { key, number: "", textTh: "", textEn: "", tier: "", guidelines: "" }] };
}

function freeName(kind: string, taken: readonly string[]): string {
  let count = taken.length + 1;
  while (taken.includes(`${kind}-${String(count)}`)) count += 1;
  return `${kind}-${String(count)}`;
}
