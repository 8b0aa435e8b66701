import type { CellRef } from "#sheet/cell-address.ts";
import { type UnreadAmount } from "../../checks/claims/claim.ts";
import {
  type Money,
  ZERO,
  addMoney,
  divideExactly,
  moneyOfNano,
  multiplyMoney,
  negateMoney,
  subtractMoney,
  sumMoney,
} from "../../money/money.ts";
import { roundMoney } from "../../money/round-money.ts";
import type { Candidate, Explainer, Gap } from "../gap.ts";
import { changesBy, decimalsOf, digitSlips, type DigitSlip } from "./digit-slips.ts";

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

/** More unreadable amounts than this make too many combinations to mean anything. */
const MOST_UNREAD = 4;

/** The total leaves out amounts stored as text, or holds amounts that we could not read. */
export const textLeftOut: Explainer = {
  kind: "text-amount-left-out",
  candidates: (gap) => [...textRows(gap), ...unreadAmounts(gap.unread)],
};

function textRows({ rows }: Gap): readonly Candidate[] {
  const texts = rows.filter((row) => row.isText);
  if (texts.length === 0) return [];
  const all = { value: negateMoney(sumMoney(texts.map((row) => row.amount))), cells: texts.map((row) => row.cell) };
  return texts.length === 1 ? [all] : [all, ...texts.map((row) => ({ value: negateMoney(row.amount), cells: [row.cell] }))];
}

/** One reading of each unreadable amount. */
function unreadAmounts(unread: readonly UnreadAmount[]): readonly Candidate[] {
  if (unread.length === 0 || unread.length > MOST_UNREAD) return [];
  const cells: readonly CellRef[] = unread.map((one) => one.cell);
  let sums: readonly Money[] = [ZERO];
  for (const one of unread) sums = sums.flatMap((sum) => one.readings.map((reading) => addMoney(sum, reading)));
  return sums.map((value) => ({ value, cells }));
}

/** The total counts a row that was not read as a line, or all of these rows. */
export const asideCounted: Explainer = {
  kind: "row-set-aside",
  candidates: ({ aside }) => {
    const each = aside.map(({ amount, cell }) => ({ value: amount, cells: [cell] }));
    if (aside.length < 2) return each;
    return [...each, { value: sumMoney(aside.map(({ amount }) => amount)), cells: aside.map(({ cell }) => cell) }];
  },
};

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
      if (statedCell === null) return [];
      const amounts = rows.map((row) => row.amount);
      const { made } = digitSlips(unit, decimalsOf(amounts, unit))[kind];
      return changesBy(made, computed).map((value) => ({ value, cells: [statedCell] }));
    },
  };
}
