import { NANO_PER_BAHT, sumMoney, type Money } from "../../money/money.ts";
import { bahtText, millionText } from "../../money/format-money.ts";
import { keptWith } from "../../kept-with.ts";
import type { Unit } from "../../budget/unit.ts";
import type { AmountCell } from "./amount-cell.ts";

/** The whole budget of the state in a year, in baht, rounded up: no list of projects adds up to more (rule R24). */
const STATE_BUDGET = 4_000_000_000_000n * NANO_PER_BAHT;
/** A usual line above this, in baht, shows that the unit of the whole list is wrong. */
const LARGEST_USUAL = 100_000_000_000n * NANO_PER_BAHT;
const SATANG = NANO_PER_BAHT / 100n;
/** So many times the usual line, an amount is another unit's unless it is the only one of its size. */
const FAR = 100_000n;
const FEWEST = 4;

/** A list whose amounts cannot be of the unit stated, and the unit they would make sense in. */
export interface ImplausibleUnit {
  readonly stated: Unit;
  readonly likely: Unit | null;
  readonly rows: number;
  /** What the list would add up to in the unit stated. */
  readonly total: Money;
}

/** The amounts of the lines, by place, that tell of the unit. */
export interface AmountsOfLines {
  readonly amounts: readonly AmountCell[];
  /** Whether the row at a place is filled like a line. */
  readonly isLike: readonly boolean[];
}

/** Whether the amounts of a list cannot be of the unit stated: above the whole state's budget line by line, or in parts of a satang. */
export function implausibleUnit(given: AmountsOfLines, stated: Unit | null): ImplausibleUnit | null {
  const { lines, usual } = usualLine(given);
  if (stated === null || lines.length < 2) return null;
  const found = { stated, rows: lines.length };
  if (stated === "baht") return usual < FINE && areFine(lines) ? { ...found, likely: "million-baht", total: sumMoney(lines) } : null;
  if (usual <= LARGEST_USUAL) return null;
  const total = sumMoney(lines);
  return total > STATE_BUDGET ? { ...found, likely: likelyUnit(total, stated), total } : null;
}

/** A usual line below this, in baht, may be one of million baht. */
const FINE = 100_000n * NANO_PER_BAHT;

/** A fifth of the amounts and two at least are no whole satang. */
function areFine(lines: readonly Money[]): boolean {
  const fine = lines.filter((money) => money % SATANG !== 0n).length;
  return fine >= 2 && fine * 5 >= lines.length;
}

function likelyUnit(total: bigint, stated: Unit): Unit | null {
  const baht = stated === "million-baht" ? total / 1_000_000n : total / 1_000n;
  return baht < STATE_BUDGET ? "baht" : null;
}

/** The amounts of lines above zero, and the middle one of them; worked out once for a list. */
const usualLine = keptWith((given: AmountsOfLines) => {
  const lines = moneyOfLines(given);
  return { lines, usual: median(lines) };
});

function moneyOfLines({ amounts, isLike }: AmountsOfLines): readonly Money[] {
  const lines: Money[] = [];
  amounts.forEach(({ money }, at) => {
    if (isLike[at] === true && money !== null && money > 0n) lines.push(money);
  });
  return lines;
}

/** The lower of the middle ones: found by doubles, which sort fast, and told exactly among those that one double stands for. */
function median(values: readonly bigint[]): bigint {
  const middle = Math.floor((values.length - 1) / 2);
  const near = Float64Array.from(values, Number).sort();
  const double = near[middle];
  const alike = values.filter((value) => Number(value) === double).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return alike[middle - near.indexOf(double ?? 0)] ?? 0n;
}

/**
 * The amounts without those that stand in another unit than the rest: a hundred thousand times the usual line, or above any project's size and a
 * thousand times all others, and a usual one once divided by a million or a thousand; or with a unit of their own in the cell that makes them next to nothing. Such an amount is not read;
 * what it may have meant is said.
 *
 * 36.0071, 12.5, 104,300,000 and 9.9 in a column of million baht: the third is no amount of this list; 104.3 may have been meant.
 */
export function withoutStrayUnits(given: AmountsOfLines, textAt: (at: number) => string): readonly AmountCell[] {
  const { lines, usual: median } = usualLine(given);
  if (lines.length < FEWEST) return given.amounts;
  // Once for the list, not for each of its amounts: lists have tens of thousands.
  const usual = usualOf(lines, median);
  if (lines.filter((one) => isUsual(usual, one)).length * 2 < lines.length) return given.amounts;
  const meant = new Map<number, Money>();
  given.amounts.forEach((amount, at) => {
    const { money } = amount;
    if (money === null || money <= 0n || given.isLike[at] !== true || amount.parts !== undefined) return;
    const found = meantFor(amount, money, usual);
    if (found !== null) meant.set(at, found);
  });
  if (meant.size === 0) return given.amounts;
  return given.amounts.map((amount, at) => {
    const found = meant.get(at);
    return found === undefined || amount.money === null ? amount : stray(amount, textAt(at), [found, amount.money]);
  });
}

/** What usual lines are held against. */
interface Usual {
  readonly usual: bigint;
  /** The least and the most that a usual line has. */
  readonly least: bigint;
  readonly most: bigint;
  readonly far: bigint;
  readonly largest: bigint;
  /** The largest line but those of the largest amount. */
  readonly second: bigint;
}

function usualOf(lines: readonly bigint[], usual: bigint): Usual {
  const largest = lines.reduce((most, one) => (one > most ? one : most), 0n);
  const second = lines.reduce((most, one) => (one > most && one !== largest ? one : most), 0n);
  return { usual, least: (usual + 999n) / 1000n, most: usual * 1000n, far: usual * FAR, largest, second };
}

function isUsual({ least, most }: Usual, one: bigint): boolean {
  return one >= least && one <= most;
}

function meantFor(amount: AmountCell, money: bigint, usual: Usual): Money | null {
  if (money >= usual.far || (money > LARGEST_USUAL && isAlone(money, usual)))
    return ([money / 1_000_000n, money / 1_000n].find((one) => one > 0n && isUsual(usual, one)) as Money | undefined) ?? null;
  const saysBaht = amount.unit === "baht" && amount.repairs.includes("unit-in-cell");
  return saysBaht && money * FAR <= usual.usual && isUsual(usual, money * 1_000_000n) ? ((money * 1_000_000n) as Money) : null;
}

/** A thousand times the largest line of another amount. */
function isAlone(money: bigint, { largest, second }: Usual): boolean {
  return (money === largest ? second : largest) * 1000n <= money;
}

function stray(amount: AmountCell, text: string, readingsMoney: readonly Money[]): AmountCell {
  const readings = readingsMoney.map(amount.unit === "million-baht" || amount.unit === null ? millionText : bahtText);
  return { ...amount, kind: "refused", money: null, refusal: { text, reason: "unit-implausible", readings, readingsMoney } };
}
