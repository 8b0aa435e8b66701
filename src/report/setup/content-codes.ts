import type { Framework } from "#core/budget/framework.ts";
import type { TaggingRule } from "#core/value-chain/tagging-rule.ts";
import type { TierTable } from "#core/value-chain/tier-table.ts";
import { hashText } from "../hash-text.ts";

/** The same rules have the same code, in whatever order they stand. */
export function ruleSetCode(rules: readonly TaggingRule[]): string {
  const texts = rules.map(({ id, tier, words, unless, weight, followGoalWords, planWords }) =>
    JSON.stringify([id, tier, words, unless, weight, followGoalWords ?? [], planWords ?? []]),
  );
  return hashText([...texts].sort().join("\n"));
}

/** The same tiers, goals and guidelines have the same code. */
export function tierTableCode(table: TierTable): string {
  return hashText(JSON.stringify(tierTableParts(table)));
}

function tierTableParts({ tiers, goals }: TierTable): readonly [unknown, unknown] {
  return [
    tiers.map(({ id, label, name, synonyms }) => [id, label.th, label.en, name.th, name.en, synonyms]),
    goals.map(({ number, text, tier, guidelines }) => [number, text.th, text.en, tier, guidelines.map((one) => [one.number, one.text])]),
  ];
}

/** The same framework has the same code; any edit of any field changes it. */
export function frameworkCode({ tierTable, ...framework }: Framework): string {
  const { plan, source } = framework;
  const [tiers, goals] = tierTableParts(tierTable);
  const { id, planAliases, fiscalYear, stage, statedAmount, unit, projects, agencies, ministries, approvedOn } = framework;
  const counts = [projects, agencies, ministries];
  return hashText(
    JSON.stringify([
      id,
      plan.th,
      plan.en,
      planAliases,
      fiscalYear,
      stage,
      statedAmount,
      unit,
      counts,
      approvedOn,
      source.sentence,
      source.address,
      tiers,
      goals,
    ]),
  );
}
