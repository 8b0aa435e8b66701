import type { BudgetLine } from "../../budget/budget-line.ts";
import type { StatedTotal } from "../../budget/stated-total.ts";
import { subtractMoney, sumMoney, type Money } from "../../money/money.ts";
import type { BudgetTable } from "../../table/budget-table.ts";
import type { OpenClaim } from "./judged-claim.ts";

type AmountOf = (line: BudgetLine) => Money | null;

/** The amount of a line that a total of this kind of column adds up; undefined where lines carry none. */
function amountOf(total: StatedTotal): AmountOf | undefined {
  if (total.columnRole === "amount") return (line) => line.amount;
  return total.columnRole === "previousAmount" ? (line) => line.previousAmount : undefined;
}

/** Adds up the lines under every stated total. */
export function openClaims(table: BudgetTable): readonly OpenClaim[] {
  if (table.totals.length === 0) return [];
  const lineByRow = new Map(table.lines.map((line) => [line.row, line]));
  return table.totals.map((total) => {
    const lines = total.covers.map((row) => lineByRow.get(row)).filter((line) => line !== undefined);
    const expected = expectedOf(total, lines);
    const gap = total.amount === null || expected === null ? null : subtractMoney(total.amount, expected);
    return { total, lines, expected, gap };
  });
}

function expectedOf(total: StatedTotal, lines: readonly BudgetLine[]): Money | null {
  const amount = amountOf(total);
  if (amount === undefined || lines.length === 0) return null;
  const amounts = lines.map(amount).filter((one) => one !== null);
  return amounts.length === 0 && total.columnRole !== "amount" ? null : sumMoney(amounts);
}
