import type { BudgetLine } from "../budget/budget-line.ts";
import { EXPENDITURE_CATEGORIES, type ExpenditureCategory } from "../budget/expenditure-category.ts";
import type { LineIndex } from "../line-index/line-index.ts";
import { subtractMoney, sumMoney, ZERO, type Money } from "../money/money.ts";
import { shareOut } from "../money/share-out.ts";
import { namedGroups } from "./named-groups.ts";
import type { NamedGroup } from "./summary.ts";

/**
 * Expenditure categories: from category columns where the table has them (named by the category's code, with what the
 * columns leave over as a group without a name), else from the category text of each line.
 */
export function categoryGroups(index: LineIndex): readonly NamedGroup[] {
  const split = index.lines.filter((line) => line.categoryAmounts.length > 0);
  return split.length === 0 ? namedGroups(index, (line) => line.category) : columnGroups(index);
}

function columnGroups(index: LineIndex): readonly NamedGroup[] {
  const counted = index.lines.filter((line) => line.amount !== null);
  const columns = EXPENDITURE_CATEGORIES.map((category) => ({ name: category, ...columnOf(counted, category) })).filter(
    (column) => column.lines > 0,
  );
  const total = sumMoney(counted.map((line) => line.amount ?? ZERO));
  const left = subtractMoney(total, sumMoney(columns.map((column) => column.amount)));
  const rest = left === 0n ? [] : [{ name: null, amount: left, lines: 0, projects: 0, agencies: 0 }];
  const groups = [...columns, ...rest];
  const shares = shareOut(groups.map((group) => group.amount));
  return groups.map((group, at) => ({ ...group, share: shares[at] ?? null, previousAmount: null }));
}

function columnOf(
  lines: readonly BudgetLine[],
  category: ExpenditureCategory,
): Pick<NamedGroup, "amount" | "lines" | "projects" | "agencies"> {
  const amountOf = (line: BudgetLine): Money =>
    sumMoney(line.categoryAmounts.filter((one) => one.category === category).map((one) => one.amount));
  const funded = lines.filter((line) => amountOf(line) !== 0n);
  const agencies = new Map<string | null, Set<string>>();
  for (const { agency, project } of funded) {
    const projects = agencies.get(agency) ?? new Set();
    // A line without a name is no project, as in every other count.
    agencies.set(agency, project === null ? projects : projects.add(project));
  }
  return {
    amount: sumMoney(funded.map(amountOf)),
    lines: funded.length,
    projects: [...agencies.values()].reduce((sum, projects) => sum + projects.size, 0),
    agencies: [...agencies.keys()].filter((agency) => agency !== null).length,
  };
}
