import type { SkipReason } from "#core/table/budget-table.ts";

/** Why a sheet was not read as a project list: a sentence each. */
export type SkipWords = Readonly<Record<SkipReason, string>>;
