import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Analysis } from "#core/analysis.ts";
import type { Framework } from "#core/budget/framework.ts";
import { parseTierTable, tierTableText } from "#core/value-chain/tier-table-json.ts";
import type { Goal, TierTable } from "#core/value-chain/tier-table.ts";
import { Card } from "../shell/card.tsx";
import { useCommands, useDispatch, usePane, useWords } from "../shell/pane-context.ts";
import { useFormat } from "../shell/use-dictionary.ts";
import { withTierTable } from "../state/setup-edits.ts";
import { PartButtons } from "./form-parts.tsx";
import { JsonExport, JsonImport } from "./json-import.tsx";
import { TierTableForm } from "./tier-table-form.tsx";

const useStyles = makeStyles({
  list: { margin: "6px 0 10px", padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "8px" },
  label: { fontWeight: tokens.fontWeightSemibold },
  name: { overflowWrap: "anywhere" },
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    margin: 0,
  },
});

/** The tiers of the plan and year with their names, spellings and goals, and changing them. */
export function TierTableCard({ analysis }: { readonly analysis: Analysis }): ReactElement {
  const table = analysis.tierTable;
  const framework = analysis.framework?.framework ?? null;
  const styles = useStyles();
  const words = useWords().setup;
  const format = useFormat();
  const untiered = table.goals.filter((goal) => goal.tier === null);
  return (
    <Card title={words.tierTitle}>
      <p className={styles.small}>
        {framework === null ? words.tiersOfNoFramework : words.tiersOf(framework.plan[format.language], String(framework.fiscalYear))}
      </p>
      <ul className={styles.list}>
        {table.tiers.map((tier) => (
          <li key={tier.id}>
            <span className={styles.label}>{tier.label[format.language]}</span>{" "}
            {tier.name[format.language] !== tier.label[format.language] && (
              <span className={styles.name}>{tier.name[format.language]}</span>
            )}
            {tier.synonyms.length > 0 && <div className={styles.small}>{format.list(tier.synonyms)}</div>}
            <Goals goals={table.goals.filter((goal) => goal.tier === tier.id)} />
          </li>
        ))}
        {untiered.length > 0 && (
          <li>
            <span className={styles.label}>{table.tiers.length === 0 ? words.goalsTitle : words.goalWithoutTier}</span>
            <Goals goals={untiered} />
          </li>
        )}
      </ul>
      <TierTableParts table={table} framework={framework} />
    </Card>
  );
}

function Goals({ goals }: { readonly goals: readonly Goal[] }): ReactElement {
  const styles = useStyles();
  const words = useWords().setup;
  const format = useFormat();
  return (
    <>
      {goals.map((goal) => (
        <div key={goal.number} className={styles.small}>
          {words.goal(goal.number, goal.text[format.language] ?? goal.text.th)}
          {goal.guidelines.map((one) => (
            <div key={one.number}>{words.guideline(one.number, one.text)}</div>
          ))}
        </div>
      ))}
    </>
  );
}

const PARTS = ["editTiers", "importJson", "exportJson"] as const;

/** Editing, importing and exporting the tiers and goals; what is used is checked with at once. */
function TierTableParts({ table, framework }: { readonly table: TierTable; readonly framework: Framework | null }): ReactElement {
  const words = useWords().setup;
  const dispatch = useDispatch();
  const setup = usePane((state) => state.setup);
  const { runCheck } = useCommands();
  const [open, setOpen] = useState<(typeof PARTS)[number] | null>(null);
  const use = (next: TierTable): void => {
    dispatch({ type: "setup/changed", setup: withTierTable(setup, framework, next) });
    setOpen(null);
    runCheck();
  };
  return (
    <>
      <PartButtons parts={PARTS} labels={words} open={open} onOpen={setOpen} />
      {open === "editTiers" && <TierTableForm table={table} onUse={use} />}
      {open === "importJson" && <JsonImport label={words.importTiersLabel} read={parseTierTable} onUse={use} />}
      {open === "exportJson" && <JsonExport json={tierTableText(table)} />}
    </>
  );
}
