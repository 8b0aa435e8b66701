import type { CellRange, CellRef } from "#sheet/cell-address.ts";
import type { BudgetLine } from "../../budget/budget-line.ts";
import type { StatedTotal } from "../../budget/stated-total.ts";
import type { Money } from "../../money/money.ts";

/** What came of adding up the lines under a stated total. */
export type Verdict =
  | { readonly kind: "met" }
  /** It cannot be judged: it is no readable amount, or its lines have none of this kind. */
  | { readonly kind: "unjudged" }
  /** Off only because totals below it are off. */
  | { readonly kind: "inherited" }
  /** Off only by amounts that cannot be read, if one of their readings is right. */
  | { readonly kind: "unread"; readonly cells: readonly CellRef[] }
  | { readonly kind: "one-descendant"; readonly descendant: string; readonly descendants: number; readonly cell: CellRef }
  | { readonly kind: "range-short"; readonly covered: CellRange; readonly missed: readonly number[] }
  | { readonly kind: "visible-only"; readonly hidden: readonly CellRef[] }
  | { readonly kind: "rounded"; readonly decimals: number }
  | { readonly kind: "off" };

/** A stated total, the lines it speaks of, and the verdict. */
export interface JudgedClaim {
  readonly total: StatedTotal;
  readonly lines: readonly BudgetLine[];
  /** What each line holds in the total's column. */
  readonly amounts: readonly (Money | null)[];
  /** Sum of the lines' amounts of the total's kind; null when they have none. */
  readonly expected: Money | null;
  /** stated - expected; null when either is missing. */
  readonly gap: Money | null;
  readonly verdict: Verdict;
}

/** A claim before the verdict. */
export type OpenClaim = Omit<JudgedClaim, "verdict">;

/** A claim that is off: both sides are known. */
export interface OffClaim extends OpenClaim {
  readonly expected: Money;
  readonly gap: Money;
  readonly stated: Money;
}
