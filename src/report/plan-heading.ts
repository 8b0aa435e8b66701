import type { Analysis } from "#core/analysis.ts";
import type { BudgetStage } from "#core/budget/budget-stage.ts";
import type { Language } from "#i18n/language.ts";

/** Which plan, year and stage an analysis is of: what the sheet says first, then its framework. */
export interface PlanHeading {
  readonly plan: string;
  readonly year: number | null;
  readonly stage: BudgetStage | null;
}

/** Heads summaries and memos. Without a framework the sheet's first title names the plan. */
export function planHeading({ table, framework }: Analysis, language: Language): PlanHeading {
  const { fiscalYear: year, stage } = table;
  if (framework === null) return { plan: table.titles.find((text) => text.trim() !== "") ?? table.sheet, year, stage };
  const known = framework.framework;
  return { plan: known.plan[language], year: year ?? known.fiscalYear, stage: stage ?? known.stage };
}
