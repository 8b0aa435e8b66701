/** What a column of a project table holds. `amount` is this year's money, the one that is added up. */
export type ColumnRole =
  | "sequence"
  | "ministry"
  | "agency"
  | "budgetPlan"
  | "output"
  | "project"
  | "activity"
  | "description"
  | "goal"
  | "guideline"
  | "tier"
  | "category"
  | "fiscalYear"
  | "unit"
  | "amount"
  | "previousAmount"
  | "categoryAmount"
  | "commitmentTotal"
  | "commitmentYear"
  | "otherStageAmount"
  | "twinAmount"
  | "offBudgetAmount"
  | "change"
  | "changePercent"
  | "indicator"
  | "note"
  | "page"
  | "label";

/** Every role in the order panes list them. */
export const COLUMN_ROLES = [
  "sequence",
  "ministry",
  "agency",
  "budgetPlan",
  "output",
  "project",
  "activity",
  "description",
  "goal",
  "guideline",
  "tier",
  "category",
  "fiscalYear",
  "unit",
  "amount",
  "previousAmount",
  "categoryAmount",
  "commitmentTotal",
  "commitmentYear",
  "otherStageAmount",
  "twinAmount",
  "offBudgetAmount",
  "change",
  "changePercent",
  "indicator",
  "note",
  "page",
  "label",
] as const satisfies readonly ColumnRole[];
