import { moneyOfNano } from "../../money/money.ts";
import type { Candidate, Explainer, Gap, GapRow } from "../gap.ts";

/** So many rows have fewer combinations than can be tried in a moment. */
const MOST_ROWS_FOR_PAIRS = 500;
const MOST_ROWS_FOR_TRIPLES = 100;

/** Two rows together that the total leaves out or counts twice. */
export const twoRows: Explainer = { kind: "row-subset", candidates: (gap) => subsets(gap, { size: 2, mostRows: MOST_ROWS_FOR_PAIRS }) };

/** Three rows together. */
export const threeRows: Explainer = { kind: "row-subset", candidates: (gap) => subsets(gap, { size: 3, mostRows: MOST_ROWS_FOR_TRIPLES }) };

/** The sums of all sets of `size` rows, left out of the total, or (where it is a printed total) counted twice. */
function* subsets(gap: Gap, limit: { readonly size: 2 | 3; readonly mostRows: number }): Generator<Candidate> {
  if (gap.rows.length > limit.mostRows) return;
  if (gap.against === "framework" && gap.size > 0n) return;
  const sign = gap.size < 0n ? -1n : 1n;
  for (const rows of combinations(gap.rows, limit.size)) {
    const sum = rows.reduce((total, row) => total + row.amount, 0n);
    yield { value: moneyOfNano(sum * sign), cells: rows.map((row) => row.cell) };
  }
}

function* combinations(rows: readonly GapRow[], size: number, from = 0): Generator<readonly GapRow[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= rows.length - size; first += 1) {
    const row = rows[first];
    if (row === undefined) return;
    for (const rest of combinations(rows, size - 1, first + 1)) yield [row, ...rest];
  }
}
