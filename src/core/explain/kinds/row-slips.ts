import type { CellRef } from "#sheet/cell-address.ts";
import { type Money, addMoney, divideExactly, moneyOfNano, multiplyMoney, negateMoney, subtractMoney } from "../../money/money.ts";
import type { Candidate, Explainer } from "../gap.ts";

/** A line that is in the list twice and in the total once. */
export const twinRow: Explainer = {
  kind: "row-duplicated",
  candidates: ({ rows }) => rows.filter((row) => row.twins.length > 1).map((row) => ({ value: negateMoney(row.amount), cells: row.twins })),
};

/** A line that the total leaves out. */
export const missingRow: Explainer = {
  kind: "row-missing",
  candidates: ({ rows }) => rows.map((row) => ({ value: negateMoney(row.amount), cells: [row.cell] })),
};

/** A line that the total counts twice. */
export const doubledRow: Explainer = {
  kind: "row-duplicated",
  candidates: ({ rows, against }) => (against === "framework" ? [] : rows.map((row) => ({ value: row.amount, cells: [row.cell] }))),
};

/** A line whose sign is turned in the list or in the total. */
export const flippedSign: Explainer = {
  kind: "sign-flipped",
  candidates: ({ rows }) => rows.map((row) => ({ value: multiplyMoney(row.amount, -2), cells: [row.cell] })),
};

/** Units are thousands apart. */
const FACTORS = [1_000, 1_000_000] as const;

/** The amount as it would be in the neighbouring units. */
function inOtherUnits(amount: Money): readonly Money[] {
  return FACTORS.flatMap((factor) => [multiplyMoney(amount, factor), divideExactly(amount, factor)]).filter((other) => other !== null);
}

/** The whole total is printed in another unit than its lines. */
export const totalUnitSlip: Explainer = {
  kind: "total-unit-slip",
  candidates: ({ computed, statedCell, rows }) =>
    inOtherUnits(computed).map((other): Candidate => ({
      value: subtractMoney(other, computed),
      cells: statedCell === null ? rows.slice(0, 1).map((row) => row.cell) : [statedCell],
    })),
};

/** One line is written in another unit than the rest. */
export const rowUnitSlip: Explainer = {
  kind: "row-unit-slip",
  candidates: ({ rows }) =>
    rows.flatMap((row) =>
      inOtherUnits(row.amount).map((other): Candidate => ({ value: subtractMoney(other, row.amount), cells: [row.cell] })),
    ),
};

/** The finest digit that people write: a satang. */
const NANO_PER_SATANG = 10_000_000n;

/** Two neighbouring digits of one line, or of the total itself, are swapped. */
export const swappedDigits: Explainer = {
  kind: "digits-swapped",
  candidates: (gap) => {
    const ofRows = gap.rows.flatMap((row) => swaps(row.amount, row.cell));
    const stated = addMoney(gap.computed, gap.size);
    return gap.statedCell === null ? ofRows : [...ofRows, ...swaps(stated, gap.statedCell).map(turned)];
  },
};

/** In the total it is the printed digits that are wrong, so the gap has the other sign. */
function turned(candidate: Candidate): Candidate {
  return { ...candidate, value: multiplyMoney(candidate.value, -1) };
}

/** What each swap of two neighbouring digits would change. */
function swaps(amount: Money, cell: CellRef): readonly Candidate[] {
  if (amount % NANO_PER_SATANG !== 0n) return [];
  const digits = (amount / NANO_PER_SATANG).toString();
  const found: Candidate[] = [];
  for (let at = digits.startsWith("-") ? 1 : 0; at + 1 < digits.length; at += 1) {
    const [one = "", two = ""] = [digits[at], digits[at + 1]];
    if (one === two) continue;
    const swapped = moneyOfNano(BigInt(digits.slice(0, at) + two + one + digits.slice(at + 2)) * NANO_PER_SATANG);
    found.push({ value: subtractMoney(swapped, amount), cells: [cell] });
  }
  return found;
}
