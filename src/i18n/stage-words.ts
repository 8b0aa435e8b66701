import type { BudgetStage } from "#core/budget/budget-stage.ts";

/** Stages of the budget calendar. */
export type StageWords = Readonly<Record<BudgetStage, string>>;
