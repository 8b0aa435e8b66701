import type { Place } from "../finding.ts";
import { placeOfCell } from "../finding.ts";
import type { BudgetTable } from "../table/budget-table.ts";

/** Where a finding about the whole table's amount stands: its grand total, else its column of amounts. */
export function amountPlace(table: BudgetTable): Place {
  const grand = table.totals.find((total) => total.level === "grand" && total.columnRole === "amount");
  if (grand !== undefined) return placeOfCell(grand.cell);
  const column = table.columns.find((one) => one.role === "amount")?.column;
  const range = column === undefined ? table.range : { ...table.range, firstColumn: column, lastColumn: column };
  return { workbook: table.workbook, sheet: table.sheet, range };
}
