import type { CellValue } from "#sheet/cell.ts";
import type { BudgetStage } from "../../budget/budget-stage.ts";
import type { ColumnRole } from "../../budget/column-role.ts";
import type { PersonDecisions } from "../../analyze-options.ts";
import { stageIn } from "../words/stage-words.ts";
import { isUnitNote, unitStatedBy } from "../words/unit-words.ts";
import { singleYear } from "../words/year-words.ts";
import { addsUpIn } from "./adds-up.ts";
import type { SeenSpread } from "./amount-spread.ts";
import { assembleColumns } from "./assemble-columns.ts";
import { chooseAmount, leftOfCut, wholeBaht, withoutParts, type AmountChoice } from "./choose-amount.ts";
import { chooseSpread, type ChosenMoney } from "./choose-spread.ts";
import { sideRole } from "./money-kind.ts";
import { partColumns, type PartColumns } from "./part-columns.ts";
import { mayHoldMoney, type ColumnDraft, type GivenRole, type SeenColumn } from "./seen-column.ts";
import type { TableColumns } from "./table-columns.ts";
import { textRole } from "./text-role.ts";
import { withWork } from "./work-column.ts";
import { moneyFocus } from "./money-focus.ts";
import { yearOfTitles } from "./year-of-table.ts";
import { columnFacts, type ColumnFacts } from "../facts/column-sums.ts";
import { looksNumeric } from "../header/column-content.ts";

/** Everything the roles are read from. */
export interface ColumnsContext {
  readonly titles: readonly string[];
  readonly decisions: PersonDecisions;
  /** No word of the header is known. */
  readonly isByShape: boolean;
  /** The cells of a column below the header, as far as a sample goes. */
  readonly valuesIn: (column: number) => readonly CellValue[];
}

/** Gives every column its role: a person's choice first, then the header, then the content. Money columns are told apart by year, stage and unit, and never mixed. */
export function readColumns(columns: readonly SeenColumn[], context: ColumnsContext): TableColumns {
  const parts = partColumns(columns, context.valuesIn);
  const drafts = withWork(columns.map((column) => ({ column, given: firstRole(column, parts, context.decisions) })));
  const facts = columnFacts(
    columns.filter((column) => looksNumeric(column.content)).map((column) => column.column),
    context.valuesIn,
  );
  const focus = moneyFocus(drafts, { chosen: context.decisions.fiscalYear, titles: context.titles, facts });
  const stage = stageOfTitles(context.titles);
  const money = moneyOf(drafts, { fiscalYear: focus.heldAgainst, stage, parts, context, facts });
  const given = drafts.map((draft) => ({ column: draft.column, given: settledRole(draft, money, focus.heldAgainst) }));
  const face = faceOf(money);
  return assembleColumns(given, {
    ...money,
    parts,
    fiscalYear: focus.fiscalYear ?? (face === null ? null : singleYear(face.years)),
    isYearStated: isYearStated(focus.fiscalYear, context),
    stage: face?.stage ?? stage,
    sumParts: face === null ? [] : partsOfFace(face, facts),
    focus,
  });
}

/** Columns that the money is added from, in nearly all rows, or in most where they are several. */
function partsOfFace({ column }: SeenColumn, facts: ColumnFacts): readonly number[] {
  const sure = facts.partsOf(column);
  return sure.length > 0 ? sure : facts.likelyPartsOf(column);
}

function stageOfTitles(titles: readonly string[]): BudgetStage | null {
  return titles.map(stageIn).find((found) => found !== null) ?? null;
}

/** The column that speaks for this year's money: the only one, that of the sum, or the first of the parts. */
function faceOf({ choice, spread }: ChosenMoney): SeenColumn | null {
  return choice?.amount ?? spread?.parts[0] ?? null;
}

function firstRole(column: SeenColumn, parts: PartColumns | null, decisions: PersonDecisions): GivenRole | null {
  return chosenRole(column, decisions) ?? partRole(column, parts) ?? textRole(column) ?? sideMoneyRole(column);
}

/** A column that stands for a part of the plan, by the marks or the money below it. */
function partRole(column: SeenColumn, parts: PartColumns | null): GivenRole | null {
  if (parts?.columns.includes(column) !== true) return null;
  return { role: parts.holds === "marks" ? "partMark" : "partAmount", confidence: 0.95, reason: "header" };
}

function isYearStated(fiscalYear: number | null, context: ColumnsContext): boolean {
  return context.decisions.fiscalYear !== null || (fiscalYear !== null && yearOfTitles(context.titles) === fiscalYear);
}

interface MoneyContext {
  readonly fiscalYear: number | null;
  readonly stage: BudgetStage | null;
  readonly parts: PartColumns | null;
  readonly context: ColumnsContext;
  readonly facts: ColumnFacts;
}

/** This year's money: the column a person chose, or the best of those without another role, or the columns it is spread over. */
function moneyOf(drafts: readonly ColumnDraft[], { fiscalYear, stage, parts, context, facts }: MoneyContext): ChosenMoney {
  const byPerson = drafts.find((draft) => draft.given?.role === "amount" && draft.given.reason === "person");
  const mayBe = drafts.filter((draft) => draft.given === null && mayHoldMoney(draft.column)).map((draft) => draft.column);
  const open = byPerson === undefined ? wholeBaht(mayBe, facts) : [];
  const beside = new Set(drafts.map((draft) => draft.given?.role));
  const hasParts = beside.has("categoryAmount") || beside.has("partAmount");
  const amountContext = {
    fiscalYear,
    stage,
    hasParts,
    hasOffBudget: beside.has("offBudgetAmount"),
    hasUnitNote: context.titles.some(isUnitNote),
    isByShape: context.isByShape,
    facts,
    hasUnit: context.titles.some((title) => unitStatedBy(title) !== null),
  };
  const choice =
    byPerson === undefined
      ? (leftOfCut(open, amountContext, facts) ??
        afterCut(chooseAmount(withoutNestedParts(open, context), amountContext), drafts, { facts, fiscalYear }))
      : { amount: byPerson.column, twins: [], rivals: [] };
  return chooseSpread({
    drafts,
    parts: partsStillOpen(parts, drafts),
    choice,
    open,
    amountContext,
    titles: context.titles,
    addsUp: addsUpIn(context.valuesIn),
    facts,
    isByPerson: byPerson !== undefined,
  });
}

/** The columns without parts of parts: months within quarters within the year, each sum right beside what it adds up once those within are gone. */
function withoutNestedParts(columns: readonly SeenColumn[], context: ColumnsContext): readonly SeenColumn[] {
  const facts = columnFacts(
    columns.filter(({ content }) => looksNumeric(content)).map(({ column }) => column),
    context.valuesIn,
  );
  const whole = withoutParts(columns, facts);
  return whole.length === columns.length ? whole : withoutNestedParts(whole, context);
}

/** What is left of the chosen column once the column of changes is taken off is this year's money, whatever its header says. */
function afterCut(
  choice: AmountChoice | null,
  drafts: readonly ColumnDraft[],
  { facts, fiscalYear }: Pick<MoneyContext, "facts" | "fiscalYear">,
): AmountChoice | null {
  if (choice === null) return null;
  const whole = choice.amount.column;
  const cuts = drafts.filter(({ given }) => given?.role === "change").map(({ column }) => column.column);
  const rest = drafts.find(
    ({ column }) =>
      column !== choice.amount &&
      mayHoldMoney(column) &&
      !column.traits.has("change") &&
      (column.years.length === 0 || singleYear(column.years) === fiscalYear) &&
      isLeftOf({ whole, rest: column.column }, cuts, facts),
  );
  return rest === undefined ? choice : { amount: rest.column, twins: [], rivals: [] };
}

/** What one of the cuts that stand between leaves of the whole, or all of them together. */
function isLeftOf(
  { whole, rest }: { readonly whole: number; readonly rest: number },
  cuts: readonly number[],
  facts: ColumnFacts,
): boolean {
  const between = cuts.filter((cut) => whole < cut && cut < rest);
  return (
    between.some((cut) => facts.isRest({ whole, cut, rest })) || (between.length > 1 && facts.isChanged({ whole, changes: between, rest }))
  );
}

/** The parts without those that a person gave another role. */
function partsStillOpen(parts: PartColumns | null, drafts: readonly ColumnDraft[]): PartColumns | null {
  const open = new Set(drafts.filter((draft) => draft.given?.role === "partAmount").map((draft) => draft.column));
  return parts === null ? null : { ...parts, columns: parts.columns.filter((column) => open.has(column)) };
}

function chosenRole(column: SeenColumn, decisions: PersonDecisions): GivenRole | null {
  const role = decisions.columnRoles.get(column.column);
  return role === undefined ? null : { role, confidence: 1, reason: "person" };
}

function sideMoneyRole(column: SeenColumn): GivenRole | null {
  const role = mayHoldMoney(column) ? sideRole(column) : null;
  return role === null ? null : { role, confidence: 0.9, reason: "header" };
}

/** The role of a column once this year's money is known: parts that it is not spread over are other money. */
function settledRole({ column, given }: ColumnDraft, money: ChosenMoney, fiscalYear: number | null): GivenRole | null {
  const { sum, parts }: Pick<SeenSpread, "sum" | "parts"> = money.spread ?? NO_SPREAD;
  if (given !== null && given.reason === "person") return given;
  if (column === sum || column === money.choice?.amount)
    return { role: "amount", confidence: trustIn(column, money.choice), reason: "header" };
  return given === null || (given.role === "partAmount" && !parts.includes(column)) ? moneyRole(column, money, fiscalYear) : given;
}

const NO_SPREAD = { sum: null, parts: [] };

/** The role of a money column beside the chosen one. */
function moneyRole(column: SeenColumn, { choice, spread }: ChosenMoney, fiscalYear: number | null): GivenRole | null {
  if ((choice === null && spread === null) || !mayHoldMoney(column)) return null;
  const given = (role: ColumnRole): GivenRole => ({
    role,
    confidence: trustIn(column, choice),
    reason: column.header === "" ? "content" : "header",
  });
  if (choice !== null && column === choice.amount) return given("amount");
  if (choice !== null && choice.twins.includes(column)) return given("twinAmount");
  return { ...given(otherMoneyRole(column, fiscalYear)), confidence: 0.8 };
}

function trustIn(column: SeenColumn, choice: AmountChoice | null): number {
  if (choice !== null && choice.rivals.length > 0) return 0.5;
  return column.header === "" ? 0.4 : 0.95;
}

function otherMoneyRole(column: SeenColumn, fiscalYear: number | null): ColumnRole {
  const year = singleYear(column.years);
  const ahead = year === null || fiscalYear === null ? 0 : year - fiscalYear;
  if (column.traits.has("previous") || ahead === -1) return "previousAmount";
  if (column.traits.has("forward") || ahead > 0) return "commitmentYear";
  return column.header === "" ? "note" : "otherStageAmount";
}
