import type { CellRef } from "#sheet/cell-address.ts";
import type { Unit } from "../budget/unit.ts";
import type { UnreadAmount } from "../checks/claims/claim.ts";
import type { Money } from "../money/money.ts";
import type { ExplanationKind } from "./explanation.ts";

/** A line with money that a gap may be due to. */
export interface GapRow {
  readonly amount: Money;
  readonly cell: CellRef;
  readonly isHidden: boolean;
  /** The amount stands in its cell as text, which Excel's SUM leaves out. */
  readonly isText: boolean;
  /** Amount cells of lines that are identical in every field, this one included; only itself when there are none. */
  readonly twins: readonly CellRef[];
}

/** A total and the lines it should be the sum of, which it is not. */
export interface Gap {
  /** stated - computed, never zero. */
  readonly size: Money;
  readonly computed: Money;
  /** A printed total can hold the same slips as the lines; an approved framework can not. */
  readonly against: "total" | "framework";
  /** Where the total is printed; null for a framework. */
  readonly statedCell: CellRef | null;
  readonly unit: Unit;
  readonly rows: readonly GapRow[];
  readonly unread: readonly UnreadAmount[];
  /** Other totals printed among these lines. */
  readonly subtotals: readonly { readonly amount: Money; readonly cell: CellRef }[];
}

/** A gap that would come about in one way, and the cells that would be to blame. */
export interface Candidate {
  readonly value: Money;
  readonly cells: readonly CellRef[];
}

/** One way a gap can come about: all gaps that would look like it on these rows. */
export interface Explainer {
  readonly kind: ExplanationKind;
  readonly candidates: (gap: Gap) => Iterable<Candidate>;
}
