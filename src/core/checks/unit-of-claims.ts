import type { Unit } from "../budget/unit.ts";
import type { BudgetTable } from "../table/budget-table.ts";

/** The unit in which the table's amounts and totals are printed; million baht, as plans are, where none is known. */
export function unitOfClaims(table: BudgetTable): Unit {
  const column = table.columns.find((one) => one.role === "amount");
  return column?.unit ?? table.unit ?? "million-baht";
}
