/** The stage of an approved number, in the order of the budget calendar. */
export type BudgetStage = "request" | "framework" | "draft-bill" | "second-reading" | "act" | "adjusted";
