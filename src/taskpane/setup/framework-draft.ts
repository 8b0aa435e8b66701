import type { Framework } from "#core/budget/framework.ts";
import type { FrameworkParsing } from "#core/budget/parse-framework.ts";
import { parseFramework } from "#core/budget/parse-framework.ts";
import { namedPlan } from "#core/budget/choose-framework.ts";
import { ZERO } from "#core/money/money.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import { DEFAULT_TIER_TABLE } from "#core/value-chain/choose-tier-table.ts";

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

/** A framework to begin with: what it takes over (plan, tiers, goals), and the fields as they stand before anybody typed. */
export interface NewFramework {
  readonly base: Framework;
  readonly draft: FrameworkDraft;
}

const PLAN = /แผนงานบูรณาการ[\p{L}\p{M}]+/u;

/** The plan that the titles name; null where they name none. */
function planInTitles(table: BudgetTable | null): string | null {
  for (const title of table?.titles ?? []) {
    const plan = PLAN.exec(title)?.[0];
    // The year may be written without a blank before it.
    if (plan !== undefined) return plan.replace(/(?:ประจำ)?ปี(?:งบประมาณ)?.*$/u, "");
  }
  return null;
}

/**
 * Begins the framework of another year from the latest one of the same plan: its name, tiers and goals are taken over, the
 * year is the list's, or the year after; amount, counts and sentence are empty, since nothing may be guessed. A plan that no
 * framework is of begins with the name in the list's title and with the usual three tiers.
 */
export function newFramework(table: BudgetTable | null, frameworks: readonly Framework[]): NewFramework {
  const before = table === null ? latestOf(frameworks) : frameworkBefore(table, frameworks);
  const year = yearOf(table, before);
  const begun = before ?? emptyFramework(planInTitles(table) ?? "");
  const base: Framework = { ...begun, id: freeId(year, frameworks), approvedOn: null };
  const draft = { ...frameworkDraft(base), ...NO_FIGURES, fiscalYear: year };
  return { base, draft: table === null || table.stage === null ? draft : { ...draft, stage: table.stage } };
}

/** The list's year, or the one after the framework that is taken over; empty where neither is known. */
function yearOf(table: BudgetTable | null, before: Framework | null): string {
  const year = table?.fiscalYear ?? (before === null ? null : before.fiscalYear + 1);
  return year === null ? "" : String(year);
}

const NO_FIGURES = { statedAmount: "", projects: "", agencies: "", ministries: "", sentence: "", address: "" } as const;

function latestOf(frameworks: readonly Framework[]): Framework | null {
  return frameworks.toSorted((a, b) => b.fiscalYear - a.fiscalYear)[0] ?? null;
}

/** The latest framework of the plan that the list names; of any plan where the list names none; null for a plan nobody knows. */
function frameworkBefore(table: BudgetTable, frameworks: readonly Framework[]): Framework | null {
  const named = namedPlan(table, frameworks);
  if (named !== null) return latestOf(frameworks.filter(({ plan }) => plan.th === named));
  return planInTitles(table) === null ? latestOf(frameworks) : null;
}

function freeId(year: string, frameworks: readonly Framework[]): string {
  const taken = new Set(frameworks.map(({ id }) => id));
  const wanted = `own-${year === "" ? "plan" : year}`;
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${String(count)}`;
  return id;
}

function emptyFramework(plan: string): Framework {
  return {
    id: "",
    plan: { th: plan, en: plan },
    planAliases: [],
    fiscalYear: 0,
    stage: "framework",
    amount: ZERO,
    unit: "million-baht",
    statedAmount: "",
    projects: null,
    agencies: null,
    ministries: null,
    tierTable: DEFAULT_TIER_TABLE,
    approvedOn: null,
    source: { sentence: "", address: "" },
  };
}
