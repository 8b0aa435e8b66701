import { NANO_PER_BAHT, type Money } from "../../money/money.ts";
import { bahtText, millionText } from "../../money/format-money.ts";
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
  const lines = moneyOfLines(given);
  if (stated === null || lines.length < 2) return null;
  const total = lines.reduce((sum, money) => sum + money, 0n) as Money;
  const usual = median(lines);
  if (stated !== "baht" && usual > LARGEST_USUAL && total > STATE_BUDGET)
    return { stated, likely: likelyUnit(total, stated), rows: lines.length, total };
  const fine = lines.filter((money) => money % SATANG !== 0n).length;
  const isTooFine = stated === "baht" && fine >= 2 && fine * 5 >= lines.length && usual < 100_000n * NANO_PER_BAHT;
  return isTooFine ? { stated, likely: "million-baht", rows: lines.length, total } : null;
}

function likelyUnit(total: bigint, stated: Unit): Unit | null {
  const baht = stated === "million-baht" ? total / 1_000_000n : total / 1_000n;
  return baht < STATE_BUDGET ? "baht" : null;
}

function moneyOfLines({ amounts, isLike }: AmountsOfLines): readonly bigint[] {
  return amounts.flatMap(({ money }, at) => (isLike[at] === true && money !== null && money > 0n ? [money] : []));
}

function median(values: readonly bigint[]): bigint {
  return [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))[Math.floor((values.length - 1) / 2)] ?? 0n;
}

/**
 * The amounts without those that stand in another unit than the rest: a hundred thousand times the usual line, or above any project's size and a
 * thousand times all others, and a usual one once divided by a million or a thousand; or with a unit of their own in the cell that makes them next to nothing. Such an amount is not read;
 * what it may have meant is said.
 *
 * 36.0071, 12.5, 104,300,000 and 9.9 in a column of million baht: the third is no amount of this list; 104.3 may have been meant.
 */
export function withoutStrayUnits(given: AmountsOfLines, textAt: (at: number) => string): readonly AmountCell[] {
  const lines = moneyOfLines(given);
  if (lines.length < FEWEST) return given.amounts;
  const usual = median(lines);
  const near = lines.filter((one) => one <= usual * 1000n && one * 1000n >= usual);
  if (near.length * 2 < lines.length) return given.amounts;
  // Once for the list, not for each of its amounts: lists have tens of thousands.
  const largest = lines.reduce((most, one) => (one > most ? one : most), 0n);
  const second = lines.reduce((most, one) => (one > most && one !== largest ? one : most), 0n);
  return given.amounts.map((amount, at) => {
    const { money } = amount;
    if (money === null || money <= 0n || given.isLike[at] !== true || amount.parts !== undefined) return amount;
    const meant = meantFor(amount, money, { usual, otherLargest: money === largest ? second : largest });
    return meant === null ? amount : stray(amount, textAt(at), [meant, money]);
  });
}

interface Usual {
  readonly usual: bigint;
  /** The largest line of another amount. */
  readonly otherLargest: bigint;
}

function meantFor(amount: AmountCell, money: bigint, { usual, otherLargest }: Usual): Money | null {
  const isUsual = (one: bigint): boolean => one > 0n && one <= usual * 1000n && one * 1000n >= usual;
  const isAlone = otherLargest * 1000n <= money;
  if (money >= usual * FAR || (isAlone && money > LARGEST_USUAL))
    return ([money / 1_000_000n, money / 1_000n].find(isUsual) as Money | undefined) ?? null;
  const saysBaht = amount.unit === "baht" && amount.repairs.includes("unit-in-cell");
  return saysBaht && money * FAR <= usual && isUsual(money * 1_000_000n) ? ((money * 1_000_000n) as Money) : null;
}

function stray(amount: AmountCell, text: string, readingsMoney: readonly Money[]): AmountCell {
  const readings = readingsMoney.map(amount.unit === "million-baht" || amount.unit === null ? millionText : bahtText);
  return { ...amount, kind: "refused", money: null, refusal: { text, reason: "unit-implausible", readings, readingsMoney } };
}
