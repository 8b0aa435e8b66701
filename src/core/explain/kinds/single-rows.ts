import { multiplyMoney, negateMoney } from "../../money/money.ts";
import type { Explainer } from "../gap.ts";

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
