import type { CellRef } from "#sheet/cell-address.ts";
import { UNIT_EXPONENT } from "../../budget/unit.ts";
import { sumsOfReadings, type UnreadAmount } from "../../checks/claims/claim.ts";
import { absoluteMoney, divideExactly, moneyOfNano, multiplyMoney, negateMoney, subtractMoney, sumMoney, ZERO } from "../../money/money.ts";
import { roundMoney } from "../../money/round-money.ts";
import type { Explanation } from "../explanation.ts";
import type { Candidate, Explainer, Gap, GapSubtotal } from "../gap.ts";
import { changesOf, type DigitSlip, MADE, writingOf } from "./digit-slips.ts";

/** The total leaves out all hidden rows. */
export const hiddenRows: Explainer = {
  kind: "rows-hidden",
  candidates: ({ rows }) => {
    const hidden = rows.filter((row) => row.isHidden);
    return hidden.length === 0
      ? []
      : [{ value: negateMoney(sumMoney(hidden.map((row) => row.amount))), cells: hidden.map((row) => row.cell) }];
  },
};

/** The total leaves out amounts stored as text, or holds amounts that we could not read. */
export const textLeftOut: Explainer = {
  kind: "text-amount-left-out",
  candidates: (gap) => [...textRows(gap), ...(gap.unread.every(({ isStray }) => isStray) ? [] : unreadAmounts(gap.unread))],
};

/** The total holds amounts that were not read because they fit the list in another unit only: one of them, or those of a group. */
export function strayCounted(kind: "row-unit-slip" | "block-unit-slip"): Explainer {
  return {
    kind,
    candidates: ({ unread }) =>
      unread.every(({ isStray }) => isStray) && unread.length > 1 === (kind === "block-unit-slip") ? unreadAmounts(unread) : [],
  };
}

function textRows({ rows }: Gap): readonly Candidate[] {
  const texts = rows.filter((row) => row.isText);
  if (texts.length === 0) return [];
  const all = { value: negateMoney(sumMoney(texts.map((row) => row.amount))), cells: texts.map((row) => row.cell) };
  return texts.length === 1 ? [all] : [all, ...texts.map((row) => ({ value: negateMoney(row.amount), cells: [row.cell] }))];
}

/** One reading of each unreadable amount. */
function unreadAmounts(unread: readonly UnreadAmount[]): readonly Candidate[] {
  const cells: readonly CellRef[] = unread.map((one) => one.cell);
  return sumsOfReadings(unread).map((value) => ({ value, cells }));
}

/** The total counts a row that was not read as a line, or all of these rows. */
export const asideCounted: Explainer = { kind: "row-set-aside", candidates: ({ aside }) => oneOrAll(aside) };

/** What is approved holds the amount that another sheet tells for a line, as a summary does for an agency's, or all such amounts. */
export const toldOtherwise: Explainer = { kind: "other-sheet-differs", candidates: (gap) => oneOrAll(gap.toldOtherwise) };

function oneOrAll(some: readonly GapSubtotal[]): readonly Candidate[] {
  const each = some.map(({ amount, cell }) => ({ value: amount, cells: [cell] }));
  if (some.length < 2) return each;
  return [...each, { value: sumMoney(some.map(({ amount }) => amount)), cells: some.map(({ cell }) => cell) }];
}

/** The total's formula adds other totals together with their lines: what its own cells add up to. */
export const formulaAddsTotals: Explainer = {
  kind: "subtotal-counted",
  candidates: ({ formula, computed }) =>
    formula === null || formula.subtotals.length === 0
      ? []
      : [{ value: subtractMoney(formula.sum, computed), cells: formula.subtotals.map((one) => one.cell) }],
};

/** Deepest nesting that a printed table adds up again. */
const MOST_TIMES = 6;

/** The total adds subtotals together with their own lines: one of them, or all of them once or more. */
export const subtotalsCounted: Explainer = {
  kind: "subtotal-counted",
  candidates: (gap) => (gap.against === "framework" || gap.subtotals.length === 0 ? [] : [...wholeLevels(gap), ...singleSubtotals(gap)]),
};

function singleSubtotals({ subtotals }: Gap): readonly Candidate[] {
  return subtotals.map(({ amount, cell }) => ({ value: amount, cells: [cell] }));
}

function wholeLevels({ computed, subtotals }: Gap): readonly Candidate[] {
  const cells = subtotals.map((subtotal) => subtotal.cell);
  return Array.from({ length: MOST_TIMES }, (_, index) => ({ value: multiplyMoney(computed, index + 1), cells }));
}

/** Decimals with which totals are printed. */
const DECIMALS = [4, 3, 2, 1, 0] as const;

/** The total adds amounts that were rounded one by one. */
export const roundedBefore: Explainer = {
  kind: "rounded-before-adding",
  candidates: ({ rows, computed, unit, statedCell }) =>
    DECIMALS.map((decimals) => ({
      value: subtractMoney(sumMoney(rows.map((row) => roundMoney(row.amount, { unit, decimals }))), computed),
      cells: statedCell === null ? [] : [statedCell],
    })),
};

/** Units are thousands apart. */
const FACTORS = [1_000, 1_000_000] as const;

/** The whole total is printed in another unit than its lines: exactly, or rounded to so many decimals as totals are printed with (2.5295 for 2,529.4523). */
export const totalUnitSlip: Explainer = {
  kind: "total-unit-slip",
  candidates: ({ computed, statedCell, rows, unit }) => {
    const cells = statedCell === null ? rows.slice(0, 1).map((row) => row.cell) : [statedCell];
    const larger = FACTORS.map((factor) => multiplyMoney(computed, factor));
    const smaller = FACTORS.flatMap((factor) => {
      const nearest = moneyOfNano(computed / BigInt(factor));
      return [divideExactly(computed, factor), ...DECIMALS.slice(0, -1).map((decimals) => roundMoney(nearest, { unit, decimals }))];
    });
    return [...larger, ...smaller]
      .filter((other) => other !== null && other !== 0n)
      .map((other): Candidate => ({ value: subtractMoney(other ?? ZERO, computed), cells }));
  },
};

/** The total still is last year's. */
export const lastYearsTotal: Explainer = {
  kind: "last-year-left",
  candidates: ({ rows, computed, statedCell }) => {
    if (statedCell === null || rows.every((row) => row.previous === null)) return [];
    return [{ value: subtractMoney(sumMoney(rows.map((row) => row.previous ?? ZERO)), computed), cells: [statedCell] }];
  },
};

/** A digit of the total itself is wrong. */
export function mistypedTotal(kind: DigitSlip): Explainer {
  return {
    kind,
    candidates: ({ rows, computed, unit, statedCell }) => {
      const { scale, exponent } = writingOf(
        rows.map((row) => row.amount),
        unit,
      );
      const step = 10n ** BigInt(exponent);
      if (statedCell === null || computed % step !== 0n) return [];
      const changes = new Set<number>();
      changesOf(MADE[kind], Number(computed / step), scale, (change) => changes.add(change));
      return Array.from(changes, (change) => ({ value: moneyOfNano(BigInt(change) * step), cells: [statedCell] }));
    },
  };
}

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
  return chance > highestChance ? null : { kind: "lines-rounded", cells, chance, effect: ZERO, bound, names: [], parts: [] };
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
