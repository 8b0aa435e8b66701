import type { ColumnRole } from "../../budget/column-role.ts";
import type { ColumnReading } from "../budget-table.ts";
import { looksNumeric, type ColumnContent } from "../header/column-content.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
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

/** A column with the role it was given so far; null for none. */
export interface ColumnDraft {
  readonly column: SeenColumn;
  readonly given: GivenRole | null;
}

/** Whether a column can hold money: numbers below, or a money word above and few other words below. */
export function mayHoldMoney(column: SeenColumn): boolean {
  const { numbers, dashes, texts } = column.content;
  if (looksNumeric(column.content)) return true;
  return column.traits.has("money") && column.roles.length === 0 && (numbers + dashes) * 3 >= texts;
}

/** Whether the column holds nothing but the satang of the amounts left of it. */
export function isSatang({ header, content }: SeenColumn): boolean {
  const lowest = comparisonKey(header.split(" / ").at(-1) ?? "");
  return /^\(?(?:สต\.?|สตางค์|satang|stg?\.?)\)?$/.test(lowest) && content.texts === 0;
}

/** Whether the header says money in any way: a word for it, a sum, a year, a unit or a stage. */
export function saysMoney(column: SeenColumn): boolean {
  const { traits } = column;
  return (
    traits.has("money") ||
    traits.has("total") ||
    traits.has("current") ||
    traits.has("granted") ||
    column.years.length > 0 ||
    column.unit !== null ||
    column.stage !== null
  );
}
