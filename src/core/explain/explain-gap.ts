import { type Money, absoluteMoney } from "../money/money.ts";
import type { Explanation } from "./explanation.ts";
import type { Candidate, Explainer, Gap } from "./gap.ts";
import { doubledRow, flippedSign, missingRow, rowUnitSlip, swappedDigits, totalUnitSlip, twinRow } from "./kinds/row-slips.ts";
import { threeRows, twoRows } from "./kinds/row-subsets.ts";
import { hiddenRows, roundedBefore, subtotalsCounted, textLeftOut } from "./kinds/whole-total.ts";

/** Ways a gap can come about, the plainest first: each is weighed together with all before it. */
const EXPLAINERS: readonly Explainer[] = [
  hiddenRows,
  textLeftOut,
  totalUnitSlip,
  subtotalsCounted,
  roundedBefore,
  twinRow,
  missingRow,
  doubledRow,
  rowUnitSlip,
  flippedSign,
  swappedDigits,
  twoRows,
  threeRows,
];

/** Nothing is claimed that chance alone would bring about more often (rule R16). */
export const HIGHEST_CHANCE = 0.05;
/** Of one kind, more fits than this point at no row. */
const MOST_OF_A_KIND = 2;
/** More rows than this are not searched one by one. */
export const MOST_ROWS = 20_000;

/**
 * What may explain a gap on the rows under it, each with the chance that an unrelated gap would fit as well; empty when
 * nothing fits or too much would. The chance counts every gap that this kind, or one before it, would explain, so looking in many
 * ways is paid for. Deterministic, in bounded time.
 */
export function explainGap(gap: Gap): readonly Explanation[] {
  if (gap.size === 0n || gap.rows.length > MOST_ROWS) return [];
  const neighbourhood = neighbourhoodOf(gap);
  const values = new Set<bigint>();
  for (const { kind, candidates } of EXPLAINERS) {
    const near = Array.from(candidates(gap)).filter((candidate) => neighbourhood.holds(candidate.value));
    for (const candidate of near) values.add(candidate.value);
    const chance = neighbourhood.chanceOf(values.size);
    if (chance > HIGHEST_CHANCE) return [];
    const fitting = withoutRepeats(near.filter((candidate) => candidate.value === gap.size));
    if (fitting.length > 0 && fitting.length <= MOST_OF_A_KIND) return fitting.map(({ cells }) => ({ kind, cells, chance }));
  }
  return [];
}

/** Twins each name the whole set of twins; once is enough. */
function withoutRepeats(candidates: readonly Candidate[]): readonly Candidate[] {
  const keyOf = ({ cells }: Candidate): string => cells.map((cell) => `${String(cell.row)}:${String(cell.column)}`).join(" ");
  return candidates.filter((candidate, index) => candidates.findIndex((other) => keyOf(other) === keyOf(candidate)) === index);
}

/** The neighbourhood of a gap: gaps of its sign, half to twice its size, and at least as round as it. */
export interface Neighbourhood {
  readonly holds: (value: Money) => boolean;
  /** The probability that an unrelated gap meets one of this many different values of the neighbourhood. */
  readonly chanceOf: (values: number) => number;
}

/**
 * Where an unrelated gap could fall as well (rule R16). Among gaps of about this size every step of its last digit
 * is as likely as another; that a gap is as round as this one is as likely as it is among the rows themselves.
 */
export function neighbourhoodOf(gap: Gap): Neighbourhood {
  const size = absoluteMoney(gap.size);
  const step = roundnessOf(size);
  const isPositive = gap.size > 0n;
  const steps = Number((2n * size) / step - (size + 2n * step - 1n) / (2n * step) + 1n);
  const asRound = gap.rows.filter((row) => row.amount % step === 0n).length;
  const roundness = (asRound + 1) / (gap.rows.length + 1);
  return {
    holds: (value) => {
      const absolute = absoluteMoney(value);
      return value > 0n === isPositive && absolute * 2n >= size && absolute <= size * 2n && absolute % step === 0n;
    },
    chanceOf: (values) => Math.min(1, (roundness * values) / steps),
  };
}

/** The largest power of ten that divides the amount: the place of its last digit. */
function roundnessOf(amount: bigint): bigint {
  let step = 1n;
  while (amount % (step * 10n) === 0n) step *= 10n;
  return step;
}
