import { addMoney, ZERO, type Money } from "../../money/money.ts";
import type { TableColumns } from "../columns/table-columns.ts";
import { lineLikeness } from "../facts/line-likeness.ts";
import { resolutionOf } from "../facts/resolution.ts";
import { findRowSums, type RowSum } from "../facts/row-sums.ts";
import type { AmountCell } from "./amount-cell.ts";
import type { BodyRow } from "./body-row.ts";
import { judgedTexts, type TextsOfColumn } from "./column-texts.ts";
import { cellText } from "../cell-text.ts";
import { totalWords } from "../words/total-words.ts";
import { nameKey, type LabelLook } from "./label-look.ts";

/** The rows of a table with what is known to tell totals among them. */
export interface RowsToSum {
  readonly rows: readonly BodyRow[];
  readonly amounts: readonly AmountCell[];
  readonly columns: TableColumns;
  readonly textsOf: TextsOfColumn;
}

/**
 * Marks the rows that are sums of others by their numbers, whatever they are called, and tells how deep each row stands below headings
 * that are sums. Words for totals are heard too, but none is needed.
 */
export function withRowTotals({ rows: given, amounts, columns, textsOf }: RowsToSum): readonly BodyRow[] {
  const named = withCategoryTotals(withTotalBlocks(given, amounts), { amounts, columns, textsOf });
  const rows = withoutParts(named, { amounts, columns, textsOf });
  if (isHeldAsLines(rows, amounts)) return rows;
  const { isLike, isTelling } = lineLikeness(rows, columns, textsOf);
  const places = placesOfSummable(rows, amounts);
  if (isTelling && places.every((at) => isLike[at] === true)) return withNearTotal(rows, { amounts, columns, textsOf });
  const { sums, repeats } = findRowSums(
    places.map((at) => ({
      money: amounts[at]?.money ?? 0n,
      isLike: isLike[at] === true,
      isSureLine: isTelling && isLike[at] === true,
      isNamedTotal: rows[at]?.total !== null,
    })),
  );
  if (sums.length === 0) return withNearTotal(rows, { amounts, columns, textsOf });
  const above = new Map(sums.filter((sum) => sum.parts === "above").map((sum) => [places[sum.at] ?? -1, sum]));
  const depths = depthsBelow(sums, places);
  const repeated = new Set([...repeats].map((at) => places[at] ?? -1));
  return rows.map((row, at) => {
    const sum = above.get(at);
    const depth = depths.get(at) ?? 0;
    const marked = sum === undefined || row.total !== null || row.look === null ? row : asSum(row, row.look, spanOf(sum, { rows, places }));
    return depth === 0 && !repeated.has(at)
      ? marked
      : { ...marked, sumDepth: depth, ...(repeated.has(at) ? { repeats: true as const } : {}) };
  });
}

const PART =
  /^[-–•*]?(?:(?:ซึ่ง)?ใน(?:จำนวน|วงเงิน|ยอด)?นี้|(?:โดย)?แบ่งเป็น|แบ่งออกเป็น|ประกอบด้วย|จำแนกเป็น|ofwhich|including|includes|thereof)|^\((?:ซึ่ง)?(?:รวม|including)/;

/**
 * Where a column of categories says `รวม` on a row that is named like the rows above it and is their sum, that row totals the project's
 * categories: `โครงการ ก | งบลงทุน | 3`, `โครงการ ก | งบดำเนินงาน | 2`, `โครงการ ก | รวม | 5`.
 */
function withCategoryTotals(rows: readonly BodyRow[], { amounts, columns, textsOf }: Omit<RowsToSum, "rows">): readonly BodyRow[] {
  const category = columns.tags.find(({ role }) => role === "category");
  if (category === undefined) return rows;
  const saysTotal = judgedTexts(textsOf(category.column), (value) => totalWords(cellText(value))?.target === "");
  let name = "";
  let sum = ZERO;
  return rows.map((row, at) => {
    if (row.look === null) return row;
    const [own, money] = [nameKey(row.look), amounts[at]?.money ?? ZERO];
    if (own !== name) [name, sum] = [own, ZERO];
    const isTotal = row.total === null && sum !== ZERO && money === sum && saysTotal(row.row) === true;
    sum = isTotal ? ZERO : addMoney(sum, money);
    return isTotal ? { ...row, total: { ...row.look, total: { grand: false, target: own, targetClass: "other" } } } : row;
  });
}

/** Its words say that it breaks down what stands above it. */
export function saysPart({ look, total }: BodyRow): boolean {
  return look !== null && total === null && PART.test(nameKey(look));
}

/**
 * Rows that break down the line above them and are not filled like lines, its money once more: by their own words, `ในจำนวนนี้ …`, or because the
 * printed total is the sum of the lines without them. A heading `แบ่งเป็น` without money above such rows is no heading of the list.
 *
 * `1 | โครงการ ก | 10`, `- ค่าครุภัณฑ์ | 4`, `2 | โครงการ ข | 5`, `รวม | 15`: the 4 is a part of the 10.
 */
function withoutParts(rows: readonly BodyRow[], { amounts, columns, textsOf }: Omit<RowsToSum, "rows">): readonly BodyRow[] {
  const { isLike, isTelling } = lineLikeness(rows, columns, textsOf);
  const broken = isTelling ? withBreakdown(rows, amounts, isLike) : rows;
  return saidParts(broken, { amounts, isLike, isTelling, held: heldByTotal(broken, amounts, isLike) });
}

/** The rows right below a total that opens the list, before any line, where they add up to it: `รวม 30`, `- เดิม 10`, `- ใหม่ 20`. */
function withBreakdown(rows: readonly BodyRow[], amounts: readonly AmountCell[], isLike: readonly boolean[]): readonly BodyRow[] {
  const opening = rows.findIndex((row) => row.hasMoney);
  if (rows[opening]?.total?.total?.target !== "") return rows;
  const after = rows.findIndex((row, at) => at > opening && (isLike[at] === true || !row.hasMoney || row.total !== null));
  const end = after < 0 ? rows.length : after;
  const sum = amounts.slice(opening + 1, end).reduce((all, { money }) => all + (money ?? 0n), 0n);
  if (end - opening < 3 || end === rows.length || sum !== amounts[opening]?.money) return rows;
  return rows.map((row, at): BodyRow => (at > opening && at < end ? { ...row, aside: "breakdown" } : row));
}

interface Parts {
  readonly amounts: readonly AmountCell[];
  readonly isLike: readonly boolean[];
  readonly isTelling: boolean;
  /** A printed total is the sum of the rows filled like lines and of no others, or that of all rows. */
  readonly held: "lines" | "all" | null;
}

function saidParts(rows: readonly BodyRow[], parts: Parts): readonly BodyRow[] {
  const { amounts, isLike, isTelling } = parts;
  const exact = exactParts(rows, parts);
  const found = new Set<number>(exact);
  let above = -1;
  let rest = 0n;
  rows.forEach((row, at) => {
    if (exact.has(at)) return;
    const money = amounts[at]?.money ?? 0n;
    if (isPartHeading(row)) found.add(at);
    else if (isTelling && isLike[at] === true) {
      above = at;
      rest = money;
    } else if (row.hasMoney && money <= rest && mayBePart(row, rows[above], parts)) {
      rest -= money;
      found.add(at);
    }
  });
  return found.size === 0 ? rows : rows.map((row, at) => (found.has(at) ? { ...row, aside: "of-which" } : row));
}

function mayBePart(row: BodyRow, line: BodyRow | undefined, { held, isTelling }: Parts): boolean {
  if (saysPart(row)) return true;
  return isTelling && held === "lines" && line !== undefined && isUnmarkedBelow(row, line) && isFurtherIn(row, line);
}

/** In the column of the name above and without a running number. */
function isUnmarkedBelow({ total, place, sequence }: BodyRow, line: BodyRow): boolean {
  return total === null && place === line.place && sequence === "";
}

/** Marked as an item, or moved further in than the name above. */
function isFurtherIn({ look, indent }: BodyRow, line: BodyRow): boolean {
  if (look === null || line.look === null) return false;
  return look.numbering === "dash" || look.numbering === "bullet" || indent > line.indent || look.spaces > line.look.spaces;
}

/**
 * Rows that follow a line in the column of its name, not filled like one, and add up to just its money: they tell how it is spent. Where parts
 * outnumber the lines, those without a running number below those with one, if every such run adds up. A printed total that holds them too
 * says that they are lines, and one sum alone in a list of few digits is chance.
 */
function exactParts(rows: readonly BodyRow[], { amounts, isLike, isTelling, held }: Parts): ReadonlySet<number> {
  if (held === "all") return NO_PARTS;
  const isLine = isTelling ? isLike : rows.map((row) => row.sequence !== "" && row.total === null);
  const runs = runsBelowLines(rows, amounts, isLine);
  const exact = runs.filter(({ isExact }) => isExact);
  if (exact.length === 0) return NO_PARTS;
  if (!isTelling) return exact.length > 1 && exact.length === runs.length ? placesOf(exact) : NO_PARTS;
  const isSure = exact.length > 1 || held === "lines" || runs.length <= CHANCE * resolutionOf(amounts.map(({ money }) => money ?? 0n));
  return isSure ? placesOf(exact) : NO_PARTS;
}

const NO_PARTS: ReadonlySet<number> = new Set();
/** A sum that holds by chance less often than this is none. */
const CHANCE = 0.05;

function placesOf(runs: readonly RunBelow[]): ReadonlySet<number> {
  return new Set(runs.flatMap(({ run }) => run));
}

interface RunBelow {
  readonly run: readonly number[];
  /** Its numbers, at least two, add up to the line above. */
  readonly isExact: boolean;
}

function runsBelowLines(rows: readonly BodyRow[], amounts: readonly AmountCell[], isLine: readonly boolean[]): readonly RunBelow[] {
  const runs: RunBelow[] = [];
  isLine.forEach((isLineAt, at) => {
    if (!isLineAt || isLine[at + 1] === true) return;
    const whole = amounts[at]?.money ?? 0n;
    const run = whole === 0n ? [] : runBeside(rows, at, isLine).filter((one) => rows[one]?.hasMoney === true);
    if (run.length === 0) return;
    const sum = run.reduce((all, one) => all + (amounts[one]?.money ?? 0n), 0n);
    runs.push({ run, isExact: run.length > 1 && sum === whole });
  });
  return runs;
}

/** The rows right below a line that are not filled like one, in the column of its name. */
function runBeside(rows: readonly BodyRow[], at: number, isLike: readonly boolean[]): readonly number[] {
  const run: number[] = [];
  for (let next = at + 1; next < rows.length; next += 1) {
    const row = rows[next];
    if (row === undefined || isLike[next] === true || row.total !== null || row.place !== rows[at]?.place || row.sequence !== "") break;
    run.push(next);
  }
  return run;
}

/** `แบ่งเป็น` and nothing else. */
function isPartHeading({ look, total, hasMoney }: BodyRow): boolean {
  return (
    !hasMoney &&
    look !== null &&
    total === null &&
    nameKey(look)
      .replace(PART, "")
      .replace(/[:.\s-]+/g, "") === "" &&
    nameKey(look) !== ""
  );
}

function heldByTotal(rows: readonly BodyRow[], amounts: readonly AmountCell[], isLike: readonly boolean[]): Parts["held"] {
  if (!rows.some(isUnnamedTotal)) return null;
  const sumOf = (holds: (at: number) => boolean): bigint =>
    rows.reduce<bigint>(
      (sum, row, at) => (row.total === null && row.aside === undefined && holds(at) ? sum + (amounts[at]?.money ?? 0n) : sum),
      0n,
    );
  const [lines, all] = [sumOf((at) => isLike[at] === true), sumOf(() => true)];
  const totals = new Set<bigint>(rows.flatMap((row, at) => (isUnnamedTotal(row) ? [amounts[at]?.money ?? 0n] : [])));
  if (all !== 0n && totals.has(all)) return "all";
  return lines !== 0n && totals.has(lines) ? "lines" : null;
}

/** A total by its words, of nothing in particular. */
function isUnnamedTotal({ total }: BodyRow): boolean {
  return total?.total?.target === "";
}

/**
 * Whether a printed total is the sum of all the rows with money that are no totals by their words: each is a line then, however neatly some
 * add up to others, as the parts of an amount that was shared out by halves do.
 */
export function isHeldAsLines(rows: readonly BodyRow[], amounts: readonly AmountCell[]): boolean {
  return heldByTotal(rows, amounts, []) === "all";
}

/**
 * The first or last number of a list that has no total by words or sums, not filled like a line and of about the size of all the lines: their total,
 * misprinted, whatever it is called. As a line it would double them.
 */
function withNearTotal(rows: readonly BodyRow[], { amounts, columns, textsOf }: Omit<RowsToSum, "rows">): readonly BodyRow[] {
  const { isLike, isTelling } = lineLikeness(rows, columns, textsOf);
  if (!isTelling || rows.some(isUnnamedTotal)) return rows;
  const places = placesOfSummable(rows, amounts);
  const ends = [places.at(-1), places[0]].flatMap((at) => (at === undefined || isLike[at] === true ? [] : [at]));
  if (ends.length === 0) return rows;
  const likes = places.filter((at) => isLike[at] === true).map((at) => amounts[at]?.money ?? 0n);
  const found = ends.find((at) => likes.length > 2 && isNearSum(amounts[at]?.money ?? 0n, likes));
  const look = rows[found ?? -1]?.look ?? null;
  if (look === null) return rows;
  const total: LabelLook = { ...look, total: { grand: true, target: "", targetClass: "other" } };
  return rows.map((row, at) => (at === found ? { ...row, total } : row));
}

/** Larger than each of them and within a quarter of their sum. */
function isNearSum(money: bigint, lines: readonly bigint[]): boolean {
  const sum = lines.reduce((all, one) => all + one, 0n);
  return lines.every((one) => one < money) && money * 4n >= sum * 3n && money * 4n <= sum * 5n;
}

/** The places of the rows whose money may be added. */
function placesOfSummable(rows: readonly BodyRow[], amounts: readonly AmountCell[]): readonly number[] {
  const places: number[] = [];
  rows.forEach((row, at) => {
    if (isSummable(row, amounts[at])) places.push(at);
  });
  return places;
}

function isSummable(row: BodyRow, amount: AmountCell | undefined): boolean {
  return row.hasMoney && row.aside === undefined && (amount?.money ?? null) !== null;
}

function spanOf(
  { from, to }: RowSum,
  { rows, places }: { readonly rows: readonly BodyRow[]; readonly places: readonly number[] },
): { readonly from: number; readonly to: number } {
  const rowAt = (place: number): number => rows[places[place] ?? -1]?.row ?? -1;
  return { from: rowAt(from), to: rowAt(to) };
}

function asSum(row: BodyRow, look: LabelLook, sum: { readonly from: number; readonly to: number }): BodyRow {
  return { ...row, sum, total: { ...look, total: { grand: false, target: "", targetClass: "other" } } };
}

/** How many headings that are sums each row stands below, by place. */
function depthsBelow(sums: readonly RowSum[], places: readonly number[]): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  for (const { parts, from, to } of sums) {
    if (parts === "above") continue;
    for (let at = from; at <= to; at += 1) {
      const place = places[at] ?? -1;
      depths.set(place, (depths.get(place) ?? 0) + 1);
    }
  }
  return depths;
}

/**
 * A total over the parts of all: below the words for a total stand rows that repeat what stands below each body, as `งบประจำ` and
 * `งบลงทุน` under every agency and once more under `รวมทั้งสิ้น`. Each is the sum of the rows that share its name, and no line.
 */
function withTotalBlocks(rows: readonly BodyRow[], amounts: readonly AmountCell[]): readonly BodyRow[] {
  if (!rows.some((row) => row.total !== null)) return rows;
  const keys = rows.map((row) => (row.look === null || row.total !== null ? "" : nameKey(row.look)));
  const sums = sumsByName(keys, amounts);
  const parts = new Set<number>();
  rows.forEach((row, at) => {
    if (row.total === null) return;
    const block = blockBelow(at, keys, sums);
    const agreeing = block.filter((part) => isSumOfOthers(part, { keys, sums, amounts })).length;
    if (block.length > 0 && agreeing * 3 >= block.length * 2) for (const part of block) parts.add(part);
  });
  return rows.map((row, at) => (parts.has(at) && row.look !== null ? asNamed(row, row.look) : row));
}

function asNamed(row: BodyRow, look: LabelLook): BodyRow {
  return { ...row, total: { ...look, total: { grand: false, target: nameKey(look), targetClass: look.class } } };
}

interface NameSum {
  readonly money: bigint;
  readonly rows: number;
}

function sumsByName(keys: readonly string[], amounts: readonly AmountCell[]): ReadonlyMap<string, NameSum> {
  const sums = new Map<string, NameSum>();
  keys.forEach((key, at) => {
    const money: Money | null = amounts[at]?.money ?? null;
    if (key === "" || money === null) return;
    const known = sums.get(key) ?? { money: 0n, rows: 0 };
    sums.set(key, { money: known.money + money, rows: known.rows + 1 });
  });
  return sums;
}

/** The rows right below a total whose names stand on other rows too. */
function blockBelow(total: number, keys: readonly string[], sums: ReadonlyMap<string, NameSum>): readonly number[] {
  const block: number[] = [];
  const names = new Set<string>();
  for (let at = total + 1; at < keys.length; at += 1) {
    const key = keys[at] ?? "";
    if ((sums.get(key)?.rows ?? 0) < 3 || names.has(key)) break;
    names.add(key);
    block.push(at);
  }
  return block;
}

interface Shared {
  readonly keys: readonly string[];
  readonly sums: ReadonlyMap<string, NameSum>;
  readonly amounts: readonly AmountCell[];
}

/** Its money is that of all other rows of its name together. */
function isSumOfOthers(at: number, { keys, sums, amounts }: Shared): boolean {
  const money = amounts[at]?.money ?? null;
  const all = sums.get(keys[at] ?? "");
  return money !== null && money !== 0n && all !== undefined && all.money === money * 2n;
}
