import type { ColumnRole } from "../../budget/column-role.ts";
import type { FateReason } from "../ledger/ledger.ts";
import type { BodyRow } from "../rows/body-row.ts";
import type { AmountCell } from "../rows/amount-cell.ts";

/** A row with its place in the table. */
export interface PlacedRow {
  readonly body: BodyRow;
  readonly amount: AmountCell;
  /** Index of the row it hangs under; -1 at the top. */
  readonly parent: number;
  readonly kind: "line" | "claim" | "label" | "total" | "aside";
  /** Why it is set aside, or left open; only of rows set aside. */
  readonly why?: FateReason;
  /** What its name names. */
  readonly role: ColumnRole;
}
