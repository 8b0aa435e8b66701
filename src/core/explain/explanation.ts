import type { CellRef } from "#sheet/cell-address.ts";
import type { Money } from "../money/money.ts";

/** Ways a gap between a stated and a computed total can come about. Names are stable; add, never rename. */
export type GapKind =
  | "row-missing"
  | "row-duplicated"
  | "row-unit-slip"
  | "total-unit-slip"
  | "subtotal-counted"
  | "rows-hidden"
  | "text-amount-left-out"
  | "digits-swapped"
  | "digit-doubled"
  | "digit-dropped"
  | "point-misplaced"
  | "last-year-left"
  | "sign-flipped"
  | "rounded-before-adding"
  | "lines-rounded"
  | "block-missing"
  | "block-unit-slip"
  | "project-under-two-agencies"
  | "row-set-aside"
  | "other-sheet-differs"
  | "number-skipped"
  | "name-missing"
  | "row-subset"
  | "two-causes";

/** Ways a count of projects or agencies can be another than the one that was approved. */
export type CountKind = "spelled-twice" | "listed-twice" | "listed-without-money" | "amount-unreadable" | "expected-missing";

/** Every way in which a total or a count can come about. */
export type ExplanationKind = GapKind | CountKind;

/** One of the slips that make a gap together. */
export interface ExplanationPart {
  readonly kind: GapKind;
  readonly cells: readonly CellRef[];
  /** What it adds to stated - computed. */
  readonly effect: Money;
}

/** A possible cause of a gap or of a count. */
export interface Explanation {
  readonly kind: ExplanationKind;
  readonly cells: readonly CellRef[];
  /**
   * Probability that an unrelated gap of about this size fits as well on these rows, 0 to 1; never above 0.05. Null for a
   * count (small whole numbers meet so easily that no chance can be worked out), and where the cause shows by itself and not by its
   * amount: a number skipped, a name that another sheet has.
   */
  readonly chance: number | null;
  /** The gap that this cause makes; null for a count. */
  readonly effect: Money | null;
  /** How far the gap may lie from `effect`, where rounding blurs it; zero where it is met exactly, null for a count. */
  readonly bound: Money | null;
  /** What stands nowhere in this list though it should: skipped numbers, names; else empty. */
  readonly names: readonly string[];
  /** The single slips, where there are two or more; else empty. */
  readonly parts: readonly ExplanationPart[];
}

/**
 * How a search for causes ended. `nothing-fits`: none of the known slips makes this gap. `anything-fits`: on these rows too
 * many would by chance, so that none is claimed. `stopped`: the list is larger than the budget of the search.
 */
export type SearchOutcome = "found" | "nothing-fits" | "anything-fits" | "stopped";

/** What a search came to. */
export interface GapSearch {
  readonly outcome: SearchOutcome;
  readonly explanations: readonly Explanation[];
}
