import { divideExactly, multiplyMoney, subtractMoney, type Money } from "../../money/money.ts";
import type { Candidate, Explainer } from "../gap.ts";

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
