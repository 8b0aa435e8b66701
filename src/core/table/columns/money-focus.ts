import type { ColumnFacts } from "../facts/column-sums.ts";
import { looksNumeric } from "../header/column-content.ts";
import { singleYear } from "../words/year-words.ts";
import type { MoneyFocus } from "./table-columns.ts";
import { mayHoldMoney, saysMoney, type ColumnDraft, type SeenColumn } from "./seen-column.ts";
import { yearOfTitles } from "./year-of-table.ts";

/** What the focus is found from. */
export interface FocusContext {
  /** A year that a person chose. */
  readonly chosen: number | null;
  readonly titles: readonly string[];
  readonly facts: ColumnFacts;
}

const sure = (fiscalYear: number | null): MoneyFocus => ({ fiscalYear, heldAgainst: fiscalYear, asks: null, missing: null });

/**
 * The year of this year's money. A person says it, or a title. Without them arithmetic speaks before words: the column that is the sum of its
 * parts, or the later one of two whose difference stands beside them. A single column that names a year left of one that names none is
 * last year's. Otherwise several years are a question; never is the greatest simply taken.
 */
export function moneyFocus(drafts: readonly ColumnDraft[], { chosen, titles, facts }: FocusContext): MoneyFocus {
  if (chosen !== null) return sure(chosen);
  const money = drafts.filter(isMoney);
  const dated = money.filter(({ column }) => isPlain(column) && singleYear(column.years) !== null);
  const undated = money.filter((draft) => mayBeThisYear(draft) && !addsYears(draft.column, dated, facts));
  const years = [...new Set(dated.map(({ column }) => singleYear(column.years) ?? 0))].sort((a, b) => a - b);
  const stated = yearOfTitles(titles);
  if (stated !== null) return focusOfTitle(stated, { years, isOpen: undated.length > 0 });
  const last = years.at(-1);
  if (last === undefined) return sure(null);
  if (drafts.some(({ given }) => given?.role === "commitmentTotal")) return sure(years[0] ?? last);
  return byArithmetic({ drafts, dated, facts, years }) ?? byPlace({ dated, undated, facts, years }) ?? severalYears(dated, years);
}

function isMoney({ column, given }: ColumnDraft): boolean {
  return mayHoldMoney(column) && given?.role !== "change" && given?.role !== "changePercent";
}

function isPlain({ traits }: SeenColumn): boolean {
  return !traits.has("forward") && !traits.has("change") && !traits.has("percent");
}

/** Money under a header without a year that may be this year's: said to be money, or by expenditure category. */
function mayBeThisYear({ column, given }: ColumnDraft): boolean {
  if (column.years.length > 0 || !looksNumeric(column.content)) return false;
  return given === null ? saysMoney(column) && !column.traits.has("previous") : given.role === "categoryAmount";
}

/** The sum of several years is none of them. */
function addsYears(column: SeenColumn, dated: readonly ColumnDraft[], facts: ColumnFacts): boolean {
  const parts = facts.partsOf(column.column);
  return parts.length > 1 && parts.every((part) => dated.some((draft) => draft.column.column === part));
}

function focusOfTitle(stated: number, { years, isOpen }: { readonly years: readonly number[]; readonly isOpen: boolean }): MoneyFocus {
  if (years.length === 0 || years.includes(stated) || isOpen) return sure(stated);
  const last = years.at(-1) ?? stated;
  return { fiscalYear: last, heldAgainst: last, asks: null, missing: stated };
}

interface Dated {
  readonly dated: readonly ColumnDraft[];
  readonly facts: ColumnFacts;
  readonly years: readonly number[];
}

/** The one year whose column is the sum of its parts, or that a column of differences is counted from. */
function byArithmetic({ drafts, dated, facts, years }: Dated & { readonly drafts: readonly ColumnDraft[] }): MoneyFocus | null {
  const wholes = new Set(
    dated.filter(({ column }) => isWhole(facts.partsOf(column.column), drafts)).map(({ column }) => singleYear(column.years)),
  );
  const [whole] = wholes;
  if (wholes.size === 1 && whole !== undefined) return sure(whole);
  if (years.length !== 2) return null;
  const changes = drafts.filter(({ given }) => given?.role === "change").map(({ column }) => column.column);
  const [later, earlier] = [columnOf(dated, years[1]), columnOf(dated, years[0])];
  const isCompared = changes.some((cut) => facts.isRest({ whole: later, cut, rest: earlier }));
  return isCompared ? sure(years[1] ?? null) : null;
}

/** The sum of other columns; of some categories without the others it is a chance likeness. */
function isWhole(parts: readonly number[], drafts: readonly ColumnDraft[]): boolean {
  const categories = drafts.filter(({ column, given }) => given?.role === "categoryAmount" && column.content.numbers > 0);
  const inside = categories.filter(({ column }) => parts.includes(column.column));
  return parts.length > 1 && (inside.length === 0 || inside.length === categories.length);
}

function columnOf(dated: readonly ColumnDraft[], year: number | undefined): number {
  return dated.find(({ column }) => singleYear(column.years) === year)?.column.column ?? -1;
}

/** Columns that name years, all of them left of one that names none: that one is the newest, whatever it is called. */
function byPlace({ dated, undated, facts, years }: Dated & { readonly undated: readonly ColumnDraft[] }): MoneyFocus | null {
  const lastDated = Math.max(...dated.map(({ column }) => column.column));
  const right = undated.filter(({ column }) => column.column > lastDated);
  if (right.length === 0 || right.length < undated.length) return null;
  const categories = right.filter(({ given }) => given?.role === "categoryAmount").length;
  const isSum = right.some(({ column }) => facts.partsOf(column.column).length > 1);
  const isStaged = right.some(({ column }) => column.stage !== null);
  const isTold = isSum || categories > 1 || isStaged;
  if (!isTold && right.length > 1) return null;
  return { fiscalYear: null, heldAgainst: (years.at(-1) ?? 0) + 1, asks: isTold ? null : "amount", missing: null };
}

/** Two years that follow each other, the older one first, are last year's and this year's; more, or in another order, are a question. */
function severalYears(dated: readonly ColumnDraft[], years: readonly number[]): MoneyFocus {
  const last = years.at(-1) ?? 0;
  const [first, second, ...more] = dated.map(({ column }) => singleYear(column.years) ?? 0);
  const isPair = first !== undefined && second === first + 1 && more.length === 0;
  return years.length < 2 || isPair ? sure(last) : { fiscalYear: last, heldAgainst: last, asks: "year", missing: null };
}
