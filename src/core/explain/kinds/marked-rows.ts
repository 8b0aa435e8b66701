import { type Money, ZERO, divideExactly, moneyOfNano, multiplyMoney, negateMoney, subtractMoney, sumMoney } from "../../money/money.ts";
import type { Candidate, Explainer, Gap, GapRow } from "../gap.ts";
import { writingOf } from "./digit-slips.ts";

/** A line that is in the list twice and in the total once. */
export const twinRow: Explainer = {
  kind: "row-duplicated",
  candidates: ({ rows }) => rows.filter((row) => row.twins.length > 1).map((row) => ({ value: negateMoney(row.amount), cells: row.twins })),
};

/** A project that stands under two agencies with the same money, and in the total once. */
export const namesakeRow: Explainer = {
  kind: "project-under-two-agencies",
  candidates: ({ rows }) =>
    rows.filter((row) => row.namesakes.length > 1).map((row) => ({ value: negateMoney(row.amount), cells: row.namesakes })),
};

/** The first or the last line of all, which the range of a sum misses most often. */
export const rowAtTheEdge: Explainer = {
  kind: "row-missing",
  candidates: ({ rows }) => [...rows.slice(0, 1), ...rows.slice(1).slice(-1)].map(left),
};

function left({ amount, cell }: GapRow): Candidate {
  return { value: negateMoney(amount), cells: [cell] };
}

/** Units are thousands apart. */
const FACTORS = [1_000, 1_000_000] as const;

/** What some lines together would change by if they were in a neighbouring unit. */
function slips(amount: Money, rows: readonly GapRow[]): readonly Candidate[] {
  const cells = rows.map((row) => row.cell);
  return FACTORS.flatMap((factor) => [multiplyMoney(amount, factor), divideExactly(amount, factor)])
    .filter((other) => other !== null)
    .map((other) => ({ value: subtractMoney(other, amount), cells }));
}

/**
 * One line is written in too large a unit and rounded to what its cell shows (0.0322 for 32.2115): what it should be is known
 * within half of the last digit shown, times the factor.
 */
export const roundedUnitSlip: Explainer = {
  kind: "row-unit-slip",
  candidates: ({ rows, unit }) => {
    const lastPlace = moneyOfNano(
      writingOf(
        rows.map((row) => row.amount),
        unit,
      ).lastPlace,
    );
    return rows.flatMap((row) =>
      FACTORS.map((factor) => ({
        value: subtractMoney(multiplyMoney(row.amount, factor), row.amount),
        bound: multiplyMoney(lastPlace, factor / 2),
        cells: [row.cell],
      })),
    );
  },
};

/** Lines of one agency or one ministry, where there are several, and not all. */
function blocks({ rows }: Gap): readonly (readonly GapRow[])[] {
  return [blocksBy(rows, (row) => row.agency), blocksBy(rows, (row) => row.ministry)]
    .flat()
    .filter((block) => block.length > 1 && block.length < rows.length);
}

function blocksBy(rows: readonly GapRow[], groupOf: (row: GapRow) => number | null): readonly (readonly GapRow[])[] {
  const groups = new Map<number, GapRow[]>();
  for (const row of rows) {
    const group = groupOf(row);
    if (group === null) continue;
    const block = groups.get(group);
    if (block === undefined) groups.set(group, [row]);
    else block.push(row);
  }
  return [...groups.values()];
}

function sumOf(rows: readonly GapRow[]): Money {
  return sumMoney(rows.map((row) => row.amount));
}

/** The total leaves out all lines of an agency or a ministry. */
export const missingBlock: Explainer = {
  kind: "block-missing",
  candidates: (gap) => blocks(gap).map((block) => ({ value: negateMoney(sumOf(block)), cells: block.map((row) => row.cell) })),
};

/** All lines of an agency or a ministry are written in another unit than the rest. */
export const blockUnitSlip: Explainer = {
  kind: "block-unit-slip",
  candidates: (gap) => [...blocks(gap).flatMap((block) => slips(sumOf(block), block)), ...blocksWithStrays(gap)],
};

/** Agencies of which some lines were not read, since they fit the list in a smaller unit only: the others may be in it as well. */
function blocksWithStrays({ rows, unread }: Gap): readonly Candidate[] {
  const agencies = new Set(unread.flatMap(({ isStray, agency }) => (isStray && agency !== null ? [agency] : [])));
  return [...agencies].flatMap((agency) => {
    const strays = unread.filter((one) => one.agency === agency);
    const block = rows.filter((one) => one.agency === agency);
    const meant = sumMoney(strays.map(({ readings }) => readings[0] ?? ZERO));
    const cells = [...strays.map(({ cell }) => cell), ...block.map(({ cell }) => cell)];
    return FACTORS.map((factor) => divideExactly(sumOf(block), factor)).flatMap((other) =>
      other === null || block.length === 0 ? [] : [{ value: sumMoney([meant, subtractMoney(other, sumOf(block))]), cells }],
    );
  });
}
