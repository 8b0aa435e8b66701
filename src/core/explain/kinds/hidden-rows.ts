import { negateMoney, sumMoney } from "../../money/money.ts";
import type { Explainer } from "../gap.ts";

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
