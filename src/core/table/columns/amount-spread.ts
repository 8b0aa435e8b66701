import { looksNumeric } from "../header/column-content.ts";
import type { PartKind } from "../words/part-words.ts";
import type { AmountChoice } from "./choose-amount.ts";
import type { PartColumns } from "./part-columns.ts";
import type { SeenColumn } from "./seen-column.ts";

/** This year's money spread over several columns. */
export interface SeenSpread {
  readonly by: PartKind | "category";
  readonly parts: readonly SeenColumn[];
  /** The column that states their sum; null without one. */
  readonly sum: SeenColumn | null;
}

/** What is known when a spread is looked for. */
export interface SpreadContext {
  readonly choice: AmountChoice | null;
  /** Money columns that are no parts, whatever they were taken for. */
  readonly others: readonly SeenColumn[];
  readonly addsUp: AddsUp;
}

/** Whether one column is the sum of others in most rows that have both. */
export type AddsUp = (parts: readonly SeenColumn[], sum: SeenColumn) => boolean;

/**
 * Whether the money of tiers, goals or guidelines beside each other is this year's: where the chosen column is their sum,
 * or where there is none to choose. A chosen column that they do not add up to is other money, and they are left alone.
 */
export function partSpread(parts: PartColumns | null, context: SpreadContext): SeenSpread | null {
  if (parts?.holds !== "money") return null;
  return spread(parts.by, parts.columns, context);
}

/** Columns by expenditure category are added where no column states their sum: two at least, and no other numbers between them that may be a part. */
export function categorySpread(columns: readonly SeenColumn[], unknown: readonly SeenColumn[], context: SpreadContext): SeenSpread | null {
  const parts = columns.filter((column) => looksNumeric(column.content) || column.content.filled === 0);
  const [first, last] = [parts[0]?.column ?? 0, parts.at(-1)?.column ?? 0];
  const isOpen = unknown.some((column) => looksNumeric(column.content) && column.column > first && column.column < last);
  if (context.choice !== null || parts.length < 2 || isOpen) return null;
  return spread("category", parts, context);
}

function spread(by: SeenSpread["by"], parts: readonly SeenColumn[], { choice, others, addsUp }: SpreadContext): SeenSpread | null {
  if (choice !== null) return addsUp(parts, choice.amount) ? { by, parts, sum: choice.amount } : null;
  return { by, parts, sum: others.find((column) => addsUp(parts, column)) ?? null };
}
