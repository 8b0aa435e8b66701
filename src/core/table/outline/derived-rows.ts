import type { Money } from "../../money/money.ts";
import type { PlacedRow } from "../lines/placed-row.ts";

/** The lines of a list and their total. */
export interface Totalled {
  readonly whole: bigint;
  readonly lines: readonly Money[];
  /** Numbers of rows that their words set aside, `คงเหลือ`. */
  readonly aside: readonly Money[];
}

/**
 * Rows below the total whose numbers are worked out from the list or set against it, and are no money of their own: the largest, the smallest
 * or the mean line, and a frame with what the total leaves of it.
 *
 * Lines of 10, 20 and 60, `รวม` 90, then 30 is their mean; 100 and 10 are a frame and its rest.
 */
export function derivedRows(rows: readonly PlacedRow[], list: Totalled): ReadonlySet<PlacedRow> {
  const moneyOf = ({ amount }: PlacedRow): bigint => amount.money ?? 0n;
  const known = new Set<bigint>([...rows.map(moneyOf), ...list.aside]);
  const frames = rows.filter((frame) => moneyOf(frame) !== list.whole && known.has(moneyOf(frame) - list.whole));
  const rests = new Set(frames.map((frame) => moneyOf(frame) - list.whole));
  return new Set(rows.filter((row) => frames.includes(row) || rests.has(moneyOf(row)) || isStatistic(moneyOf(row), list)));
}

/** So few lines have too many numbers that are largest, smallest or mean by chance. */
const FEWEST_LINES = 3;

function isStatistic(money: bigint, { whole, lines }: Totalled): boolean {
  if (lines.length < FEWEST_LINES || money <= 0n) return false;
  const [most, least] = [lines.every((line) => line <= money), lines.every((line) => line >= money)];
  return ((most || least) && lines.some((line) => line === money)) || isMean(money, whole, BigInt(lines.length));
}

/** The mean as it is printed, rounded or cut off: less than one in its last place away, and a thousandth of itself at the very most. */
function isMean(money: bigint, whole: bigint, count: bigint): boolean {
  const off = money * count - whole;
  const distance = off < 0n ? -off : off;
  return distance < count * lastPlace(money) && distance * 1000n <= whole;
}

/** The largest power of ten that divides a number: the value of its last digit that is no zero. */
function lastPlace(money: bigint): bigint {
  let place = 1n;
  while (money % (place * 10n) === 0n) place *= 10n;
  return place;
}
