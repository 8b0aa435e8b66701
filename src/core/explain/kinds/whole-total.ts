import type { CellRef } from "#sheet/cell-address.ts";
import type { UnreadAmount } from "../../checks/claims/claim.ts";
import { type Money, ZERO, addMoney, multiplyMoney, negateMoney, subtractMoney, sumMoney } from "../../money/money.ts";
import { roundMoney } from "../../money/round-money.ts";
import type { Candidate, Explainer, Gap } from "../gap.ts";

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

/** Deepest nesting that a printed table adds up again. */
const MOST_TIMES = 6;

/** The total adds subtotals together with their own lines: one of them, or all of them once or more. */
export const subtotalsCounted: Explainer = {
  kind: "subtotal-counted",
  candidates: (gap) => (gap.against === "framework" || gap.subtotals.length === 0 ? [] : [...wholeLevels(gap), ...single(gap)]),
};

function single({ subtotals }: Gap): readonly Candidate[] {
  return subtotals.map(({ amount, cell }) => ({ value: amount, cells: [cell] }));
}

function wholeLevels({ computed, subtotals }: Gap): readonly Candidate[] {
  const cells = subtotals.map((subtotal) => subtotal.cell);
  return Array.from({ length: MOST_TIMES }, (_, index) => ({ value: multiplyMoney(computed, index + 1), cells }));
}
