import { addMoney, sumMoney, ZERO, type Money } from "../../money/money.ts";
import type { Choice, Question } from "../../verdict/verdict.ts";
import { saysPart } from "../rows/row-totals.ts";
import type { PlacedRow } from "../lines/placed-row.ts";
import { nameKey } from "../rows/label-look.ts";
import type { LabelClass } from "../words/label-words.ts";
import type { FateReason } from "../ledger/ledger.ts";
import type { ResolvedTotal } from "./resolve-totals.ts";
import { derivedRows } from "./derived-rows.ts";
import { linesOf, sizeOf, type LineIndex } from "./total-scopes.ts";

/** What is looked at to tell rows below the last total from lines. */
export interface Settled {
  readonly placed: readonly PlacedRow[];
  readonly index: LineIndex;
  readonly resolved: readonly ResolvedTotal[];
  /** Numbers of the rows that their words set aside; asked for only where rows stand below the total. */
  readonly moneyAside: () => readonly Money[];
}

/**
 * The rows below the total that ends the list, each with what it is: the money of the list once more (by tier, by agency, by category), or
 * something else beside it, or a line that the total does not hold. None of them is added in silence.
 *
 * Lines of 10 and 20, `รวม` 30, then `ต้นน้ำ` 10 and `กลางน้ำ` 20: the last two break the 30 down and are no lines.
 */
export function rowsBelowTotal(settled: Settled, isLike: ReadonlySet<number>): ReadonlyMap<number, FateReason> {
  const closing = closingTotal(settled, isLike);
  if (closing === null) return NOTHING;
  const below = settled.placed.filter(({ body, kind }) => body.row > closing.row.body.row && isMoney(kind));
  if (below.length === 0) return NOTHING;
  const others = below.filter(({ body }) => !isLike.has(body.row));
  const whole = closing.row.amount.money ?? 0n;
  const parts = new Set([
    ...runsOf(others, whole),
    ...others.filter((row) => isGroupOrWhole(row, { index: settled.index, closing, whole })),
    ...totalsOfLikes(below, isLike),
  ]);
  const lines = settled.index.lines.flatMap(({ row, amount }) => (row < closing.row.body.row && amount !== null ? [amount] : []));
  const derived = derivedRows(
    others.filter((row) => !parts.has(row)),
    { whole, lines, aside: settled.moneyAside() },
  );
  return new Map(
    below.map((row): [number, FateReason] => {
      if (isLike.has(row.body.row) || isDeduction(row)) return [row.body.row, "line-below-total"];
      return [row.body.row, parts.has(row) ? "breakdown" : derived.has(row) ? "derived" : "below-total"];
    }),
  );
}

/** A number below zero below the total takes something off it: whether it counts is asked, as of a line. */
function isDeduction({ amount, kind }: PlacedRow): boolean {
  return kind !== "total" && amount.money !== null && amount.money < ZERO;
}

const NOTHING: ReadonlyMap<number, FateReason> = new Map();

function isMoney(kind: PlacedRow["kind"]): boolean {
  return kind === "line" || kind === "claim" || kind === "total";
}

/** The last total of the sheet, where it holds all lines above it and is none of one named group. */
function closingTotal(settled: Settled, isLike: ReadonlySet<number>): ResolvedTotal | null {
  const ended = totalAboveSummary(settled, isLike) ?? totalAboveOtherList(settled);
  if (ended !== null) return ended;
  const last = settled.resolved.reduce<ResolvedTotal | null>((low, one) => (low === null || rowOf(one) > rowOf(low) ? one : low), null);
  if (last?.matched !== true || !holdsAllAbove(last, settled.index)) return null;
  return endsList(last) || (isUnnamed(last) && !opensGroup(rowOf(last), settled.placed, isLike)) ? last : null;
}

/** The first total of all lines above it below which no row is filled like a line: what follows, with totals of its own, is a summary. */
function totalAboveSummary({ placed, index, resolved }: Settled, isLike: ReadonlySet<number>): ResolvedTotal | null {
  if (isLike.size === 0) return null;
  let lastLine = -1;
  for (const row of isLike) lastLine = Math.max(lastLine, row);
  const found = resolved.filter((one) => one.matched && rowOf(one) > lastLine && isUnnamed(one) && holdsAllAbove(one, index));
  const first = found.reduce<ResolvedTotal | null>((top, one) => (top === null || rowOf(one) < rowOf(top) ? one : top), null);
  return first !== null && placed.some(({ body, kind }) => body.row > rowOf(first) && kind === "line") ? first : null;
}

/**
 * The total of all lines above it that no later total takes in, where the list has no headings of its own and what follows says that it is
 * something else: the total is called the total of all, or a title that names no body, tier or goal stands between.
 *
 * 10 and 20, `รวม` 30, `รายการสำรอง`, 5 and 6, `รวม` 11: the 11 are a list of their own.
 */
function totalAboveOtherList({ placed, index, resolved }: Settled): ResolvedTotal | null {
  const firstLine = index.lines[0]?.row ?? -1;
  if (placed.some(({ body, kind }) => kind === "label" && body.row < firstLine)) return null;
  const ends = resolved.filter(
    (one) => one.matched && isUnnamed(one) && holdsAllAbove(one, index) && sizeOf(one.scope) < index.lines.length,
  );
  return ends.find((one) => !isTakenIn(one, resolved) && saysOther(one, placed)) ?? null;
}

/** A later total holds its lines and more. */
function isTakenIn({ scope }: ResolvedTotal, resolved: readonly ResolvedTotal[]): boolean {
  return resolved.some((other) => other.matched && other.scope.from === 0 && sizeOf(other.scope) > sizeOf(scope));
}

/** What follows is titled as something else, or follows a total of all without a title. */
function saysOther(total: ResolvedTotal, placed: readonly PlacedRow[]): boolean {
  const next = placed.find(({ body }) => body.row > rowOf(total) && body.look !== null && body.total === null);
  if (next?.kind !== "label") return endsList(total);
  const titled = next.body.look?.class ?? "other";
  return OTHER_TITLES.has(titled) || (titled === "project" && !headsProjects(total, placed));
}

/** Rows without money called projects head rows of the list itself. */
function headsProjects(total: ResolvedTotal, placed: readonly PlacedRow[]): boolean {
  return placed.some(({ body, kind }) => kind === "label" && body.row < rowOf(total) && body.look?.class === "project");
}

/** Classes of titles that name no group of the list above them. */
const OTHER_TITLES: ReadonlySet<LabelClass> = new Set<LabelClass>(["other", "item", "plan", "off-budget", "source"]);

/** Its words say that it is the total of all. */
function endsList({ row }: ResolvedTotal): boolean {
  return row.body.total?.total?.grand === true;
}

function isUnnamed({ row }: ResolvedTotal): boolean {
  return (row.body.total?.total?.target ?? "") === "";
}

function rowOf({ row }: ResolvedTotal): number {
  return row.body.row;
}

function holdsAllAbove(total: ResolvedTotal, { lines }: LineIndex): boolean {
  const above = lines.filter((line) => line.row < rowOf(total)).length;
  return total.scope.from === 0 && sizeOf(total.scope) === above && above >= 2;
}

/** A heading without money stands right below, over lines: another group begins. */
function opensGroup(row: number, placed: readonly PlacedRow[], isLike: ReadonlySet<number>): boolean {
  const next = placed.find(({ body }) => body.row > row && body.look !== null);
  return next?.kind === "label" && placed.some(({ body }) => body.row > row && isLike.has(body.row));
}

/** Rows that follow each other and add up to the whole list. */
function runsOf(rows: readonly PlacedRow[], whole: bigint): readonly PlacedRow[] {
  const found: PlacedRow[] = [];
  for (let first = 0; first < rows.length; first += 1) {
    let sum = 0n;
    for (let last = first; last < rows.length; last += 1) {
      sum += rows[last]?.amount.money ?? 0n;
      if (sum !== whole || last === first) continue;
      for (const row of rows.slice(first, last + 1)) found.push(row);
      break;
    }
  }
  return found;
}

/** Totals of the lines below, which are no money of their own. */
function totalsOfLikes(below: readonly PlacedRow[], isLike: ReadonlySet<number>): readonly PlacedRow[] {
  let sum = ZERO;
  let likes = 0;
  return below.filter((row) => {
    if (isLike.has(row.body.row)) {
      sum = addMoney(sum, row.amount.money ?? ZERO);
      likes += 1;
      return false;
    }
    return likes > 1 && row.amount.money === sum;
  });
}

interface Ended {
  readonly index: LineIndex;
  readonly closing: ResolvedTotal;
  readonly whole: bigint;
}

/** It states the whole once more, a part of it by its own words, or the sum of the lines above the total that share its name. */
function isGroupOrWhole(row: PlacedRow, { index, closing, whole }: Ended): boolean {
  const { money } = row.amount;
  if (money === whole) return true;
  if (money === null || row.body.look === null) return false;
  if (saysPart(row.body) && money < whole) return true;
  return index.namedGroups(nameKey(row.body.look)).some((scope) => {
    const above = linesOf(scope).flatMap((at) => {
      const line = index.lines[at];
      return line !== undefined && line.row < rowOf(closing) ? [line.amount ?? 0n] : [];
    });
    return above.length > 0 && above.reduce((sum, amount) => sum + amount, 0n) === money;
  });
}

/** First and last sheet row that count, zero-based. */
export interface CountedRange {
  readonly first: number;
  readonly last: number;
}

/** `5-12`, as people count rows; null for anything else. */
export function rowRange(text: string | null): CountedRange | null {
  const [, first, last] = /^(\d+)-(\d+)$/.exec(text ?? "") ?? [];
  return first === undefined || last === undefined ? null : { first: Number(first) - 1, last: Number(last) - 1 };
}

/**
 * The rows below a total once a person has said which rows count: those of the range are lines, and the totals below them totals again; the
 * others stay aside for that reason.
 */
export function answered(
  below: ReadonlyMap<number, FateReason>,
  placed: readonly PlacedRow[],
  counted: CountedRange | null,
): ReadonlyMap<number, FateReason> {
  if (counted === null) return below;
  const isCounted = (row: number): boolean => row >= counted.first && row <= counted.last;
  const isExtended = [...below].some(([row, why]) => why === "line-below-total" && isCounted(row));
  const totals = new Set(isExtended ? placed.filter(({ kind }) => kind === "total").map(({ body }) => body.row) : []);
  const left = [...below].filter(([row, why]) => !totals.has(row) && (why !== "line-below-total" || !isCounted(row)));
  return new Map(left.map(([row, why]) => [row, why === "line-below-total" ? "other-rows" : why]));
}

/** Whether the lines below the total count: up to the total, or all of them, each with its sum. */
export function questionBelow(placed: readonly PlacedRow[]): readonly Question[] {
  const open = placed.filter(({ kind, why }) => kind === "aside" && why === "line-below-total");
  const lines = placed.filter(({ kind }) => kind === "line");
  const [first, last, lowest] = [lines[0], lines.at(-1), open.at(-1)];
  if (first === undefined || last === undefined || lowest === undefined) return [];
  const sum = sumMoney(lines.map(({ amount }) => amount.money ?? ZERO));
  const all = addMoney(sum, sumMoney(open.map(({ amount }) => amount.money ?? ZERO)));
  const choice = (to: PlacedRow, money: Money): Choice => ({
    value: `${String(first.body.row + 1)}-${String(to.body.row + 1)}`,
    label: "",
    money,
  });
  return [{ asks: "rows", choices: [choice(last, sum), choice(lowest, all)] }];
}
