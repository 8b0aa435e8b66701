import type { CellRef } from "#sheet/cell-address.ts";
import type { Money } from "../../money/money.ts";
import type { GapKind } from "../explanation.ts";
import type { Candidate, Gap } from "../gap.ts";
import { changesOf, type DigitSlip, UNDONE, type Writing, writingOf } from "./digit-slips.ts";

/** All gaps of one kind as whole steps, which are compared and added much faster than money. */
export interface SlipFamily {
  readonly kind: GapKind;
  /** Ascending. */
  readonly steps: Float64Array;
  /** The cells to blame for the gap at a position. */
  readonly cellsAt: (position: number) => readonly CellRef[];
}

/** Beyond this a sum of three might not be exact; such gaps are left out, which finds less and claims nothing wrong. */
const LARGEST = 2 ** 51;

/** The amounts of a gap's rows in steps: the largest power of ten of nano-baht that divides them and the gap. */
export interface CountedRows {
  readonly step: bigint;
  readonly amounts: Float64Array;
  /** NaN where there is no amount of last year, or none in whole steps. */
  readonly previous: Float64Array;
  readonly cells: readonly CellRef[];
  readonly writing: Writing;
  /** Whether what they are held against may count a row twice. */
  readonly canDouble: boolean;
}

/** Counts the rows of a gap in steps. */
export function countedRows({ rows, size, unit, against }: Gap): CountedRows {
  const amounts = rows.map((row) => row.amount);
  const step = finestStep([size, ...amounts]);
  const inSteps = (amount: Money | null): number => (amount === null || amount % step !== 0n ? NaN : Number(amount / step));
  return {
    step,
    amounts: Float64Array.from(amounts, inSteps),
    previous: Float64Array.from(rows, ({ previous }) => inSteps(previous)),
    cells: rows.map(({ cell }) => cell),
    writing: writingOf(amounts, unit),
    canDouble: against === "total",
  };
}

/** The largest power of ten that divides all amounts. */
function finestStep(amounts: readonly Money[]): bigint {
  let step = 10n ** 18n;
  for (const amount of amounts) while (amount % step !== 0n) step /= 10n;
  return step;
}

/** One kind of slip of a single line: tells for each row the gaps it would make, in steps. */
export interface RowSlip {
  readonly kind: GapKind;
  readonly each: (rows: CountedRows, tell: (row: number, steps: number) => void) => void;
}

function ofEachAmount(changes: (amount: number) => readonly number[]): RowSlip["each"] {
  return ({ amounts }, tell) => {
    amounts.forEach((amount, row) => {
      for (const change of changes(amount)) tell(row, change);
    });
  };
}

/** A digit of one line is wrong, while the total has the right one. */
function mistypedRow(kind: DigitSlip): RowSlip {
  return {
    kind,
    each: ({ amounts, step, writing: { scale, exponent } }, tell) => {
      const finer = 10 ** (String(step).length - 1 - exponent);
      amounts.forEach((amount, row) => {
        changesOf(UNDONE[kind], amount * finer, scale, (change) => {
          tell(row, change / finer);
        });
      });
    },
  };
}

/** Slips of one line, the plainest first: left out of the total, counted twice, in another unit, with its sign turned, last year's figure, wrong digits. */
export const ROW_SLIPS: readonly RowSlip[] = [
  { kind: "row-missing", each: ofEachAmount((amount) => [-amount]) },
  {
    kind: "row-duplicated",
    each: (rows, tell) => {
      if (rows.canDouble) ofEachAmount((amount) => [amount])(rows, tell);
    },
  },
  { kind: "row-unit-slip", each: ofEachAmount((amount) => [999, 999_999, -0.999, -0.999999].map((by) => unitChange(amount, by))) },
  { kind: "sign-flipped", each: ofEachAmount((amount) => [-2 * amount]) },
  {
    kind: "last-year-left",
    each: ({ amounts, previous }, tell) => {
      amounts.forEach((amount, row) => {
        tell(row, (previous[row] ?? NaN) - amount);
      });
    },
  },
  mistypedRow("digits-swapped"),
  mistypedRow("point-misplaced"),
  mistypedRow("digit-doubled"),
  mistypedRow("digit-dropped"),
];

function unitChange(amount: number, by: number): number {
  if (by > 1) return amount * by;
  const factor = by < -0.9999 ? 1_000_000 : 1_000;
  return amount % factor === 0 ? amount / factor - amount : NaN;
}

/** The gaps of one kind of slip, row by row, in whole steps. */
export function slipFamily({ kind, each }: RowSlip, rows: CountedRows): SlipFamily {
  const steps: number[] = [];
  const owners: number[] = [];
  each(rows, (row, change) => {
    if (change === 0 || !Number.isInteger(change) || Math.abs(change) >= LARGEST) return;
    steps.push(change);
    owners.push(row);
  });
  return sorted(kind, steps, (at) => {
    const cell = rows.cells[owners[at] ?? -1];
    return cell === undefined ? [] : [cell];
  });
}

/** Gaps that marked rows would make, in whole steps. */
export function markedFamily(kind: GapKind, candidates: Iterable<Candidate>, step: bigint): SlipFamily {
  const known = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { value, bound, cells } = candidate;
    const steps = Number(value / step);
    if (bound !== undefined || value === 0n || value % step !== 0n || Math.abs(steps) >= LARGEST) continue;
    known.set(cells.map(({ row, column }) => `${String(row)}:${String(column)}`).join(" "), candidate);
  }
  const all = [...known.values()];
  return sorted(
    kind,
    all.map(({ value }) => Number(value / step)),
    (at) => all[at]?.cells ?? [],
  );
}

function sorted(kind: GapKind, steps: readonly number[], cellsOf: SlipFamily["cellsAt"]): SlipFamily {
  const order = Uint32Array.from(steps.keys()).sort((a, b) => (steps[a] ?? 0) - (steps[b] ?? 0));
  return { kind, steps: Float64Array.from(order, (at) => steps[at] ?? 0), cellsAt: (position) => cellsOf(order[position] ?? -1) };
}
