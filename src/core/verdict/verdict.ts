import type { CellRange } from "#sheet/cell-address.ts";
import type { Money } from "../money/money.ts";

/** How far the sheet itself proves the total that was read from it (rule R23). A sheet that is not read is refused with its reason instead. */
export type VerdictKind = "proved" | "question" | "unproved";

/** Something on the sheet, or around it, that speaks for the total without leaning on another witness. */
export type WitnessKind =
  /** The header of the money column names the year that a title names. */
  | "header-year"
  /** The column is the sum of other columns, row by row. */
  | "sum-of-parts"
  /** Totals printed in the column hold. */
  | "printed-total"
  /** A formula adds up the column. */
  | "formula"
  /** Another sheet or file of the plan states the same total. */
  | "other-sheet"
  /** An approved number is met to the last digit. */
  | "framework"
  /** A figure in the words of a title or note is met. */
  | "stated-figure"
  /** No other column of the list holds money. */
  | "only-money"
  /** A person said so. */
  | "person";

/** A witness and the cells where it stands; no cells for one outside the sheet. */
export interface Witness {
  readonly kind: WitnessKind;
  readonly cells: readonly CellRange[];
}

/** Why another column might have been meant. */
export type RunnerUpReason = "last-year" | "other-year" | "other-stage" | "whole" | "part" | "other-money";

/** The next best reading: a column, what it adds up to, and how it differs from the one chosen. */
export interface RunnerUp {
  /** Zero-based sheet column. */
  readonly column: number;
  readonly money: Money;
  readonly why: RunnerUpReason;
}

/** What a question is about: which column is this year's money, which year or unit is meant, or which rows count. */
export type QuestionKind = "amount" | "year" | "unit" | "rows";

/** One answer: what a person would choose, and what the total is then. */
export interface Choice {
  /** A column letter, a Buddhist year, a unit, or the words that the rows share or their numbers (`5-12`): what `--amount`, `--year`, `--unit` and `--rows` take. */
  readonly value: string;
  /** The header or the words beside it, as written; empty for none. */
  readonly label: string;
  readonly money: Money | null;
}

/** Two or more readings of a sheet that a person has to tell apart. The first choice is the one that is shown as the total. */
export interface Question {
  readonly asks: QuestionKind;
  readonly choices: readonly Choice[];
}

/** What became of the numbers of the money column; the sums agree with what stands there, or the ledger throws. */
export interface Accounted {
  readonly numbers: number;
  readonly lines: number;
  readonly totals: number;
  readonly aside: number;
  readonly asideMoney: Money;
}

/** The total with its proof, or the question that is still open. */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly witnesses: readonly Witness[];
  readonly accounted: Accounted;
  readonly runnerUp: RunnerUp | null;
  readonly questions: readonly Question[];
}
