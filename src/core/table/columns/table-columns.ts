import type { BudgetStage } from "../../budget/budget-stage.ts";
import type { ColumnRole } from "../../budget/column-role.ts";
import type { ExpenditureCategory } from "../../budget/expenditure-category.ts";
import type { Unit } from "../../budget/unit.ts";
import type { ColumnReading } from "../budget-table.ts";
import type { RunnerUpReason } from "../../verdict/verdict.ts";
import type { NamedPart } from "../header/header-column.ts";
import type { PartKind } from "../words/part-words.ts";

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
  readonly part: NamedPart | null;
  /** Its header speaks of money, by a word, a unit, a year or a stage. */
  readonly saysMoney: boolean;
}

/** Columns that are parts of one line's money. */
export type AddedKind = "category" | "period" | "level";

/** Whether the parts of a spread make one line together. */
export function isAdded(by: PartKind | AddedKind): by is AddedKind {
  return by === "category" || by === "period" || by === "level";
}

/** This year's money where it is spread over several columns, each cell of which is added once. */
export interface AmountSpread {
  /** By tier, goal or guideline each filled cell is a line of its own; by expenditure category, quarter or month they make one line, by level of the list each row has one. */
  readonly by: PartKind | AddedKind;
  readonly parts: readonly MoneyColumn[];
  /** States the sum of the parts, row by row; null without such a column. */
  readonly sum: MoneyColumn | null;
}

/** Columns that are ticked. */
export interface PartMarks {
  readonly by: PartKind;
  readonly columns: readonly { readonly column: number; readonly words: string }[];
  readonly crossIsNo: boolean;
}

/** Which year's money is looked for, and how sure that is. */
export interface MoneyFocus {
  /** The year that the table is of; null where nothing names it. */
  readonly fiscalYear: number | null;
  /** The year that columns are held against: that of the table, or the one after all that columns name, where this year's column names none. */
  readonly heldAgainst: number | null;
  /** What a person has to say: which of several years, or whether the column without a year is this year's. */
  readonly asks: "year" | "amount" | null;
  /** The year of a title that no column of money has. */
  readonly missing: number | null;
}

/** The columns of a table by what they hold. */
export interface TableColumns {
  readonly readings: readonly ColumnReading[];
  /** Columns whose texts carry the rows' hierarchy, left to right. */
  readonly names: readonly NameColumn[];
  /** Columns that describe a row without making a level: tier, goal, guideline, category. */
  readonly tags: readonly NameColumn[];
  /** Columns of words beside them that tell rows apart all the same: a quarter, a place, a code; no remarks. */
  readonly besides: readonly number[];
  readonly sequence: number | null;
  readonly unitColumn: number | null;
  readonly fiscalYearColumn: number | null;
  readonly money: readonly MoneyColumn[];
  /** The column of this year's money; of money spread over columns that of its sum, else the first. null: the table has none. */
  readonly amount: MoneyColumn | null;
  readonly spread: AmountSpread | null;
  /** The column that holds the satang of the amount, in a column of their own right of the baht; null without one. */
  readonly satang: number | null;
  readonly marks: PartMarks | null;
  readonly fiscalYear: number | null;
  /** A title names it or a person chose it. */
  readonly isYearStated: boolean;
  readonly stage: BudgetStage | null;
  /** Columns whose sum this year's money is, row by row. */
  readonly sumParts: readonly number[];
  /** Which year was looked for, and what a person has to say of it. */
  readonly focus: MoneyFocus;
  readonly runnerUp: { readonly column: MoneyColumn; readonly why: RunnerUpReason } | null;
  /** Columns as good as the chosen amount column. */
  readonly rivals: readonly number[];
  /** Roles of words over columns that hold nothing readable as such: indicators, sources of money. */
  readonly side: ReadonlySet<"indicator" | "source" | "forward" | "off-budget">;
}
