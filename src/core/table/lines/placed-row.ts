import type { ColumnRole } from "../../budget/column-role.ts";
import type { BodyRow } from "../rows/body-row.ts";
import type { AmountCell } from "../rows/amount-cell.ts";

/** A row with its place in the table. */
export interface PlacedRow {
  readonly body: BodyRow;
  readonly amount: AmountCell;
  /** Index of the row it hangs under; -1 at the top. */
  readonly parent: number;
  readonly kind: "line" | "claim" | "label" | "total";
  /** What its name names. */
  readonly role: ColumnRole;
}
