import type { BudgetStage } from "../../budget/budget-stage.ts";
import type { ColumnRole } from "../../budget/column-role.ts";
import type { PersonDecisions } from "../../analyze-options.ts";
import type { ColumnReading } from "../budget-table.ts";
import { stageIn } from "../words/stage-words.ts";
import { isUnitNote } from "../words/unit-words.ts";
import { singleYear } from "../words/year-words.ts";
import { chooseAmount, type AmountChoice } from "./choose-amount.ts";
import { sideRole } from "./money-kind.ts";
import { nameColumns, tagColumns } from "./name-columns.ts";
import { mayHoldMoney, type GivenRole, type SeenColumn } from "./seen-column.ts";
import type { MoneyColumn, TableColumns } from "./table-columns.ts";
import { textRole } from "./text-role.ts";
import { yearOfColumns, yearOfTitles } from "./year-of-table.ts";

/** Everything the roles are read from. */
export interface ColumnsContext {
  readonly titles: readonly string[];
  readonly decisions: PersonDecisions;
}

interface Draft {
  readonly column: SeenColumn;
  readonly given: GivenRole | null;
}

/** Gives every column its role: a person's choice first, then the header, then the content. Money columns are told apart by year, stage and unit, and never mixed. */
export function readColumns(columns: readonly SeenColumn[], context: ColumnsContext): TableColumns {
  const drafts = columns.map((column) => ({ column, given: chosenRole(column, context.decisions) ?? textRole(column) ?? sideMoneyRole(column) }));
  const fiscalYear = fiscalYearOfTable(drafts, context);
  const stage = context.titles.map(stageIn).find((found) => found !== null) ?? null;
  const choice = choiceOf(drafts, { fiscalYear, stage, titles: context.titles });
  const given = drafts.map((draft) => ({ column: draft.column, given: draft.given ?? moneyRole(draft.column, choice, fiscalYear) }));
  return assemble(given, {
    choice,
    fiscalYear: fiscalYear ?? singleYear(choice?.amount.years ?? []),
    isYearStated: isYearStated(fiscalYear, context),
    stage: choice?.amount.stage ?? stage,
  });
}

function isYearStated(fiscalYear: number | null, context: ColumnsContext): boolean {
  return context.decisions.fiscalYear !== null || (fiscalYear !== null && yearOfTitles(context.titles) === fiscalYear);
}

/** This year's money: the column a person chose, or the best of those without another role. */
function choiceOf(drafts: readonly Draft[], given: { readonly fiscalYear: number | null; readonly stage: BudgetStage | null; readonly titles: readonly string[] }): AmountChoice | null {
  const byPerson = drafts.find((draft) => draft.given?.role === "amount" && draft.given.reason === "person");
  if (byPerson !== undefined) return { amount: byPerson.column, twins: [], rivals: [] };
  const open = drafts.filter((draft) => draft.given === null && mayHoldMoney(draft.column)).map((draft) => draft.column);
  const beside = new Set(drafts.map((draft) => draft.given?.role));
  const hasCategories = beside.has("categoryAmount");
  const hasOffBudget = beside.has("offBudgetAmount");
  return chooseAmount(open, { fiscalYear: given.fiscalYear, stage: given.stage, hasCategories, hasOffBudget, hasUnitNote: given.titles.some(isUnitNote) });
}

function chosenRole(column: SeenColumn, decisions: PersonDecisions): GivenRole | null {
  const role = decisions.columnRoles.get(column.column);
  return role === undefined ? null : { role, confidence: 1, reason: "person" };
}

function sideMoneyRole(column: SeenColumn): GivenRole | null {
  const role = mayHoldMoney(column) ? sideRole(column) : null;
  return role === null ? null : { role, confidence: 0.9, reason: "header" };
}

function fiscalYearOfTable(drafts: readonly Draft[], context: ColumnsContext): number | null {
  if (context.decisions.fiscalYear !== null) return context.decisions.fiscalYear;
  const money = drafts.filter((draft) => mayHoldMoney(draft.column) && draft.given?.role !== "change" && draft.given?.role !== "changePercent");
  const ofColumns = money.map((draft) => draft.column);
  const years = new Set(ofColumns.map((column) => singleYear(column.years)));
  const ofTitles = yearOfTitles(context.titles);
  if (ofTitles !== null && (years.has(ofTitles) || years.has(null) || years.size === 0)) return ofTitles;
  return yearOfColumns(ofColumns, drafts.some((draft) => draft.given?.role === "commitmentTotal")) ?? ofTitles;
}

/** The role of a money column beside the chosen one. */
function moneyRole(column: SeenColumn, choice: AmountChoice | null, fiscalYear: number | null): GivenRole | null {
  if (choice === null || !mayHoldMoney(column)) return null;
  const confidence = choice.rivals.length > 0 ? 0.5 : column.header === "" ? 0.4 : 0.95;
  const reason = column.header === "" ? "content" : "header";
  if (column === choice.amount) return { role: "amount", confidence, reason };
  if (choice.twins.includes(column)) return { role: "twinAmount", confidence, reason };
  return { role: otherMoneyRole(column, fiscalYear), confidence: 0.8, reason };
}

function otherMoneyRole(column: SeenColumn, fiscalYear: number | null): ColumnRole {
  const year = singleYear(column.years);
  const ahead = year === null || fiscalYear === null ? 0 : year - fiscalYear;
  if (column.traits.has("previous") || ahead === -1) return "previousAmount";
  if (column.traits.has("forward") || ahead > 0) return "commitmentYear";
  return column.header === "" ? "note" : "otherStageAmount";
}

function assemble(drafts: readonly Draft[], chosen: { readonly choice: AmountChoice | null; readonly fiscalYear: number | null; readonly isYearStated: boolean; readonly stage: BudgetStage | null }): TableColumns {
  const unique = onePreviousAmount(withoutSharedLevels(drafts));
  const readings = unique.flatMap((draft) => (draft.given === null ? [] : [reading(draft.column, draft.given)]));
  const money = unique.filter((draft) => draft.given !== null && MONEY_ROLES.has(draft.given.role)).map((draft) => moneyColumn(draft, draft.given?.role ?? "amount"));
  const amount = money.find((column) => column.role === "amount") ?? null;
  const first = (role: ColumnRole): number | null => readings.find((one) => one.role === role)?.column ?? null;
  return {
    readings,
    names: nameColumns(unique),
    tags: tagColumns(unique),
    sequence: first("sequence"),
    unitColumn: unitColumnOf(unique, amount),
    fiscalYearColumn: first("fiscalYear"),
    money,
    amount,
    fiscalYear: chosen.fiscalYear,
    isYearStated: chosen.isYearStated,
    stage: chosen.stage,
    rivals: chosen.choice?.rivals.map((column) => column.column) ?? [],
    side: sideWords(unique),
  };
}

/** A column of units that names units of money. One that only counts things, or stands beside a target while the money names its own unit, belongs to the targets. */
function unitColumnOf(drafts: readonly Draft[], amount: MoneyColumn | null): number | null {
  const place = drafts.findIndex((draft) => draft.given?.role === "unit");
  const found = drafts[place];
  if (found === undefined) return null;
  const { column, content } = found.column;
  if (found.given?.reason === "person") return column;
  const ofTarget = statesUnit(amount) && (isIndicator(drafts[place - 1]) || isIndicator(drafts[place + 1]));
  return content.units > 0 && !ofTarget ? column : null;
}

function statesUnit(column: MoneyColumn | null): boolean {
  return column !== null && column.unit !== null;
}

function isIndicator(draft: Draft | undefined): boolean {
  return draft?.given?.role === "indicator";
}

const MONEY_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "amount",
  "previousAmount",
  "categoryAmount",
  "commitmentTotal",
  "commitmentYear",
  "otherStageAmount",
  "twinAmount",
  "offBudgetAmount",
  "change",
]);

/** A column that names several levels keeps those that have no column of their own: of `กระทรวง/หน่วยงาน` beside `หน่วยงาน` the ministry. */
function withoutSharedLevels(drafts: readonly Draft[]): readonly Draft[] {
  const owned = new Set(drafts.filter((draft) => draft.given !== null && draft.given.reason !== "person" && draft.column.roles.length === 1).map((draft) => draft.given?.role));
  return drafts.map((draft) => {
    if (draft.given?.role !== "label" || draft.given.reason === "person") return draft;
    const [only, ...others] = draft.column.roles.filter((match) => !owned.has(match.role));
    return only === undefined || others.length > 0 ? draft : { column: { ...draft.column, roles: [only] }, given: { ...draft.given, role: only.role } };
  });
}

/** Last year's money is one column too: the best of those that name that year, the rest are other stages of it. */
function onePreviousAmount(drafts: readonly Draft[]): readonly Draft[] {
  const previous = drafts.filter((draft) => draft.given?.role === "previousAmount");
  const kept = previous.find((draft) => draft.given?.reason === "person") ?? previous.at(-1);
  return drafts.map((draft) => (draft.given?.role === "previousAmount" && draft !== kept ? { ...draft, given: { ...draft.given, role: "otherStageAmount" as const } } : draft));
}

function reading(column: SeenColumn, given: GivenRole): ColumnReading {
  return { column: column.column, ...given, header: column.header, fiscalYear: singleYear(column.years), unit: column.unit, stage: column.stage };
}

function moneyColumn(draft: Draft, role: ColumnRole): MoneyColumn {
  const { column } = draft;
  return { column: column.column, role, unit: column.unit, fiscalYear: singleYear(column.years), category: column.category };
}

function sideWords(drafts: readonly Draft[]): TableColumns["side"] {
  const traits = drafts.flatMap((draft) => [...draft.column.traits]);
  const words = SIDE_WORDS.filter((word) => traits.includes(word));
  const hasIndicator = drafts.some((draft) => draft.given?.role === "indicator");
  return new Set(hasIndicator ? [...words, "indicator" as const] : words);
}

const SIDE_WORDS = ["indicator", "source", "forward", "off-budget"] as const;
