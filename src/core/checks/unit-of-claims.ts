import type { StatedTotal } from "../budget/stated-total.ts";
import type { Unit } from "../budget/unit.ts";
import type { BudgetTable } from "../table/budget-table.ts";

/** The unit in which the table's amounts, or one of its totals, are printed; million baht, as plans are, where none is known. */
export function unitOfClaims(table: BudgetTable, total: StatedTotal | null = null): Unit {
  const column = table.columns.find((one) => (total === null ? one.role === "amount" : one.column === total.cell.column));
  return column?.unit ?? table.unit ?? "million-baht";
}
