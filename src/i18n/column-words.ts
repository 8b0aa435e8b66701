import type { ColumnRole } from "#core/budget/column-role.ts";
import type { ColumnReading, RowKind } from "#core/table/budget-table.ts";

/** What a column holds, as people call it. */
export type ColumnWords = Readonly<Record<ColumnRole, string>>;

/** Why a column was given its role. */
export type ColumnReasonWords = Readonly<Record<ColumnReading["reason"], string>>;

/** What a row was taken for. */
export type RowKindWords = Readonly<Record<RowKind, string>>;
