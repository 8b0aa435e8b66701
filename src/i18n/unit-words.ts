import type { Unit } from "#core/budget/unit.ts";
import type { UnitSource } from "#core/table/budget-table.ts";

/** Units of money. */
export type UnitWords = Readonly<Record<Unit, string>>;

/** Where the unit of a table was taken from. */
export type UnitSourceWords = Readonly<Record<UnitSource, string>>;
