import type { ReportTable } from "./report-table.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import { makeFormat } from "#i18n/format.ts";
import type { Analysis } from "#core/analysis.ts";
import type { BudgetStage } from "#core/budget/budget-stage.ts";
import { yearsInText } from "#core/budget/fiscal-year.ts";
import type { Language } from "#i18n/language.ts";

/** What stands at the foot of each printed page: which report, and when it was checked. */
export function pageFooter(words: Dictionary, now: Date): string {
  return words.report.footer(makeFormat(words.format).dateTime(now));
}

/** Which plan, year and stage an analysis is of: what the sheet says first, then its framework. */
export interface PlanHeading {
  readonly plan: string;
  /** Null when nothing states it, and when `plan` is a title that names it already. */
  readonly year: number | null;
  readonly stage: BudgetStage | null;
}

/** A title line that speaks of a plan and not of a form's number or its unit. */
const NAMES_A_PLAN = /แผนงาน|แผนบูรณาการ|\bplan\b/iu;

/** Heads summaries and memos. Without a framework a title of the sheet names the plan. */
export function planHeading({ table, framework }: Analysis, language: Language): PlanHeading {
  const { fiscalYear: year, stage } = table;
  if (framework !== null) {
    const known = framework.framework;
    return { plan: known.plan[language], year: year ?? known.fiscalYear, stage: stage ?? known.stage };
  }
  const titles = table.titles.filter((text) => text.trim() !== "");
  const plan = titles.find((text) => NAMES_A_PLAN.test(text)) ?? titles[0] ?? table.sheet;
  return { plan, year: year !== null && yearsInText(plan).includes(year) ? null : year, stage };
}

/** The same in words: plan, fiscal year and stage. */
export function headingText({ analysis, format }: Pick<ReportTable, "analysis" | "format">, words: Dictionary): string {
  const { plan, year, stage } = planHeading(analysis, words.language);
  return [plan, year === null ? "" : format.fiscalYear(year), stage === null ? "" : `(${words.stages[stage]})`]
    .filter((part) => part !== "")
    .join(" ");
}
