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
  /** This year's money of one tier, goal or guideline, that its header names. */
  | "partAmount"
  /** Ticked where the row belongs to the tier, goal or guideline that the header names. */
  | "partMark"
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
  "partAmount",
  "partMark",
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
