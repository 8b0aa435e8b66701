import { type AnalyzeOptions, NO_DECISIONS } from "#core/analyze-options.ts";
import type { BudgetLine } from "#core/budget/budget-line.ts";
import type { Framework } from "#core/budget/framework.ts";
import type { StatedTotal } from "#core/budget/stated-total.ts";
import { parseAmount } from "#core/money/parse-amount.ts";
import { scaleToMoney } from "#core/money/scale-to-money.ts";
import type { Money } from "#core/money/money.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import { DEFAULT_TIER_TABLE } from "#core/value-chain/choose-tier-table.ts";
import type { CellRef } from "#sheet/cell-address.ts";

/** Million baht as money: m("5,523.9110"). */
export function m(text: string): Money {
  const reading = parseAmount(text);
  const money = reading.kind === "amount" ? scaleToMoney(reading.digits, "million-baht") : null;
  if (money === null) throw new Error(`Not an amount: ${text}`);
  return money;
}

/** A cell of the sheet that the tables of these tests stand on; amounts are in column 4 (E). */
export function cellAt(row: number, column = 4): CellRef {
  return { workbook: null, sheet: "งบ", row, column };
}

/** A line with an amount in million baht ("": blank), at a row; anything else may be given. */
export function line(row: number, amount: string, given: Partial<BudgetLine> = {}): BudgetLine {
  return {
    workbook: null,
    sheet: "งบ",
    row,
    fiscalYear: 2567,
    ministry: "กระทรวง ก",
    agency: `หน่วยงาน ${String(row)}`,
    budgetPlan: null,
    output: null,
    project: `โครงการ ${String(row)}`,
    activity: null,
    description: null,
    goal: null,
    guideline: null,
    category: null,
    tierText: null,
    tierBanner: null,
    besides: null,
    amount: amount === "" ? null : m(amount),
    previousAmount: null,
    categoryAmounts: [],
    amountCell: cellAt(row),
    textPlaces: { columns: {}, rows: {} },
    isHidden: false,
    ...given,
  };
}

/** A stated total over rows. */
export function total(row: number, amount: string, covers: readonly number[], given: Partial<StatedTotal> = {}): StatedTotal {
  return {
    level: "grand",
    label: "รวมทั้งสิ้น",
    cell: cellAt(row),
    columnRole: "amount",
    amount: amount === "" ? null : m(amount),
    refused: null,
    covers,
    children: [],
    formula: null,
    ...given,
  };
}

/** A table in million baht of fiscal year 2567. */
export function table(lines: readonly BudgetLine[], given: Partial<BudgetTable> = {}): BudgetTable {
  return {
    workbook: null,
    sheet: "งบ",
    range: { firstRow: 0, firstColumn: 0, lastRow: 200, lastColumn: 4 },
    headerRows: [1],
    columns: [
      {
        column: 4,
        role: "amount",
        confidence: 1,
        reason: "header",
        header: "งบประมาณ",
        fiscalYear: 2567,
        unit: "million-baht",
        stage: null,
      },
    ],
    unit: "million-baht",
    unitSource: "title",
    fiscalYear: 2567,
    stage: null,
    titles: [],
    lines,
    totals: [],
    statedFigures: [],
    sideAmounts: [{ column: 3, role: "previousAmount", amounts: lines.map((one) => one.previousAmount), unread: [] }],
    numberGaps: [],
    ledger: [],
    amountParts: [],
    runnerUp: null,
    questions: [],
    findings: [],
    ...given,
  };
}

/** A framework of plan "แผนงานบูรณาการทดสอบ", fiscal year 2567. */
export function framework(amount: string, given: Partial<Framework> = {}): Framework {
  return {
    id: "test-2567",
    plan: { th: "แผนงานบูรณาการทดสอบ", en: "Test Plan" },
    planAliases: [],
    fiscalYear: 2567,
    stage: "framework",
    amount: m(amount),
    unit: "million-baht",
    statedAmount: amount,
    projects: null,
    agencies: null,
    ministries: null,
    tierTable: DEFAULT_TIER_TABLE,
    approvedOn: null,
    source: { sentence: "ทดสอบ", address: "https://example.org/" },
    ...given,
  };
}

/** Options with these frameworks and nothing else known. */
export function options(frameworks: readonly Framework[] = []): AnalyzeOptions {
  return { reference: { frameworks, taggingRules: [], agencyAliases: [], knownAgencies: [] }, decisions: NO_DECISIONS };
}
