import { absoluteMoney, moneyOfNano } from "../../money/money.ts";
import type { Candidate, Explainer, Gap, GapRow } from "../gap.ts";

/** So many rows have fewer combinations than can be tried in a moment. */
const MOST_ROWS_FOR_PAIRS = 500;
const MOST_ROWS_FOR_TRIPLES = 80;

/** Two rows together that the total leaves out or counts twice. */
export const twoRows: Explainer = {
  kind: "row-subset",
  candidates: (gap) => (isSearched(gap, MOST_ROWS_FOR_PAIRS) ? pairs(sumsOf(gap), { from: 0, before: [], sum: 0 }) : []),
};

/** Three rows together. */
export const threeRows: Explainer = {
  kind: "row-subset",
  candidates: (gap) => (isSearched(gap, MOST_ROWS_FOR_TRIPLES) ? triples(sumsOf(gap)) : []),
};

/** A framework cannot count a row of the list twice. */
function isSearched(gap: Gap, mostRows: number): boolean {
  return gap.rows.length <= mostRows && (gap.against === "total" || gap.size < 0n);
}

/** Amounts as whole numbers of the finest step in use, which add much faster than money. */
interface Sums {
  readonly rows: readonly GapRow[];
  readonly steps: readonly number[];
  /** Sums outside are no gaps of about this size. */
  readonly least: number;
  readonly most: number;
  readonly candidate: (rows: readonly GapRow[]) => Candidate;
}

/** Beyond this a sum of three might not be exact; then the search finds nothing, which is the safe side. */
const LARGEST_STEPS = 2 ** 51;

function sumsOf(gap: Gap): Sums {
  const step = finestStep(gap);
  const size = Number(absoluteMoney(gap.size) / step);
  const sign = gap.size < 0n ? -1n : 1n;
  const rows = gap.rows.filter((row) => Number(absoluteMoney(row.amount) / step) < LARGEST_STEPS);
  return {
    rows,
    steps: rows.map((row) => Number(row.amount / step)),
    least: size / 2,
    most: size * 2,
    candidate: (chosen) => ({
      value: moneyOfNano(sign * chosen.reduce((sum, row) => sum + row.amount, 0n)),
      cells: chosen.map((row) => row.cell),
    }),
  };
}

/** The largest power of ten that divides all amounts and the gap. */
function finestStep(gap: Gap): bigint {
  let step = 1n;
  while (gap.size % (step * 10n) === 0n && gap.rows.every((row) => row.amount % (step * 10n) === 0n)) step *= 10n;
  return step;
}

function* triples(sums: Sums): Generator<Candidate> {
  for (const [at, row] of sums.rows.entries()) yield* pairs(sums, { from: at + 1, before: [row], sum: sums.steps[at] ?? 0 });
}

interface Start {
  readonly from: number;
  readonly before: readonly GapRow[];
  readonly sum: number;
}

/** All pairs from a row on, together with the rows chosen before. */
function* pairs({ rows, steps, least, most, candidate }: Sums, { from, before, sum }: Start): Generator<Candidate> {
  for (let one = from; one < rows.length; one += 1) {
    const withOne = sum + (steps[one] ?? 0);
    for (let two = one + 1; two < rows.length; two += 1) {
      const total = withOne + (steps[two] ?? 0);
      if (total >= least && total <= most) yield candidate([...before, ...rows.slice(one, one + 1), ...rows.slice(two, two + 1)]);
    }
  }
}
