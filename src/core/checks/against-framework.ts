import { type Finding, type Place, makeFinding, placeOfCell } from "../finding.ts";
import { ZERO } from "../money/money.ts";
import type { BudgetTable } from "../table/budget-table.ts";
import type { Check, CheckContext } from "./check.ts";

/** Where a finding about the whole table's amount stands: its grand total, else its column of amounts. */
export function amountPlace(table: BudgetTable): Place {
  const grand = table.totals.find((total) => total.level === "grand" && total.columnRole === "amount");
  if (grand !== undefined) return placeOfCell(grand.cell);
  const column = table.columns.find((one) => one.role === "amount")?.column;
  const range = column === undefined ? table.range : { ...table.range, firstColumn: column, lastColumn: column };
  return { workbook: table.workbook, sheet: table.sheet, range };
}

/** The total of all lines meets the framework, or it is said by how much it does not (rule R13). */
export const frameworkAmount: Check = ({ table, counts, standing }) => {
  if (standing === null || standing.difference === ZERO) return [];
  const { framework, difference } = standing;
  const facts = { frameworkId: framework.id, plan: framework.plan, fiscalYear: framework.fiscalYear, stage: framework.stage };
  const code = standing.amountMet ? "framework-not-to-the-baht" : "framework-mismatch";
  return [makeFinding(code, amountPlace(table), { facts, found: counts.total, expected: framework.amount, difference })];
};

/** Projects and agencies with money are as many as the framework says (rules R10, R11). */
export const frameworkCounts: Check = (context) => {
  if (context.standing === null || accountsForUnread(context)) return [];
  return [...projectCount(context), ...agencyCount(context)];
};

/** A line whose amount is unreadable or blank has been said already; its project may well be the one that is missing here. */
function accountsForUnread({ table, counts, standing, unread }: CheckContext): boolean {
  const missing = (standing?.framework.projects ?? counts.projects) - counts.projects;
  const isBlankSaid = table.findings.some((finding) => finding.code === "amount-missing");
  return missing > 0 && missing <= (isBlankSaid ? counts.linesWithoutAmount : unread.length);
}

function projectCount({ table, counts, standing }: CheckContext): readonly Finding[] {
  const expected = standing?.framework.projects ?? null;
  if (standing === null || expected === null || standing.projectsMet !== false) return [];
  const facts = { frameworkId: standing.framework.id };
  return [
    makeFinding("project-count-mismatch", amountPlace(table), {
      facts,
      found: counts.projects,
      expected,
      difference: counts.projects - expected,
    }),
  ];
}

function agencyCount({ table, counts, standing }: CheckContext): readonly Finding[] {
  const expected = standing?.framework.agencies ?? null;
  if (standing === null || expected === null || standing.agenciesMet !== false) return [];
  const facts = { frameworkId: standing.framework.id, listed: counts.agenciesListed };
  return [
    makeFinding("agency-count-mismatch", amountPlace(table), {
      facts,
      found: counts.agencies,
      expected,
      difference: counts.agencies - expected,
    }),
  ];
}
