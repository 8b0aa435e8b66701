import type { CellRef } from "#sheet/cell-address.ts";
import type { AmountRefusal } from "../money/amount-reading.ts";
import type { Money } from "../money/money.ts";
import type { ColumnRole } from "./column-role.ts";

/** How far up a stated total stands. */
export type TotalLevel = "grand" | "tier" | "goal" | "guideline" | "ministry" | "agency" | "project" | "activity" | "group";

/**
 * A total printed in the sheet: a claim to test, never money to add. `covers` are the rows of the budget lines it
 * claims to add up (zero-based, sheet rows); `children` the stated totals directly under it.
 */
export interface StatedTotal {
  readonly level: TotalLevel;
  readonly label: string;
  readonly cell: CellRef;
  readonly columnRole: ColumnRole;
  /** The amount as printed; null when it cannot be read. */
  readonly amount: Money | null;
  readonly refused: { readonly text: string; readonly reason: AmountRefusal; readonly readings: readonly Money[] } | null;
  readonly covers: readonly number[];
  /** Indices into the table's list of stated totals. */
  readonly children: readonly number[];
  readonly formula: string | null;
}
