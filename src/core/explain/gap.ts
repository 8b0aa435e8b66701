import type { CellRef } from "#sheet/cell-address.ts";
import type { Unit } from "../budget/unit.ts";
import type { UnreadAmount } from "../checks/claims/claim.ts";
import type { Money } from "../money/money.ts";
import type { NumberGap } from "../table/budget-table.ts";
import type { GapKind } from "./explanation.ts";

/** A line with money that a gap may be due to. */
export interface GapRow {
  readonly amount: Money;
  /** Last year's, where the table has it. */
  readonly previous: Money | null;
  readonly cell: CellRef;
  readonly isHidden: boolean;
  /** The amount stands in its cell as text, which Excel's SUM leaves out. */
  readonly isText: boolean;
  /** Amount cells of lines that are identical in every field, this one included; only itself when there are none. */
  readonly twins: readonly CellRef[];
  /** Amount cells of the same project with the same amount under other agencies, this one included; only itself when there are none. */
  readonly namesakes: readonly CellRef[];
  /** Numbers that tell agencies and ministries apart; null where none is named. */
  readonly agency: number | null;
  readonly ministry: number | null;
}

/** A total printed among the lines of another. */
export interface GapSubtotal {
  readonly amount: Money;
  readonly cell: CellRef;
}

/** An amount that was not read, with the number that tells its agency apart. */
export interface UnreadInGap extends UnreadAmount {
  readonly agency: number | null;
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
  /** Rows with money that were not read as lines. */
  readonly aside: readonly GapSubtotal[];
  /** Amounts of lines that another sheet tells otherwise, each with what its telling would change. */
  readonly toldOtherwise: readonly GapSubtotal[];
  readonly unread: readonly UnreadInGap[];
  /** Where the numbers of the rows skip some, among these lines. */
  readonly skipped: readonly NumberGap[];
  /** Other totals printed among these lines. */
  readonly subtotals: readonly GapSubtotal[];
  /** What the total's own formula adds, where it only adds cells of its column: the sum of them, and the other totals among them. */
  readonly formula: { readonly sum: Money; readonly subtotals: readonly GapSubtotal[] } | null;
}

/** A gap that would come about in one way, and the cells that would be to blame. */
export interface Candidate {
  readonly value: Money;
  /** The gap may lie this far from `value`: the cell shows a rounded amount. Left out: not at all. */
  readonly bound?: Money;
  readonly cells: readonly CellRef[];
}

/** One way a gap can come about: all gaps that would look like it on these rows. */
export interface Explainer {
  readonly kind: GapKind;
  readonly candidates: (gap: Gap) => Iterable<Candidate>;
}
