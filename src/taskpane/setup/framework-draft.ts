import type { Framework } from "#core/budget/framework.ts";
import type { FrameworkParsing } from "#core/budget/parse-framework.ts";
import { parseFramework } from "#core/budget/parse-framework.ts";

/** Texts of the form, one a field. */
export interface FrameworkDraft {
  readonly planTh: string;
  readonly planEn: string;
  readonly fiscalYear: string;
  readonly stage: string;
  readonly statedAmount: string;
  readonly unit: string;
  readonly projects: string;
  readonly agencies: string;
  readonly ministries: string;
  readonly sentence: string;
  readonly address: string;
}

/** A framework as plain JSON data: what is exported, what is imported, what assets/frameworks holds. */
type FrameworkJson = Omit<Framework, "amount">;

/** A framework without its computed amount. */
export function frameworkJson(framework: Framework): FrameworkJson {
  const { id, plan, planAliases, fiscalYear, stage, unit, statedAmount, projects, agencies, ministries, tierTable, approvedOn, source } =
    framework;
  return { id, plan, planAliases, fiscalYear, stage, unit, statedAmount, projects, agencies, ministries, tierTable, approvedOn, source };
}

/** The form's texts for a framework. */
export function frameworkDraft(framework: Framework): FrameworkDraft {
  const count = (number: number | null): string => (number === null ? "" : String(number));
  return {
    planTh: framework.plan.th,
    planEn: framework.plan.en,
    fiscalYear: String(framework.fiscalYear),
    stage: framework.stage,
    statedAmount: framework.statedAmount,
    unit: framework.unit,
    projects: count(framework.projects),
    agencies: count(framework.agencies),
    ministries: count(framework.ministries),
    sentence: framework.source.sentence,
    address: framework.source.address,
  };
}

/** Reads the form over the framework it started from, as strictly as an imported file. */
export function readDraft(framework: Framework, draft: FrameworkDraft): FrameworkParsing {
  return parseFramework({
    ...frameworkJson(framework),
    plan: { th: draft.planTh, en: draft.planEn },
    fiscalYear: numberOrText(draft.fiscalYear),
    stage: draft.stage,
    statedAmount: draft.statedAmount,
    unit: draft.unit,
    projects: numberOrText(draft.projects),
    agencies: numberOrText(draft.agencies),
    ministries: numberOrText(draft.ministries),
    source: { sentence: draft.sentence, address: draft.address },
  });
}

/** A whole number as a number, nothing as null, anything else as it stands for the parser to refuse. */
function numberOrText(text: string): number | string | null {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  return /^\d{1,9}$/.test(trimmed) ? Number(trimmed) : trimmed;
}
