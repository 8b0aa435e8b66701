import type { CellRef } from "#sheet/cell-address.ts";

/** Ways a gap between a stated and a computed total can come about. */
export type ExplanationKind =
  | "row-missing"
  | "row-duplicated"
  | "row-unit-slip"
  | "total-unit-slip"
  | "subtotal-counted"
  | "rows-hidden"
  | "text-amount-left-out"
  | "digits-swapped"
  | "sign-flipped"
  | "rounded-before-adding"
  | "row-subset";

/** A possible cause of a gap. `chance`: probability that an unrelated gap of this size fits as well on these rows, 0 to 1; never above 0.05. */
export interface Explanation {
  readonly kind: ExplanationKind;
  readonly cells: readonly CellRef[];
  readonly chance: number;
}
