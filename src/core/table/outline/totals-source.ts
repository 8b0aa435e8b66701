import type { BudgetLine } from "../../budget/budget-line.ts";
import type { UnitOfCell } from "../lines/units-by-row.ts";
import type { TablePlace } from "../rows/table-place.ts";

/** Everything that totals are made from. */
export interface TotalsSource {
  readonly place: TablePlace;
  readonly lines: readonly BudgetLine[];
  readonly unitOf: UnitOfCell;
}
