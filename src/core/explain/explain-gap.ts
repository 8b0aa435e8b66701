import { neighbourhoodOf } from "./chance.ts";
import type { Explanation } from "./explanation.ts";
import type { Candidate, Explainer, Gap } from "./gap.ts";
import { hiddenRows } from "./kinds/hidden-rows.ts";
import { roundedBefore } from "./kinds/rounded-before.ts";
import { threeRows, twoRows } from "./kinds/row-subsets.ts";
import { doubledRow, flippedSign, missingRow, twinRow } from "./kinds/single-rows.ts";
import { subtotalsCounted } from "./kinds/subtotals-counted.ts";
import { swappedDigits } from "./kinds/swapped-digits.ts";
import { textLeftOut } from "./kinds/text-left-out.ts";
import { rowUnitSlip, totalUnitSlip } from "./kinds/unit-slips.ts";

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
