import type { ColumnRole } from "#core/budget/column-role.ts";
import type { ColumnReading } from "#core/table/budget-table.ts";
import type { FateReason } from "#core/table/ledger/ledger.ts";

/** What a column holds, as people call it. */
export type ColumnWords = Readonly<Record<ColumnRole, string>>;

/** Why a column was given its role. */
export type ColumnReasonWords = Readonly<Record<ColumnReading["reason"], string>>;

/** Why a number of the money column counts, is a total, or is set aside. */
export type FateReasonWords = Readonly<Record<FateReason, string>>;
