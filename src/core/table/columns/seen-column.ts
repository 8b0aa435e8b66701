import type { ColumnRole } from "../../budget/column-role.ts";
import type { ColumnReading } from "../budget-table.ts";
import { looksNumeric, type ColumnContent } from "../header/column-content.ts";
import type { HeaderColumn } from "../header/header-column.ts";

/** A column with what its header says and what its cells look like. */
export interface SeenColumn extends HeaderColumn {
  readonly content: ColumnContent;
}

/** A role given to a column, with its grounds. */
export interface GivenRole {
  readonly role: ColumnRole;
  readonly confidence: number;
  readonly reason: ColumnReading["reason"];
}

/** Whether a column can hold money: numbers below, or a money word above an otherwise empty column. */
export function mayHoldMoney(column: SeenColumn): boolean {
  if (looksNumeric(column.content)) return true;
  return column.content.filled === 0 && column.traits.has("money") && column.roles.length === 0;
}
