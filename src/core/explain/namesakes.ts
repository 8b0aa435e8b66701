import type { CellRef } from "#sheet/cell-address.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import type { CheckContext } from "../checks/check.ts";
import { comparisonKey } from "../text/comparison-key.ts";

/** Lines of two agencies that have the same project with the same money. */
export function namesakesOf({ index }: CheckContext): ReadonlyMap<BudgetLine, readonly CellRef[]> {
  const found = new Map<BudgetLine, readonly CellRef[]>();
  for (const [first, second, ...more] of groupsBy(index.lines, nameAndMoneyOf)) {
    if (first === undefined || second === undefined || more.length > 0 || first.agency === second.agency) continue;
    const cells = [first.amountCell, second.amountCell];
    found.set(first, cells).set(second, cells);
  }
  return found;
}

/** What two tellings of one project share; null where the line names no project, no agency or no money. */
function nameAndMoneyOf(line: BudgetLine): string | null {
  if (line.project === null || line.agency === null || line.amount === null || line.amount === 0n) return null;
  return `${line.amount.toString()} ${comparisonKey(line.project)}`;
}

function groupsBy(lines: readonly BudgetLine[], keyOf: (line: BudgetLine) => string | null): Iterable<readonly BudgetLine[]> {
  const groups = new Map<string, BudgetLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return groups.values();
}
