/** The five expenditure categories (งบรายจ่าย), Budget Procedures: personnel, operating, investment, subsidy, other. */
export type ExpenditureCategory = "personnel" | "operating" | "investment" | "subsidy" | "other";

/** The five in their legal order. */
export const EXPENDITURE_CATEGORIES = [
  "personnel",
  "operating",
  "investment",
  "subsidy",
  "other",
] as const satisfies readonly ExpenditureCategory[];
