import { UNIT_EXPONENT } from "../../budget/unit.ts";
import { ZERO, absoluteMoney, moneyOfNano } from "../../money/money.ts";
import type { Explanation } from "../explanation.ts";
import type { Gap } from "../gap.ts";

/** With fewer lines their rounding cannot be told from a habit of writing round amounts. */
const FEWEST_LINES = 5;
/** Share of the lines that must show their last decimal, or the list is written in round amounts and not rounded. */
const SHOWN = 0.8;
/** Three standard deviations of a sum of n errors, each anywhere within half a place: 3 × √(n ÷ 12). */
const DEVIATIONS = 3 / Math.sqrt(12);
const MOST_DECIMALS = 9;

/**
 * Every line is rounded to the same place, while the stated total is finer: the gap is what their rounding adds up to. Its bound
 * is three standard deviations of that sum, never more than n times half a place. The chance: how often a gap that is as large as
 * a line of this list would be so small.
 */
export function linesRounded(gap: Gap, highestChance: number): Explanation | null {
  const place = commonPlace(gap);
  const stated = gap.computed + gap.size;
  if (place === null || gap.rows.length < FEWEST_LINES || stated % place === 0n) return null;
  const lines = gap.rows.length;
  const bound = moneyOfNano((place * BigInt(Math.round(Math.min(lines / 2, DEVIATIONS * Math.sqrt(lines)) * 1000))) / 1000n);
  if (absoluteMoney(gap.size) > bound) return null;
  const chance = (gap.rows.filter((row) => absoluteMoney(row.amount) <= bound).length + 1) / (lines + 1);
  const cells = gap.statedCell === null ? [] : [gap.statedCell];
  return chance > highestChance ? null : { kind: "lines-rounded", cells, chance, effect: ZERO, bound, parts: [] };
}

/** The last decimal of the unit with which all lines are written and most of them need; null when they are whole. */
function commonPlace({ rows, unit }: Gap): bigint | null {
  let place = 10n ** BigInt(9 + UNIT_EXPONENT[unit]);
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1) {
    if (rows.every((row) => row.amount % place === 0n)) {
      const coarser = place * 10n;
      const showing = rows.filter((row) => row.amount % coarser !== 0n).length;
      return decimals > 0 && showing >= rows.length * SHOWN ? place : null;
    }
    place /= 10n;
  }
  return null;
}
