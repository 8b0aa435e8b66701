import { comparisonKey } from "../../text/comparison-key.ts";
import { looksNumeric } from "../header/column-content.ts";
import { withoutAside } from "../header/header-meaning.ts";
import { HALF_YEAR } from "../header/header-traits.ts";
import type { PartKind } from "../words/part-words.ts";
import type { AmountChoice } from "./choose-amount.ts";
import type { PartColumns } from "./part-columns.ts";
import { saysMoney, type SeenColumn } from "./seen-column.ts";
import type { AddedKind } from "./table-columns.ts";

/** This year's money spread over several columns. */
export interface SeenSpread {
  readonly by: PartKind | AddedKind;
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
  const named = columns.filter((column) => looksNumeric(column.content) || column.content.filled === 0);
  const siblings = unknown.filter((column) => looksNumeric(column.content) && named.some((part) => isNamedAlike(part, column)));
  const parts = [...named, ...siblings].sort((a, b) => a.column - b.column);
  const [first, last] = [parts[0]?.column ?? 0, parts.at(-1)?.column ?? 0];
  const isOpen = unknown.some(
    (column) => looksNumeric(column.content) && !parts.includes(column) && column.column > first && column.column < last,
  );
  if (context.choice !== null || parts.length < 2 || isOpen) return null;
  return spread("category", parts, context);
}

/** Headers of neighbours that begin with the same word and say the same of year, stage and unit: `รายจ่ายลงทุน`, `รายจ่ายประจำ`. */
export function isNamedAlike(part: SeenColumn, other: SeenColumn): boolean {
  const [one, two] = [part, other].map(({ header }) => comparisonKey(withoutAside(header)));
  if (one === undefined || two === undefined) return false;
  const head = sharedLength(one, two);
  const says = ({ years, stage, unit }: SeenColumn): string => JSON.stringify([years, stage, unit]);
  return (
    head >= FEWEST_SHARED &&
    head < Math.min(one.length, two.length) &&
    Math.abs(part.column - other.column) === 1 &&
    says(part) === says(other)
  );
}

const FEWEST_SHARED = 5;

function sharedLength(one: string, two: string): number {
  let length = 0;
  while (length < one.length && one[length] === two[length]) length += 1;
  return length;
}

/** So many quarters or months make a year. */
const YEAR_OF_PERIODS = [4, 12];

function makeYear(parts: readonly SeenColumn[]): boolean {
  const halves = parts.filter(({ header }) => HALF_YEAR.test(comparisonKey(withoutAside(header)))).length;
  return halves === 0 ? YEAR_OF_PERIODS.includes(parts.length) : halves === 2 && parts.length === 2;
}

/** The quarters or the months of a year beside each other are added where no column states the year's money. */
export function periodSpread(columns: readonly SeenColumn[], context: SpreadContext): SeenSpread | null {
  const parts = columns.filter((column) => looksNumeric(column.content));
  const names = new Set(parts.map((column) => comparisonKey(column.header)));
  if (
    context.choice !== null ||
    context.others.some((column) => !parts.includes(column) && saysMoney(column)) ||
    names.size !== parts.length
  )
    return null;
  return makeYear(parts) ? spread("period", parts, context) : null;
}

/** Money that stands one column further for each level of the list, each row's in one of them alone. */
export function stairSpread(columns: readonly SeenColumn[], areStairs: (columns: readonly number[]) => boolean): SeenSpread | null {
  const says = ({ years, stage, unit }: SeenColumn): string => JSON.stringify([years, stage, unit]);
  const [first, ...others] = columns.filter((column) => saysMoney(column) && column.content.numbers > 0);
  if (first === undefined || others.some((column) => says(column) !== says(first))) return null;
  return areStairs([first, ...others].map(({ column }) => column)) ? { by: "level", parts: [first, ...others], sum: null } : null;
}

function spread(by: SeenSpread["by"], parts: readonly SeenColumn[], { choice, others, addsUp }: SpreadContext): SeenSpread | null {
  if (choice !== null) return addsUp(parts, choice.amount) ? { by, parts, sum: choice.amount } : null;
  return { by, parts, sum: others.find((column) => addsUp(parts, column)) ?? null };
}
