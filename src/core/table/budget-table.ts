import type { SheetSums } from "../sums/sheet-sum.ts";
import type { CellRange, CellRef } from "#sheet/cell-address.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import type { BudgetStage } from "../budget/budget-stage.ts";
import type { ColumnRole } from "../budget/column-role.ts";
import type { StatedFigure } from "../budget/stated-figure.ts";
import type { StatedTotal } from "../budget/stated-total.ts";
import type { Unit } from "../budget/unit.ts";
import type { Money } from "../money/money.ts";
import type { Finding } from "../finding.ts";
import type { Question, RunnerUp } from "../verdict/verdict.ts";
import type { Ledger } from "./ledger/ledger.ts";

/** One column with the role it was given. */
export interface ColumnReading {
  /** Zero-based sheet column. */
  readonly column: number;
  readonly role: ColumnRole;
  /** 0 to 1. */
  readonly confidence: number;
  /** Why: the header named it, its content shows it, or a person chose it. */
  readonly reason: "header" | "content" | "person" | "template";
  /** The header as written, joined over its rows with " / ". */
  readonly header: string;
  /** Buddhist fiscal year of a money column where its label states one. */
  readonly fiscalYear: number | null;
  readonly unit: Unit | null;
  readonly stage: BudgetStage | null;
}

/** How the unit of the table is known. */
export type UnitSource = "cell" | "column" | "number-format" | "note" | "title" | "person" | "none";

/** Money of one column beside the amount, where a stated total adds it up. */
export interface SideAmounts {
  readonly column: number;
  readonly role: ColumnRole;
  /** By line, in the order of the table's lines; null where a line holds none. A row of several lines has it on the first. */
  readonly amounts: readonly (Money | null)[];
  /** Rows whose cell cannot be read. */
  readonly unread: readonly number[];
}

/** A place where the numbers of the rows skip some: the rows may have been lost. */
export interface NumberGap {
  /** The cells of the numbers before and after. */
  readonly before: CellRef;
  readonly after: CellRef;
  /** The numbers that stand nowhere, as they would be written. */
  readonly missing: readonly string[];
}

/** A project table as read from one sheet: lines, claims, and what went wrong on the way. */
export interface BudgetTable {
  readonly workbook: string | null;
  readonly sheet: string;
  readonly range: CellRange;
  /** Zero-based sheet rows of the header. */
  readonly headerRows: readonly number[];
  readonly columns: readonly ColumnReading[];
  readonly unit: Unit | null;
  readonly unitSource: UnitSource;
  readonly fiscalYear: number | null;
  readonly stage: BudgetStage | null;
  /** Text above the table and the sheet's name, for the choice of a framework. */
  readonly titles: readonly string[];
  readonly lines: readonly BudgetLine[];
  readonly totals: readonly StatedTotal[];
  /** What lines of words around the list and in its grand totals state of it. */
  readonly statedFigures: readonly StatedFigure[];
  /** What the totals of other columns add up. */
  readonly sideAmounts: readonly SideAmounts[];
  /** Where the numbers of the rows skip some. */
  readonly numberGaps: readonly NumberGap[];
  /** What became of each number of the money column. */
  readonly ledger: Ledger;
  /** Cells of other columns whose sum, row by row, the money column is; empty where it is none. */
  readonly amountParts: readonly CellRange[];
  /** The next best reading of this year's money; null where nothing else comes near. */
  readonly runnerUp: RunnerUp | null;
  /** What only a person can say of the reading; empty where nothing is open. */
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
}

/** Why a sheet is not read as a project list. */
export type SkipReason =
  | "empty"
  | "own-sheet"
  | "no-header"
  | "no-amount-column"
  | "no-name-column"
  | "no-lines"
  | "indicators-only"
  | "forward-estimates"
  | "summary-by-category"
  | "line-item-details"
  | "narrative"
  | "lookup-list"
  | "projects-across"
  | "same-money-elsewhere"
  | "unreadable";

/** A sheet that holds no project list, and why. */
export interface SkippedSheet {
  readonly workbook: string | null;
  readonly sheet: string;
  readonly reason: SkipReason;
  readonly findings: readonly Finding[];
  /** The printed sums of its tables; absent where the sheet was not looked into (one of ours). */
  readonly sums?: SheetSums;
}
