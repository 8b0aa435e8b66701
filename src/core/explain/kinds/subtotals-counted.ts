import { multiplyMoney } from "../../money/money.ts";
import type { Candidate, Explainer, Gap } from "../gap.ts";

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
