import type { BudgetStage } from "../../budget/budget-stage.ts";
import type { ColumnRole } from "../../budget/column-role.ts";
import type { ExpenditureCategory } from "../../budget/expenditure-category.ts";
import type { Unit } from "../../budget/unit.ts";
import type { ColumnReading } from "../budget-table.ts";

/** A column that names what its rows are about. */
export interface NameColumn {
  readonly column: number;
  readonly role: ColumnRole;
  /** Roles a label column's header lists, outermost first. */
  readonly levels: readonly ColumnRole[];
}

/** A column of money. */
export interface MoneyColumn {
  readonly column: number;
  readonly role: ColumnRole;
  readonly unit: Unit | null;
  readonly fiscalYear: number | null;
  readonly category: ExpenditureCategory | null;
}

/** The columns of a table by what they hold. */
export interface TableColumns {
  readonly readings: readonly ColumnReading[];
  /** Columns whose texts carry the rows' hierarchy, left to right. */
  readonly names: readonly NameColumn[];
  /** Columns that describe a row without making a level: tier, goal, guideline, category. */
  readonly tags: readonly NameColumn[];
  readonly sequence: number | null;
  readonly unitColumn: number | null;
  readonly fiscalYearColumn: number | null;
  readonly money: readonly MoneyColumn[];
  /** null: the table has no column of this year's money. */
  readonly amount: MoneyColumn | null;
  readonly fiscalYear: number | null;
  /** A title names it or a person chose it. */
  readonly isYearStated: boolean;
  readonly stage: BudgetStage | null;
  /** Columns as good as the chosen amount column. */
  readonly rivals: readonly number[];
  /** Roles of words over columns that hold nothing readable as such: indicators, sources of money. */
  readonly side: ReadonlySet<"indicator" | "source" | "forward" | "off-budget">;
}
