import type { ColumnRole } from "#core/budget/column-role.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import { columnLetters } from "#sheet/cell-address.ts";

/** Names that lines take from a column of labels where no column of their own holds them. */
const FROM_LABELS = [
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
] as const;

/** Letters of the column of each role; several of one role are joined by commas. */
export function columnsJson(table: BudgetTable): Readonly<Record<string, string>> {
  const letters = new Map<string, string>();
  for (const { role, column } of table.columns) {
    const before = letters.get(role);
    letters.set(role, before === undefined ? columnLetters(column) : `${before},${columnLetters(column)}`);
  }
  for (const role of FROM_LABELS) {
    const column = letters.has(role) ? undefined : firstColumn(table, role);
    if (column !== undefined) letters.set(role, columnLetters(column));
  }
  return Object.fromEntries(letters);
}

function firstColumn(table: BudgetTable, role: ColumnRole): number | undefined {
  return table.lines.find((line) => line.textPlaces.columns[role] !== undefined)?.textPlaces.columns[role];
}
