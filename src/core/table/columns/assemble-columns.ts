import type { BudgetStage } from "../../budget/budget-stage.ts";
import type { ColumnRole } from "../../budget/column-role.ts";
import type { ColumnReading } from "../budget-table.ts";
import { singleYear } from "../words/year-words.ts";
import type { ChosenMoney } from "./choose-spread.ts";
import { categoryDetails } from "./category-details.ts";
import type { RunnerUpReason } from "../../verdict/verdict.ts";
import { nameColumns, tagColumns } from "./name-columns.ts";
import { withoutDoers } from "./one-agency.ts";
import type { PartColumns } from "./part-columns.ts";
import { isSatang, saysMoney, type ColumnDraft, type GivenRole, type SeenColumn } from "./seen-column.ts";
import type { AmountSpread, MoneyColumn, MoneyFocus, PartMarks, TableColumns } from "./table-columns.ts";

/** What was decided of the table as a whole. */
export interface TableChoice extends ChosenMoney {
  readonly parts: PartColumns | null;
  readonly fiscalYear: number | null;
  readonly isYearStated: boolean;
  readonly stage: BudgetStage | null;
  /** Columns whose sum this year's money is, row by row. */
  readonly sumParts: readonly number[];
  readonly focus: MoneyFocus;
}

/** The columns of a table, from the roles that each was given. */
export function assembleColumns(drafts: readonly ColumnDraft[], chosen: TableChoice): TableColumns {
  const unique = onePreviousAmount(withoutSharedLevels(withoutDoers(drafts)));
  const readings = unique.flatMap((draft) => (draft.given === null ? [] : [reading(draft.column, draft.given)]));
  const details = categoryDetails(unique.filter((draft) => draft.given?.role === "categoryAmount").map((draft) => draft.column));
  const money = unique
    .filter((draft) => draft.given !== null && MONEY_ROLES.has(draft.given.role))
    .map((draft) => moneyColumn(draft.column, { role: draft.given?.role ?? "amount", isDetail: details.has(draft.column) }));
  const sum = money.find((column) => column.role === "amount") ?? null;
  const spread = amountSpread(chosen, money);
  const amount = sum ?? spread?.parts[0] ?? null;
  const first = (role: ColumnRole): number | null => readings.find((one) => one.role === role)?.column ?? null;
  return {
    readings,
    names: nameColumns(unique),
    tags: tagColumns(unique),
    besides: unique.filter(tellsApart).map(({ column }) => column.column),
    sequence: first("sequence"),
    unitColumn: unitColumnOf(unique, amount),
    fiscalYearColumn: first("fiscalYear"),
    money,
    amount,
    spread,
    satang: satangOf(unique, amount),
    marks: partMarks(unique, chosen.parts),
    fiscalYear: chosen.fiscalYear,
    isYearStated: chosen.isYearStated,
    stage: chosen.stage,
    sumParts: chosen.sumParts,
    focus: chosen.focus,
    runnerUp: runnerUp(money, amount, chosen),
    rivals: chosen.choice?.rivals.map((column) => column.column) ?? [],
    side: sideWords(unique),
  };
}

/** The money column that comes nearest to the chosen one: last year's, another year's or stage's, or the column it is added from. */
function runnerUp(money: readonly MoneyColumn[], amount: MoneyColumn | null, { spread, sumParts }: TableChoice): TableColumns["runnerUp"] {
  const inSpread = new Set(spread?.parts.map((column) => column.column));
  const found = money
    .filter((column) => column !== amount && column.saysMoney && !inSpread.has(column.column) && !sumParts.includes(column.column))
    .flatMap((column) => {
      const why = WHY_NEAR[column.role];
      return why === undefined ? [] : [{ column, why }];
    });
  return found.find(({ why }) => why === "last-year") ?? found[0] ?? null;
}

const WHY_NEAR: Partial<Record<ColumnRole, RunnerUpReason>> = {
  previousAmount: "last-year",
  commitmentYear: "other-year",
  otherStageAmount: "other-stage",
  commitmentTotal: "whole",
};

/** Places, times and codes, which stand among the notes. */
const TELLING_NOTE = /^(?:พื้นที่|สถานที่|จังหวัด|ระยะเวลา|รหัส|ประเภท|location|province|duration|code|id|type)/i;

/** A column of words with a header that nothing else is read of, or notes of a place, a time or a code. */
function tellsApart({ column, given }: ColumnDraft): boolean {
  const { header, content, traits } = column;
  if (given === null) return header !== "" && traits.size === 0 && content.texts >= 2 && content.texts > content.numbers;
  return given.role === "note" && TELLING_NOTE.test(header);
}

function satangOf(drafts: readonly ColumnDraft[], amount: MoneyColumn | null): number | null {
  const found = drafts.find(({ column }) => column.column === (amount?.column ?? -2) + 1 && isSatang(column));
  return found === undefined ? null : found.column.column;
}

/** A column of units that names units of money. One that only counts things, or stands beside a target while the money names its own unit, belongs to the targets. */
function unitColumnOf(drafts: readonly ColumnDraft[], amount: MoneyColumn | null): number | null {
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

function isIndicator(draft: ColumnDraft | undefined): boolean {
  return draft?.given?.role === "indicator";
}

const MONEY_ROLES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "amount",
  "previousAmount",
  "categoryAmount",
  "partAmount",
  "commitmentTotal",
  "commitmentYear",
  "otherStageAmount",
  "twinAmount",
  "offBudgetAmount",
  "change",
]);

/** A column that names several levels keeps those that have no column of their own: of `กระทรวง/หน่วยงาน` beside `หน่วยงาน` the ministry. */
function withoutSharedLevels(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const owned = new Set(
    drafts
      .filter((draft) => draft.given !== null && draft.given.reason !== "person" && draft.column.roles.length === 1)
      .map((draft) => draft.given?.role),
  );
  return drafts.map((draft) => {
    if (draft.given?.role !== "label" || draft.given.reason === "person") return draft;
    const [only, ...others] = draft.column.roles.filter((match) => !owned.has(match.role));
    return only === undefined || others.length > 0
      ? draft
      : { column: { ...draft.column, roles: [only] }, given: { ...draft.given, role: only.role } };
  });
}

/** Last year's money is one column too: the best of those that name that year, the rest are other stages of it. */
function onePreviousAmount(drafts: readonly ColumnDraft[]): readonly ColumnDraft[] {
  const previous = drafts.filter((draft) => draft.given?.role === "previousAmount");
  const kept = previous.find((draft) => draft.given?.reason === "person") ?? previous.at(-1);
  return drafts.map((draft) =>
    draft.given?.role === "previousAmount" && draft !== kept
      ? { ...draft, given: { ...draft.given, role: "otherStageAmount" as const } }
      : draft,
  );
}

function reading(column: SeenColumn, given: GivenRole): ColumnReading {
  return {
    column: column.column,
    ...given,
    header: column.header,
    fiscalYear: singleYear(column.years),
    unit: column.unit,
    stage: column.stage,
  };
}

function moneyColumn(column: SeenColumn, given: { readonly role: ColumnRole; readonly isDetail: boolean }): MoneyColumn {
  const { unit, part } = column;
  return {
    column: column.column,
    role: given.role,
    unit,
    fiscalYear: singleYear(column.years),
    category: given.isDetail ? null : column.category,
    part,
    saysMoney: saysMoney(column),
  };
}

function amountSpread({ spread }: TableChoice, money: readonly MoneyColumn[]): AmountSpread | null {
  if (spread === null) return null;
  const find = (seen: SeenColumn | null): MoneyColumn | null => money.find((column) => column.column === seen?.column) ?? null;
  return { by: spread.by, parts: spread.parts.map(find).filter((column) => column !== null), sum: find(spread.sum) };
}

function partMarks(drafts: readonly ColumnDraft[], parts: PartColumns | null): PartMarks | null {
  const columns = drafts
    .filter((draft) => draft.given?.role === "partMark")
    .map(({ column }) => ({ column: column.column, words: column.part?.words ?? column.header }));
  return columns.length === 0 ? null : { by: parts?.by ?? "tier", columns, crossIsNo: parts?.crossIsNo ?? false };
}

function sideWords(drafts: readonly ColumnDraft[]): TableColumns["side"] {
  const traits = drafts.flatMap((draft) => [...draft.column.traits]);
  const words = SIDE_WORDS.filter((word) => traits.includes(word));
  const hasIndicator = drafts.some((draft) => draft.given?.role === "indicator");
  return new Set(hasIndicator ? [...words, "indicator" as const] : words);
}

const SIDE_WORDS = ["indicator", "source", "forward", "off-budget"] as const;
