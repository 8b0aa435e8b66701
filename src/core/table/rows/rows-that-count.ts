import type { Choice, Question } from "../../verdict/verdict.ts";
import { fiscalYearOf } from "../../budget/fiscal-year.ts";
import { ZERO, type Money } from "../../money/money.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
import { lineLikeness } from "../facts/line-likeness.ts";
import { resolutionOf } from "../facts/resolution.ts";
import type { FateReason } from "../ledger/ledger.ts";
import { traitsOf } from "../header/header-traits.ts";
import { stageIn, stageOrder } from "../words/stage-words.ts";
import { yearsIn } from "../words/year-words.ts";
import type { AmountCell } from "./amount-cell.ts";
import type { BodyRow } from "./body-row.ts";
import { cellText } from "../cell-text.ts";
import { judgedTexts, type TextsOfColumn } from "./column-texts.ts";
import type { TablePlace } from "./table-place.ts";

/** A table whose rows may be of several years, stages or kinds of money. */
export interface RowsToCount {
  readonly place: TablePlace;
  readonly textsOf: TextsOfColumn;
  readonly rows: readonly BodyRow[];
  readonly amounts: readonly AmountCell[];
  /** Words of the rows that a person said count; null when nobody was asked. */
  readonly chosen: string | null;
}

/** The rows with those set aside marked, and what a person has to say about them. */
export interface CountedRows {
  readonly rows: readonly BodyRow[];
  readonly questions: readonly Question[];
}

/** One text that a column repeats, with the rows that carry it. */
interface Value {
  readonly text: string;
  readonly at: readonly number[];
  readonly money: Money;
}

/** What telling texts of a column divide the rows by. */
interface Division {
  readonly why: FateReason;
  readonly asks: Question["asks"];
  /** Those that count, the likeliest first; more than one leaves nothing aside. */
  readonly counted: readonly Value[];
  readonly others: readonly Value[];
  /** The sheet itself says which count. */
  readonly isSure: boolean;
}

/**
 * Where a column tells rows of several years, stages, of income and expense or of sources apart, the same project stands on the list more
 * than once, and the rows may not all be added. What the sheet says counts; else the question is asked with the sum of each.
 *
 * `กรมประมง | 2567 | 100` and `กรมประมง | 2568 | 200` below a title of 2568: the second counts, the first is set aside as of another year.
 */
export function rowsThatCount(given: RowsToCount): CountedRows {
  const { place, textsOf, rows, amounts } = given;
  const { isLike } = lineLikeness(rows, place.columns, textsOf);
  const lines: number[] = [];
  rows.forEach((row, at) => {
    if (row.hasMoney && isLike[at] === true) lines.push(at);
  });
  if (lines.length < 2) return { rows, questions: [] };
  const reading: Dividing = { given, lines, ...statedBeside(lines, amounts, isLike), all: moneyOf(lines, amounts), known: new Map() };
  const divisions = [
    ...describingColumns(reading).map((column) => withTotals(divisionOf(reading, column, valuesOf(reading, column)), given, column)),
    ...repeatedNames(reading).map((column) => asked(byYear(reading, column, valuesOf(reading, column)))),
  ];
  const division = divisions.find((found) => found !== null) ?? rejectedByName(reading);
  if (division === null) return { rows: withDoubts(rows, reading), questions: [] };
  const found = applied(rows, division);
  // Rows of the year that counts may be of several stages: the rest is looked at again, each time by fewer rows.
  if (found.questions.length > 0 || division.others.length === 0) return found;
  const kept = rows.flatMap((row, at) => (found.rows[at]?.aside === undefined || row.aside !== undefined ? [at] : []));
  const again = rowsThatCount({
    ...given,
    rows: kept.flatMap((at) => found.rows[at] ?? []),
    amounts: kept.flatMap((at) => amounts[at] ?? []),
  });
  const rowAt = new Map(kept.map((at, place) => [at, again.rows[place]]));
  return { rows: found.rows.map((row, at) => rowAt.get(at) ?? row), questions: again.questions };
}

/** The money of rows that are no lines: all of it, and that above the first line and below the last. */
function statedBeside(
  lines: readonly number[],
  amounts: readonly AmountCell[],
  isLike: readonly boolean[],
): Pick<Dividing, "stated" | "outer"> {
  const [first, last] = [lines[0] ?? 0, lines.at(-1) ?? 0];
  const [stated, outer] = [new Set<bigint>(), new Set<bigint>()];
  amounts.forEach(({ money }, at) => {
    if (isLike[at] === true || money === null) return;
    stated.add(money);
    if (at < first || at > last) outer.add(money);
  });
  return { stated, outer };
}

/** With the rows that are no lines and carry the same texts in the column, as `รวมปี 2569` has 2569 in the column of years: totals of rows that do not count. */
function withTotals(division: Division | null, { textsOf, rows }: RowsToCount, column: number): Division | null {
  if (division === null || division.others.length === 0) return division;
  const { ids, texts, firstRow } = textsOf(column);
  const others = division.others.map((value) => {
    const same = rows.flatMap(({ row, total }, at) =>
      total !== null && cellText(texts[ids[row - firstRow] ?? 0] ?? "") === value.text ? [at] : [],
    );
    return same.length === 0 || value.text === "" ? value : { ...value, at: [...value.at, ...same] };
  });
  return { ...division, others };
}

/** Names that are years: the sheet does not say what stands below which heading, so a person does. */
function asked(division: Division | null): Division | null {
  return division === null ? null : { ...division, isSure: false };
}

interface Dividing {
  readonly given: RowsToCount;
  readonly lines: readonly number[];
  /** Money of rows that are no lines: totals, perhaps. */
  readonly stated: ReadonlySet<bigint>;
  /** Of these, the money above the first line and below the last. */
  readonly outer: ReadonlySet<bigint>;
  readonly all: Money;
  /** What columns divide the lines by, as far as it was asked for. */
  readonly known: Map<number, readonly Value[]>;
}

function applied(rows: readonly BodyRow[], { why, asks, counted, others, isSure }: Division): CountedRows {
  const aside = new Set(others.flatMap((value) => value.at));
  const choices: readonly Choice[] = [...counted, ...others].map(({ text, money }) => ({ value: text, label: text, money }));
  return {
    rows: rows.map((row, at) => (aside.has(at) ? { ...row, aside: why } : row)),
    questions: isSure ? [] : [{ asks, choices }],
  };
}

/** Columns that describe rows without naming them: years, notes, status and columns without a role; categories and tiers divide money rightly. */
function describingColumns(reading: Dividing): readonly number[] {
  const { columns, grid, header, firstRow } = reading.given.place;
  const width = Math.max(...[...header.rows, firstRow].map((row) => grid.values[row]?.length ?? 0));
  const used = new Set([
    ...columns.names.map((name) => name.column),
    ...columns.tags.filter((tag) => !saysStages(reading, tag.column)).map((tag) => tag.column),
    ...columns.money.map((money) => money.column),
    ...(columns.marks?.columns ?? []).map((mark) => mark.column),
    columns.sequence ?? -1,
    columns.unitColumn ?? -1,
  ]);
  return Array.from({ length: width }, (_, column) => column).filter((column) => !used.has(column));
}

/** `คำขอ`, `จัดสรร` and nothing else, whatever stands over them: `ขั้นตอน` is also a word for tiers. */
function saysStages(reading: Dividing, column: number): boolean {
  const values = valuesOf(reading, column);
  return values.length >= 2 && values.every(({ text }) => stageIn(text) !== null);
}

/** Name columns whose few texts stand under every heading again, as `ปี 2567`, `ปี 2568` and `เพิ่ม/ลด` under each body. */
function repeatedNames(reading: Dividing): readonly number[] {
  return reading.given.place.columns.names
    .map(({ column }) => column)
    .filter((column) => {
      const values = valuesOf(reading, column);
      return values.length >= 2 && values.length <= 6 && values.every(({ at }) => at.length >= 2);
    });
}

/** More different texts than this describe rows one by one. */
const MOST_VALUES = 12;

function valuesOf(reading: Dividing, column: number): readonly Value[] {
  const values = reading.known.get(column) ?? valuesIn(reading, column);
  reading.known.set(column, values);
  return values;
}

function valuesIn({ given, lines }: Dividing, column: number): readonly Value[] {
  const { ids, texts, firstRow } = given.textsOf(column);
  const found = new Map<number, number[]>();
  for (const at of lines) {
    const id = ids[(given.rows[at]?.row ?? 0) - firstRow] ?? 0;
    const places = found.get(id);
    if (places === undefined && found.size > MOST_VALUES) return [];
    if (places === undefined) found.set(id, [at]);
    else places.push(at);
  }
  return [...found].map(([id, at]) => ({ text: cellText(texts[id] ?? ""), at, money: moneyOf(at, given.amounts) }));
}

function moneyOf(at: readonly number[], amounts: readonly AmountCell[]): Money {
  let sum = 0n;
  for (const one of at) sum += amounts[one]?.money ?? 0n;
  return sum as Money;
}

function divisionOf(reading: Dividing, column: number, values: readonly Value[]): Division | null {
  if (values.length < 2) return null;
  return (
    byPerson(reading, values) ??
    byYear(reading, column, values) ??
    byRejection(reading, values) ??
    byFlow(reading, values) ??
    bySource(reading, values) ??
    byStage(reading, values) ??
    byStatedSum(reading, values)
  );
}

function byPerson({ given: { chosen } }: Dividing, values: readonly Value[]): Division | null {
  const key = chosen === null ? "" : comparisonKey(chosen);
  const counted = values.filter(({ text }) => comparisonKey(text) === key);
  if (key === "" || counted.length === 0) return null;
  return { why: "other-rows", asks: "rows", counted, others: without(values, counted), isSure: true };
}

function without(values: readonly Value[], some: readonly Value[]): readonly Value[] {
  return values.filter((value) => !some.includes(value));
}

/** Rows of several years: the year that a title or a person names, else the newest as a question. */
function byYear({ given: { place } }: Dividing, column: number, values: readonly Value[]): Division | null {
  const years = new Map(values.map((value) => [value, yearOf(value.text, column === place.columns.fiscalYearColumn)]));
  const dated = values.filter((value) => (years.get(value) ?? null) !== null);
  const distinct = new Set(dated.map((value) => years.get(value)));
  const undated = without(values, dated).filter(({ text }) => !traitsOf(comparisonKey(text)).has("change"));
  if (distinct.size < 2 || undated.length * 5 > values.length) return null;
  const { fiscalYear, isYearStated } = place.columns;
  const ofYear = dated.filter((value) => years.get(value) === fiscalYear);
  if (isYearStated && ofYear.length > 0)
    return { why: "other-year", asks: "year", counted: ofYear, others: without(values, [...ofYear, ...undated]), isSure: true };
  const newest = Math.max(...[...distinct].map((year) => year ?? 0));
  const counted = dated.filter((value) => years.get(value) === newest);
  return { why: "other-year", asks: "year", counted, others: without(values, [...counted, ...undated]), isSure: false };
}

/** The year of a cell: `2568`, `พ.ศ. 2568`, and the later one of `2567/2568`; two digits in a column of years only. */
function yearOf(text: string, isYearColumn: boolean): number | null {
  if (text.length > 24) return null;
  const short = isYearColumn ? /^'?([4-9]\d)$/.exec(text)?.[1] : undefined;
  if (short !== undefined) return 2500 + Number(short);
  return fiscalYearOf(text) ?? yearsIn(text).at(-1)?.to ?? null;
}

const REJECTED =
  /^(?:\(?(?:ขอ)?(?:ยกเลิก|ถอน|ตัด|งด)(?:ออก|ตาม|เนื่องจาก|เพราะ|โครงการ|รายการ|คำขอ|แล้ว|ทั้งหมด|ทั้งโครงการ|[()\s.:,-]|$)|ไม่(?:เห็นชอบ|อนุมัติ|ผ่าน|สนับสนุน|ได้รับ(?:การ)?(?:อนุมัติ|จัดสรร|เห็นชอบ)|รับ|บรรจุ)|rejected|cancel|withdrawn|notapproved|declined|dropped|disapproved)/;

/** Rows that a status or a remark says were refused, cancelled or withdrawn; where a total holds them all the same, they count. */
function byRejection({ stated, all }: Dividing, values: readonly Value[]): Division | null {
  const rejected = values.filter(({ text }) => REJECTED.test(comparisonKey(text)));
  if (rejected.length === 0 || rejected.length === values.length || stated.has(all)) return null;
  return { why: "rejected", asks: "rows", counted: without(values, rejected), others: rejected, isSure: true };
}

/** What stands before or behind a name, in brackets or after a dash: `โครงการ ก (ยกเลิก)`. */
const AFTERTHOUGHT = /^[([（]([^()[\]（）]+)[)\]）]|[([（]([^()[\]（）]+)[)\]）]\s*$|\s[-–—:/*]+\s*([^-–—]+)$/;

/** Nearly all names have nothing of the kind, which a short look tells. */
const MAY_HAVE_AFTERTHOUGHT = /[([（]|\s[-–—:/*]/;

function isRejectedName(row: BodyRow | undefined): boolean {
  const name = row?.look?.name ?? "";
  if (!MAY_HAVE_AFTERTHOUGHT.test(name)) return false;
  const [, before, bracketed, after] = AFTERTHOUGHT.exec(name) ?? [];
  return REJECTED.test(comparisonKey(before ?? bracketed ?? after ?? ""));
}

/** Lines whose own names say that they were cancelled or refused. */
function rejectedByName({ given: { rows, amounts }, lines, stated, all }: Dividing): Division | null {
  const at = lines.filter((line) => isRejectedName(rows[line]));
  if (at.length === 0 || at.length === lines.length || stated.has(all)) return null;
  const rejected = new Set(at);
  const kept = lines.filter((line) => !rejected.has(line));
  const value = (places: readonly number[]): Value => ({ text: "", at: places, money: moneyOf(places, amounts) });
  return { why: "rejected", asks: "rows", counted: [value(kept)], others: [value(at)], isSure: true };
}

/** Rows that are said to be cancelled though a printed total holds them: they count, and that is said. */
function withDoubts(rows: readonly BodyRow[], reading: Dividing): readonly BodyRow[] {
  const saysRejected = (text: string): boolean => REJECTED.test(comparisonKey(cellText(text)));
  const columns = describingColumns(reading).map((column) => judgedTexts(reading.given.textsOf(column), saysRejected));
  const isRejected = (at: number): boolean => {
    const row = rows[at];
    if (row === undefined || (reading.given.amounts[at]?.money ?? ZERO) === ZERO) return false;
    return isRejectedName(row) || columns.some((says) => says(row.row) === true);
  };
  const rejected = new Set(reading.lines.filter(isRejected));
  if (rejected.size === 0 || rejected.size * 2 > reading.lines.length) return rows;
  return rows.map((row, at) => (rejected.has(at) ? { ...row, doubt: "rejected" as const } : row));
}

const INCOME = /^(?:ประมาณการ)?(?:รายรับ|รายได้|เงินรับ|รับ$|income|revenue|receipts?)/;
const EXPENSE = /^(?:ประมาณการ)?(?:รายจ่าย|ค่าใช้จ่าย|เงินจ่าย|จ่าย$|expen|payment|outlay|disburs)/;

/** Income and expense in one column of money: the expenses, as a question. */
function byFlow(_: Dividing, values: readonly Value[]): Division | null {
  const income = values.filter(({ text }) => INCOME.test(comparisonKey(text)));
  const counted = values.filter(({ text }) => EXPENSE.test(comparisonKey(text)));
  if (income.length === 0 || counted.length === 0) return null;
  return { why: "other-rows", asks: "rows", counted, others: income, isSure: false };
}

const OTHER_SOURCE =
  /^(?:เงิน)?(?:นอกงบ|กู้|รายได้|บำรุง|สมทบ|บริจาค|ช่วยเหลือ|กองทุน|สะสม)|^(?:off-?budget|loan|grant|donor|own(?:income|revenue|source))/;
const BUDGET_SOURCE = /^(?:เงิน)?(?:งบประมาณ|ในงบ|งบกลาง|แผ่นดิน)|^(?:state|government|national)?budget/;

/** Money of other sources beside the budget's: said, and in no total. */
function bySource({ stated, all }: Dividing, values: readonly Value[]): Division | null {
  const budget = values.filter(({ text }) => BUDGET_SOURCE.test(comparisonKey(text)));
  const others = values.filter(({ text }) => OTHER_SOURCE.test(comparisonKey(text)));
  if (budget.length === 0 || others.length === 0 || stated.has(all)) return null;
  return { why: "off-budget", asks: "rows", counted: without(values, others), others, isSure: true };
}

const STAGE_ALONE = /^(?:actual|original|revised|estimate|approved|proposed|requested|forecast|budget|ขอ|ได้รับ|จริง|ประมาณการ)/;

/** The same projects once for each stage: the stage of the title, else the latest as a question. */
function byStage(reading: Dividing, values: readonly Value[]): Division | null {
  const staged = values.filter(({ text }) => text.length <= 40 && (stageIn(text) !== null || STAGE_ALONE.test(comparisonKey(text))));
  if (staged.length < 2 || staged.length < values.length || !repeatsProjects(reading, values)) return null;
  const latest = [...staged].sort((a, b) => stageOrder(stageIn(b.text)) - stageOrder(stageIn(a.text)) || lastRow(b) - lastRow(a));
  const ofTitle = latest.filter(({ text }) => stageIn(text) !== null && stageIn(text) === reading.given.place.columns.stage);
  const counted = ofTitle.length === 1 ? ofTitle : latest.slice(0, 1);
  return { why: "other-rows", asks: "rows", counted, others: without(staged, counted), isSure: false };
}

function lastRow({ at }: Value): number {
  return at.at(-1) ?? 0;
}

/** Whether the names of one value's rows stand on another's rows too, nearly all of them. */
function repeatsProjects({ given }: Dividing, values: readonly Value[]): boolean {
  const keyOf = (at: number): string =>
    given.place.columns.names
      .map(({ column }) => {
        const { ids, firstRow } = given.textsOf(column);
        return String(ids[(given.rows[at]?.row ?? 0) - firstRow] ?? 0);
      })
      .join();
  const sets = values.map((value) => new Set(value.at.map(keyOf)));
  const shared = sets.map((set, at) => [...set].filter((key) => sets.some((other, index) => index !== at && other.has(key))).length);
  return shared.reduce((sum, count) => sum + count, 0) * 10 >= sets.reduce((sum, set) => sum + set.size, 0) * 7;
}

/** A printed total that is the sum of the rows of one text, and of no other reading: the rest stands outside of it, whatever its words say. */
function byStatedSum({ given, lines, outer: stated, stated: inside, all }: Dividing, values: readonly Value[]): Division | null {
  if (stated.has(all) || stated.size === 0 || values.length > 6 || hasOwnTotals(values, inside)) return null;
  const odds = resolutionOf(lines.map((at) => given.amounts[at]?.money ?? 0n));
  if ((values.length * 2 * stated.size) / odds > 0.05) return null;
  const [one, ...more] = values.filter((value) => value.at.length * 2 > lines.length && stated.has(value.money));
  if (one !== undefined && more.length === 0) return leaving(without(values, [one]), values);
  const [left, ...others] = values.filter((value) => stated.has(all - value.money) && lines.length - value.at.length > 1);
  return left === undefined || others.length > 0 ? null : leaving([left], values);
}

/** Several of the texts have a total of their own: they are groups of the list, and none of them stands outside. */
function hasOwnTotals(values: readonly Value[], stated: ReadonlySet<bigint>): boolean {
  return values.filter(({ money }) => stated.has(money)).length > 1;
}

function leaving(others: readonly Value[], values: readonly Value[]): Division {
  return { why: "other-rows", asks: "rows", counted: without(values, others), others, isSure: true };
}
