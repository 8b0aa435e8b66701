import type { BudgetLine } from "../budget/budget-line.ts";
import { makeFinding, placeOfCell } from "../finding.ts";
import { projectNameOf } from "../line-index/line-index.ts";
import type { Check } from "./check.ts";

/** Lines that are identical in every field, amount and last year's amount included: a question, not an error (rule R17). */
export const duplicateLines: Check = ({ twins }) =>
  twins.flatMap((lines) =>
    sameMoney(lines)
      .filter((same) => same.length > 1)
      .map(duplicate),
  );

/** The same project of the same agency with another amount, where no other field tells the lines apart. */
export const sameProjectOtherAmount: Check = ({ twins }) =>
  twins.flatMap((lines) => {
    const amounts = sameMoney(lines);
    const [first, second] = amounts.map(([line]) => line);
    if (first === undefined || second === undefined || projectNameOf(first) === null) return [];
    return [
      otherAmount(
        amounts.map(([line]) => line ?? first),
        second,
      ),
    ];
  });

function sameMoney(lines: readonly BudgetLine[]): readonly (readonly BudgetLine[])[] {
  const groups = new Map<string, BudgetLine[]>();
  for (const line of lines) {
    const money = moneyOf(line);
    const group = groups.get(money) ?? [];
    group.push(line);
    groups.set(money, group);
  }
  return [...groups.values()];
}

/** All the numbers of a line; digits and slashes only, so that joining them is safe. */
function moneyOf(line: BudgetLine): string {
  const categories = line.categoryAmounts.map((one) => `${one.category}:${one.amount.toString()}`);
  return [line.amount, line.previousAmount, ...categories].map(String).join("/");
}

function duplicate(lines: readonly BudgetLine[]): ReturnType<Check>[number] {
  const [first, second] = lines;
  if (first === undefined || second === undefined) throw new Error("A duplicate has at least two lines");
  return makeFinding("duplicate-line", placeOfCell(second.amountCell), {
    found: second.amount,
    evidence: lines.filter((line) => line !== second).map((line) => line.amountCell),
    facts: { rows: lines.map((line) => line.row) },
  });
}

function otherAmount(lines: readonly BudgetLine[], at: BudgetLine): ReturnType<Check>[number] {
  return makeFinding("same-project-other-amount", placeOfCell(at.amountCell), {
    found: at.amount,
    evidence: lines.filter((line) => line !== at).map((line) => line.amountCell),
    facts: { project: projectNameOf(at) ?? "", agency: at.agency ?? "", rows: lines.map((line) => line.row) },
  });
}
