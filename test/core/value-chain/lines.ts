import type { BudgetLine } from "#core/budget/budget-line.ts";
import { moneyOfNano } from "#core/money/money.ts";

/** A line of 1,000 baht at a row, with what the test says. */
export function lineAt(row: number, given: Partial<BudgetLine> = {}): BudgetLine {
  return {
    workbook: null,
    sheet: "งบ",
    row,
    fiscalYear: 2567,
    ministry: null,
    agency: "กรมตัวอย่าง",
    budgetPlan: null,
    output: null,
    project: `โครงการที่ ${String(row)}`,
    activity: null,
    description: null,
    goal: null,
    guideline: null,
    category: null,
    tierText: null,
    tierBanner: null,
    besides: null,
    amount: moneyOfNano(1_000_000_000_000n),
    previousAmount: null,
    categoryAmounts: [],
    amountCell: { workbook: null, sheet: "งบ", row, column: 5 },
    textPlaces: { columns: given.tierText === undefined || given.tierText === null ? {} : { tier: 3 }, rows: {} },
    isHidden: false,
    ...given,
  };
}
