import { traitsOf, type HeaderTrait } from "../header/header-traits.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
import { singleYear } from "../words/year-words.ts";
import { unitIn } from "../words/unit-words.ts";
import { looksNumeric } from "../header/column-content.ts";
import { categoryDetails } from "./category-details.ts";
import { categorySpread, isNamedAlike, partSpread, periodSpread, stairSpread, type AddsUp, type SeenSpread } from "./amount-spread.ts";
import { chooseAmount, type AmountChoice, type AmountContext } from "./choose-amount.ts";
import type { ColumnFacts } from "../facts/column-sums.ts";
import type { PartColumns } from "./part-columns.ts";
import { mayHoldMoney, saysMoney, type ColumnDraft, type SeenColumn } from "./seen-column.ts";

/** What the spread is looked for among. */
export interface SpreadSearch {
  readonly drafts: readonly ColumnDraft[];
  readonly parts: PartColumns | null;
  readonly choice: AmountChoice | null;
  /** Columns the choice was made from. */
  readonly open: readonly SeenColumn[];
  readonly amountContext: AmountContext;
  readonly titles: readonly string[];
  readonly addsUp: AddsUp;
  readonly facts: ColumnFacts;
  /** A person chose the column; nothing is added to it. */
  readonly isByPerson: boolean;
}

/** This year's money as it stands in columns: in one, in several, or in neither. */
export interface ChosenMoney {
  readonly choice: AmountChoice | null;
  readonly spread: SeenSpread | null;
}

/** Decides whether this year's money is spread over columns of tiers, goals or categories, and which column states their sum. */
export function chooseSpread(search: SpreadSearch): ChosenMoney {
  const stairs = search.isByPerson ? null : stairSpread(search.open, search.facts.areStairs);
  const levels = stairs ?? groupsBeside(search);
  return levels === null ? chooseParts(search) : { choice: null, spread: levels };
}

/** The money of the groups in a column of its own beside that of their lines, whatever stands over it: each row has one of them. */
function groupsBeside({ choice, drafts, facts, isByPerson }: SpreadSearch): SeenSpread | null {
  if (choice === null || isByPerson) return null;
  const { amount } = choice;
  const beside = drafts.find(
    ({ column }) => column !== amount && looksNumeric(column.content) && facts.sumsGroups(column.column, amount.column),
  );
  return beside === undefined ? null : { by: "level", parts: [amount, beside.column], sum: null };
}

function chooseParts(search: SpreadSearch): ChosenMoney {
  const { choice, addsUp } = search;
  const context = { choice, others: otherMoney(search), addsUp };
  const parts = partsOfYear(search);
  const found =
    partSpread(sureParts(search, parts), context) ??
    categorySpread(categoriesOfYear(search), unknownNumbers(search), context) ??
    periodSpread(periodsOfYear(search), context);
  if (found === null) return withSmallWhole(search) ?? (parts === null ? { choice, spread: null } : againstParts(search, parts));
  return { spread: found, choice: found.sum === null ? null : { amount: found.sum, twins: choice?.twins ?? [], rivals: [] } };
}

/** A whole that is smaller than its parts is none, nor is one named like a part: `งบประจำ` beside `งบลงทุน` is a part as they are, and all of them are added. */
function withSmallWhole(search: SpreadSearch): ChosenMoney | null {
  const { choice, facts, isByPerson } = search;
  const categories = categoriesOfYear(search).filter(({ content }) => content.numbers > 0);
  if (choice === null || isByPerson || categories.length === 0) return null;
  const beside = categories.every(
    ({ years, stage, unit }) => years.length === 0 && stage === choice.amount.stage && unit === choice.amount.unit,
  );
  const columns = categories.map(({ column }) => column);
  const isSmall = facts.exceed(columns, choice.amount.column);
  const isAlike = categories.some((category) => isNamedAlike(category, choice.amount)) && facts.partsOf(choice.amount.column).length === 0;
  if (!beside || !(isSmall || isAlike) || choice.amount.years.length > 0 || choice.amount.traits.has("total")) return null;
  return { choice: null, spread: { by: "category", parts: [choice.amount, ...categories], sum: null } };
}

/** A chosen column that the parts do not add up to: the better of both by year, stage and words counts; of equals the single column, and it is said. */
function againstParts({ choice, open, amountContext }: SpreadSearch, parts: PartColumns): ChosenMoney {
  const [face] = parts.columns;
  if (parts.holds === "marks" || choice === null || face === undefined) return { choice, spread: null };
  const both = chooseAmount([...open, face], amountContext) ?? choice;
  if (both.amount !== face) return { choice: both.rivals.includes(face) ? both : choice, spread: null };
  if (both.rivals.includes(choice.amount)) return { choice: { ...choice, rivals: [...choice.rivals, face] }, spread: null };
  return { choice: null, spread: { by: parts.by, parts: parts.columns, sum: null } };
}

/** Parts without a word for money and without a column of their sum may be counts: null. */
function sureParts({ choice, titles }: SpreadSearch, parts: PartColumns | null): PartColumns | null {
  return parts === null || choice !== null || parts.columns.some(saysMoney) || areOfMoney(titles) ? parts : null;
}

function areOfMoney(titles: readonly string[]): boolean {
  return titles.some((title) => unitIn(title) !== null || traitsOf(comparisonKey(title)).has("money"));
}

/** The parts of this year; columns without a year count for it. Null where fewer than two remain. */
function partsOfYear({ parts, amountContext: { fiscalYear } }: SpreadSearch): PartColumns | null {
  if (parts === null) return null;
  const columns = parts.columns.filter((column) => isOfYear(column, fiscalYear));
  return new Set(columns.map((column) => column.part?.key)).size < 2 ? null : { ...parts, columns };
}

function isOfYear(column: SeenColumn, fiscalYear: number | null): boolean {
  return fiscalYear === null || column.years.length === 0 || singleYear(column.years) === fiscalYear;
}

function categoriesOfYear({ drafts, amountContext: { fiscalYear } }: SpreadSearch): readonly SeenColumn[] {
  const all = drafts.filter((draft) => draft.given?.role === "categoryAmount").map((draft) => draft.column);
  const details = categoryDetails(all);
  return all.filter((column) => !details.has(column) && isOfYear(column, fiscalYear));
}

const NO_BUDGET: readonly HeaderTrait[] = ["actual", "off-budget", "forward", "percent", "count"];

/** Quarters and months of budget; of what was spent or is off the budget they are other money. */
function periodsOfYear({ drafts, titles, amountContext: { fiscalYear } }: SpreadSearch): readonly SeenColumn[] {
  const isBudget = ({ traits }: SeenColumn): boolean => !NO_BUDGET.some((trait) => traits.has(trait));
  return drafts
    .filter(({ column, given }) => given?.role === "otherStageAmount" && column.traits.has("period") && isBudget(column))
    .map(({ column }) => column)
    .filter((column) => isOfYear(column, fiscalYear) && (saysMoney(column) || areOfMoney(titles)));
}

/** Columns whose sum the parts may be: money under any name that is no part, no off-budget money and no change. */
function otherMoney({ drafts, parts, open }: SpreadSearch): readonly SeenColumn[] {
  const ofOther = drafts
    .filter((draft) => draft.given?.role === "commitmentTotal" || draft.given?.role === "otherStageAmount")
    .map((draft) => draft.column);
  return [...open, ...ofOther].filter((column) => parts?.columns.includes(column) !== true);
}

function unknownNumbers({ drafts }: SpreadSearch): readonly SeenColumn[] {
  return drafts.filter((draft) => draft.given === null && mayHoldMoney(draft.column)).map((draft) => draft.column);
}
