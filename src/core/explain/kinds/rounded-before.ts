import { subtractMoney, sumMoney } from "../../money/money.ts";
import { roundMoney } from "../../money/round-money.ts";
import type { Explainer } from "../gap.ts";

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
