import type { BudgetStage } from "../../budget/budget-stage.ts";
import { UNIT_EXPONENT } from "../../budget/unit.ts";
import type { ColumnFacts } from "../facts/column-sums.ts";
import { foreignCurrency } from "../lines/currency.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
import { withoutAside } from "../header/header-meaning.ts";
import { traitsOf } from "../header/header-traits.ts";
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
  /** What the numbers of two columns say of each other. */
  readonly facts: Pick<ColumnFacts, "isTotalledAlone" | "mayBeTwins">;
  /** No word of the header is known: the numbers speak for themselves. */
  readonly isByShape: boolean;
  /** A line above the table names a unit of money, among other things or alone. */
  readonly hasUnit: boolean;
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
  /** The leftmost column of what was asked for, where the list is none of requests; null without one. */
  readonly asked: number | null;
}

/** Chooses this year's money among the columns that may hold it; null when there are none. */
export function chooseAmount(candidates: readonly SeenColumn[], given: AmountContext): AmountChoice | null {
  const named = candidates.filter(saysMoney);
  const asked = given.stage === "request" ? undefined : named.find(({ stage }) => stage === "request");
  const isYearNamed = named.some((column) => singleYear(column.years) === given.fiscalYear);
  const context: RankingContext = { ...given, isYearNamed, asked: asked?.column ?? null };
  const ranked = (named.length > 0 ? named : unnamed(candidates, context))
    .filter((column) => yearScore(column, context) >= 0)
    .sort((a, b) => score(b, context) - score(a, context) || a.column - b.column);
  const [best] = ranked;
  if (best === undefined) return null;
  const same = ranked.filter((column) => column !== best && isSameMoney(column, best));
  const twins = same.filter(
    (column) =>
      column.unit !== null && best.unit !== null && column.unit !== best.unit && context.facts.mayBeTwins(column.column, best.column),
  );
  const amount = [best, ...twins].reduce(finer);
  const rivals = ranked.filter((column) => column !== amount && ![best, ...twins].includes(column) && isRival(column, best, context));
  const open = rivals.filter((column) => !context.facts.isTotalledAlone(amount.column, column.column));
  return { amount, twins: [best, ...twins].filter((column) => column !== amount), rivals: open };
}

/** Words for a part of the money that stands beside it. */
const OF_WHICH = /^(?:โดย)?(?:ใน)?(?:จำนวน|ส่วน)นี้|^(?:โดย)?(?:แบ่ง|แยก|จำแนก)เป็น|^ของจำนวนนี้|^(?:of)?which|^including|^thereof/;

/** The columns without those in another currency and those that hold a part of another, where others remain. */
export function wholeBaht(columns: readonly SeenColumn[], facts: ColumnFacts): readonly SeenColumn[] {
  const baht = columns.filter((column) => foreignCurrency(column.header) === null);
  const open = baht.length === 0 ? columns : baht;
  const isPart = (column: SeenColumn): boolean =>
    OF_WHICH.test(comparisonKey(column.header)) && open.some((whole) => whole !== column && facts.isWithin(column.column, whole.column));
  return open.filter((column) => !isPart(column));
}

/** The columns without those whose sum another of them is, row by row, where all are of one year and stage. What is left of a cut stands right of the whole, and is no part. */
export function withoutParts(columns: readonly SeenColumn[], facts: ColumnFacts): readonly SeenColumn[] {
  const says = ({ years, stage }: SeenColumn): string => JSON.stringify([years, stage]);
  const parts = columns.flatMap((sum) => {
    const found = facts.partsOf(sum.column).map((part) => columns.find(({ column }) => column === part));
    const isSum = sum.traits.has("total") || found.every((part) => part !== undefined && part.column < sum.column);
    return isSum && found.every((part) => part !== undefined && says(part) === says(sum)) ? found : [];
  });
  return columns.filter((column) => !parts.includes(column));
}

/**
 * Of three columns beside each other whose headers say nothing but a unit, or nothing where a line above states it: `100 | 4 | 96`, what is
 * left of the first once the second is taken off, in each row by far the smaller part. Two parts of a sum would change places now and then.
 */
export function leftOfCut(columns: readonly SeenColumn[], context: AmountContext, facts: ColumnFacts): AmountChoice | null {
  const [whole, cut, rest] = columns;
  if (whole === undefined || cut === undefined || rest === undefined || !maySayCut(columns, context)) return null;
  const isLeft = facts.isRest({ whole: whole.column, cut: cut.column, rest: rest.column }) && facts.isWithin(cut.column, rest.column);
  return isLeft ? { amount: rest, twins: [], rivals: [] } : null;
}

function maySayCut(columns: readonly SeenColumn[], context: AmountContext): boolean {
  const isTold = context.hasUnit || columns.every(({ unit }) => unit !== null);
  const first = columns[0]?.column ?? 0;
  return isTold && !context.hasParts && columns.length === 3 && columns[2]?.column === first + 2 && !columns.some(saysMore);
}

/** Whether a header says money by more than its unit. */
function saysMore(column: SeenColumn): boolean {
  const traits = traitsOf(comparisonKey(withoutAside(column.header)));
  return saysMoney({ ...column, traits, unit: null });
}

/**
 * A single column of numbers that no header explains counts only where a line above says that the table is about money. Where no
 * header is known at all, each column of numbers may be the money that names neither years nor its rows.
 */
function unnamed(candidates: readonly SeenColumn[], context: AmountContext): readonly SeenColumn[] {
  if (context.isByShape) return candidates.filter(({ content }) => !isOrdinal(content));
  return context.hasUnitNote && candidates.length === 1 ? candidates : [];
}

/** Years, or numbers that run on by one. */
function isOrdinal({ numbers, years, running }: SeenColumn["content"]): boolean {
  return years * 2 >= numbers || running * 10 >= (numbers - 1) * 8;
}

/** What was granted of what stands left of it as asked for. Without a request beside it the word says nothing: last year's money was granted too. */
function isGranted({ traits, column, stage }: SeenColumn, { asked }: RankingContext): boolean {
  return asked !== null && column > asked && traits.has("granted") && stage !== "request";
}

/** Said to be this year's, or what is left after a change of this year's money. */
function isCurrent(column: SeenColumn, context: RankingContext): boolean {
  const { traits } = column;
  return traits.has("current") || isGranted(column, context) || (context.isYearNamed && traits.has("after-change"));
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
  if (isGranted(column, context)) sum += 2;
  sum += Math.max(stageOrder(column.stage), 0) / 10;
  return sum - penalty(column, context) - (content.numbers === 0 ? 4 : 0);
}

function penalty(column: SeenColumn, context: AmountContext): number {
  if (column.header === "" || isWithOffBudget(column, context)) return 2;
  return isOnlyAsked(column, context) ? 1 : 0;
}

/** What was asked for is not what was given, unless the list is one of requests. */
function isOnlyAsked({ stage }: SeenColumn, context: AmountContext): boolean {
  return stage === "request" && context.stage !== "request";
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
