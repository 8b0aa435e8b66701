import type { Framework } from "#core/budget/framework.ts";
import type { TierTable } from "#core/value-chain/tier-table.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import type { PlannedCell } from "#sheet/sheet-plan.ts";
import { numberCell, textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import { frameworkCode } from "./content-codes.ts";
import { fieldRow, listRow, sectionRows } from "./setup-rows.ts";
import type { FrameworkField } from "./setup-sections.ts";
import { FRAMEWORK_FIELDS, WORD_SEPARATOR } from "./setup-sections.ts";

/** The framework with its source sentence, each field editable; one plain sentence where there is none. */
export function frameworkSection(framework: Framework | null, isShipped: boolean, words: Dictionary): readonly PlannedRow[] {
  const setup = words.report.setup;
  if (framework === null) return sectionRows("framework", [[null, textCell(setup.noFramework, "note")]], words);
  const values: Readonly<Record<FrameworkField, PlannedCell>> = {
    id: input(framework.id),
    planTh: input(framework.plan.th),
    planEn: input(framework.plan.en),
    planAliases: input(framework.planAliases.join(WORD_SEPARATOR)),
    fiscalYear: numberCell(framework.fiscalYear, "input"),
    stage: input(words.stages[framework.stage]),
    statedAmount: input(framework.statedAmount),
    unit: input(words.units[framework.unit]),
    projects: numberCell(framework.projects, "input"),
    agencies: numberCell(framework.agencies, "input"),
    ministries: numberCell(framework.ministries, "input"),
    approvedOn: input(framework.approvedOn),
    sentence: input(framework.source.sentence),
    address: input(framework.source.address),
  };
  const rows = FRAMEWORK_FIELDS.map((field) => fieldRow(field, setup.frameworkFields[field], values[field]));
  return sectionRows({ section: "framework", code: isShipped ? frameworkCode(framework) : null }, rows, words);
}

/** Tiers, goals and guidelines of the year; `code` says whose they are where no framework holds them. */
export function tierSections(table: TierTable, code: string | null, words: Dictionary): readonly PlannedRow[] {
  const label = new Map(table.tiers.map((tier) => [tier.id, tier.label[words.language]]));
  const tiers = table.tiers.map((tier) =>
    listRow([tier.id, tier.label.th, tier.label.en, tier.name.th, tier.name.en, tier.synonyms.join(WORD_SEPARATOR)].map(input)),
  );
  const goals = table.goals.map((goal) =>
    listRow([goal.number, goal.text.th, goal.text.en, goal.tier === null ? null : (label.get(goal.tier) ?? goal.tier)].map(input)),
  );
  const guidelines = table.goals.flatMap((goal) => goal.guidelines.map((one) => listRow([goal.number, one.number, one.text].map(input))));
  return [
    ...sectionRows({ section: "tiers", code }, tiers, words),
    ...sectionRows("goals", goals, words),
    ...sectionRows("guidelines", guidelines, words),
  ];
}

function input(text: string | null): PlannedCell {
  return textCell(text, "input");
}
