import type { BudgetStage } from "../../budget/budget-stage.ts";
import { UNIT_EXPONENT } from "../../budget/unit.ts";
import { stageOrder } from "../words/stage-words.ts";
import { singleYear } from "../words/year-words.ts";
import { saysMoney, type SeenColumn } from "./seen-column.ts";

/** What is known of the table when its amount column is chosen. */
export interface AmountContext {
  readonly fiscalYear: number | null;
  readonly stage: BudgetStage | null;
  /** Whether columns by expenditure category, tier or goal stand beside, so that a column of their sum is due. */
  readonly hasParts: boolean;
  /** Whether off-budget money stands beside, so that a column of both together is no budget. */
  readonly hasOffBudget: boolean;
  /** A line above the table states a unit of money. */
  readonly hasUnitNote: boolean;
}

/** The chosen amount column, those that were as good, and whether the choice needs a person's eye. */
export interface AmountChoice {
  readonly amount: SeenColumn;
  /** The same money in another unit. */
  readonly twins: readonly SeenColumn[];
  /** As good by every sign; the choice is then a guess that must be said. */
  readonly rivals: readonly SeenColumn[];
}

interface RankingContext extends AmountContext {
  /** Some column names the fiscal year, so that one without a year says nothing by it. */
  readonly isYearNamed: boolean;
}

/** Chooses this year's money among the columns that may hold it; null when there are none. */
export function chooseAmount(candidates: readonly SeenColumn[], given: AmountContext): AmountChoice | null {
  const named = candidates.filter(saysMoney);
  const context = { ...given, isYearNamed: named.some((column) => singleYear(column.years) === given.fiscalYear) };
  const ranked = (named.length > 0 ? named : unnamed(candidates, context))
    .filter((column) => yearScore(column, context) >= 0)
    .sort((a, b) => score(b, context) - score(a, context) || a.column - b.column);
  const [best] = ranked;
  if (best === undefined) return null;
  const same = ranked.filter((column) => column !== best && isSameMoney(column, best));
  const twins = same.filter((column) => column.unit !== null && best.unit !== null && column.unit !== best.unit);
  const amount = [best, ...twins].reduce(finer);
  const rivals = ranked.filter((column) => column !== amount && ![best, ...twins].includes(column) && isRival(column, best, context));
  return { amount, twins: [best, ...twins].filter((column) => column !== amount), rivals };
}

/** A single column of numbers that no header explains counts only where a line above says that the table is about money. */
function unnamed(candidates: readonly SeenColumn[], context: AmountContext): readonly SeenColumn[] {
  return context.hasUnitNote && candidates.length === 1 ? candidates : [];
}

/** Said to be this year's, or what is left after a change of this year's money. */
function isCurrent({ traits }: SeenColumn, { isYearNamed }: RankingContext): boolean {
  return traits.has("current") || (isYearNamed && traits.has("after-change"));
}

function yearScore(column: SeenColumn, context: RankingContext): number {
  const { fiscalYear } = context;
  if (column.traits.has("previous") || column.traits.has("forward")) return -1;
  if (column.years.length === 0) return isCurrent(column, context) ? 6 : 1;
  if (fiscalYear === null) return 2;
  return singleYear(column.years) === fiscalYear ? 6 : -1;
}

function score(column: SeenColumn, context: RankingContext): number {
  const { traits, content } = column;
  let sum = yearScore(column, context) + (traits.has("money") ? 2 : 0) + (traits.has("total") && context.hasParts ? 3 : 0);
  if (context.stage !== null && column.stage === context.stage) sum += 3;
  if (traits.has("after-change")) sum += 1;
  sum += Math.max(stageOrder(column.stage), 0) / 10;
  return sum - penalty(column, context) - (content.numbers === 0 ? 4 : 0);
}

function penalty(column: SeenColumn, context: AmountContext): number {
  return column.header === "" || isWithOffBudget(column, context) ? 2 : 0;
}

/** A sum of budget and off-budget money. */
function isWithOffBudget(column: SeenColumn, context: AmountContext): boolean {
  return context.hasOffBudget && column.traits.has("total");
}

/** The same year and stage, so that only the unit can tell them apart. */
function isSameMoney(a: SeenColumn, b: SeenColumn): boolean {
  return singleYear(a.years) === singleYear(b.years) && a.stage === b.stage && a.traits.has("total") === b.traits.has("total");
}

function isRival(column: SeenColumn, best: SeenColumn, context: RankingContext): boolean {
  if (column.content.numbers === 0) return false;
  if (column.stage !== null && best.stage !== null && column.stage !== best.stage) return false;
  return Math.floor(score(column, context)) === Math.floor(score(best, context));
}

function finer(a: SeenColumn, b: SeenColumn): SeenColumn {
  return a.unit !== null && b.unit !== null && UNIT_EXPONENT[b.unit] < UNIT_EXPONENT[a.unit] ? b : a;
}
