import { type Money, ZERO, absoluteMoney, sumMoney } from "../money/money.ts";
import type { Explanation, ExplanationPart, GapSearch } from "./explanation.ts";
import type { Candidate, Explainer, Gap, GapRow } from "./gap.ts";
import {
  blockUnitSlip,
  doubledRow,
  flippedSign,
  lastYearsRow,
  missingBlock,
  missingRow,
  mistypedRow,
  namesakeRow,
  roundedUnitSlip,
  rowAtTheEdge,
  rowUnitSlip,
  twinRow,
} from "./kinds/row-slips.ts";
import {
  countPairs,
  countTriples,
  findPairs,
  findTriples,
  finestStep,
  slipFamily,
  type Combination,
  type SlipFamily,
  type StepRange,
} from "./kinds/several-slips.ts";
import {
  asideCounted,
  formulaAddsTotals,
  hiddenRows,
  lastYearsTotal,
  linesRounded,
  mistypedTotal,
  roundedBefore,
  strayCounted,
  subtotalsCounted,
  textLeftOut,
  totalUnitSlip,
} from "./kinds/whole-total.ts";

/** Ways a gap can come about that few gaps look like, the most telling first. Each is weighed together with all before it. */
const OF_THE_WHOLE: readonly Explainer[] = [
  hiddenRows,
  textLeftOut,
  strayCounted("row-unit-slip"),
  strayCounted("block-unit-slip"),
  formulaAddsTotals,
  asideCounted,
  totalUnitSlip,
  lastYearsTotal,
  subtotalsCounted,
  roundedBefore,
  mistypedTotal("digits-swapped"),
  mistypedTotal("digit-doubled"),
  mistypedTotal("digit-dropped"),
  mistypedTotal("point-misplaced"),
  twinRow,
  namesakeRow,
  rowAtTheEdge,
  missingBlock,
  blockUnitSlip,
];

/** Slips of one line, the plainest first. */
const OF_A_ROW: readonly Explainer[] = [
  missingRow,
  doubledRow,
  rowUnitSlip,
  flippedSign,
  lastYearsRow,
  mistypedRow("digits-swapped"),
  mistypedRow("point-misplaced"),
  mistypedRow("digit-doubled"),
  mistypedRow("digit-dropped"),
  roundedUnitSlip,
];

/** Slips that are looked for in pairs, the plainest first. */
const IN_PAIRS: readonly Explainer[] = OF_A_ROW.slice(0, -1);
/** The first of them: in long lists wrong digits are too many to be looked for together with another slip. */
const WITHOUT_DIGITS: readonly Explainer[] = OF_A_ROW.slice(0, 5);
const MOST_ROWS_FOR_DIGITS_IN_PAIRS = 500;

/** Nothing is claimed that chance alone would bring about more often (rule R16). */
export const HIGHEST_CHANCE = 0.05;
/** Several slips at once are rarer than one, and ways to combine them many: they must fit better. */
const HIGHEST_CHANCE_OF_SEVERAL = 0.02;
/** Of one kind, more fits than this point at no row. */
const MOST_OF_A_KIND = 2;
/** Three rows are looked for in lists up to this long. */
const MOST_ROWS_FOR_TRIPLES = 200;
/** Gaps that one row can come to be off by, about: what searching a row costs. */
const SLIPS_OF_A_ROW = 30;

/** How many slips may be tried in a run, all gaps together: about a second. Counted, not timed, so that the same list always has the same answer. */
export interface SearchBudget {
  left: number;
}

/** The budget of one run: enough for a list of about 20,000 rows, or for a thousand gaps of 20. */
export function searchBudget(): SearchBudget {
  return { left: 20_000 * SLIPS_OF_A_ROW };
}

/**
 * What may explain a gap on the rows under it, each with the chance that an unrelated gap would fit as well; empty when
 * nothing fits or too much would. The chance counts every gap that this kind, or one searched before it, would explain, so looking in
 * many ways is paid for; a kind that alone would fit too often is not searched at all. Deterministic, in bounded work.
 */
export function explainGap(gap: Gap, budget: SearchBudget = searchBudget()): GapSearch {
  if (gap.size === 0n) return { outcome: "nothing-fits", explanations: [] };
  return withEvidence(searched(gap, budget), skippedNumbers(gap));
}

/** Fits that chance makes less often than this come before evidence that has no amount of its own. */
const SURE = 0.01;

/** A search with what shows by itself: after a single cause that is hardly chance, before all others. */
export function withEvidence(search: GapSearch, evidence: readonly Explanation[]): GapSearch {
  if (evidence.length === 0) return search;
  const [first] = search.explanations;
  const isSure = first !== undefined && first.parts.length === 0 && (first.chance ?? 1) <= SURE;
  return { outcome: "found", explanations: isSure ? [...search.explanations, ...evidence] : [...evidence, ...search.explanations] };
}

/** The list has less than the total says, and its numbering skips rows: their money together would be the gap. */
function skippedNumbers({ size, skipped }: Gap): readonly Explanation[] {
  if (size < 0n || skipped.length === 0) return [];
  const cells = skipped.flatMap(({ before, after }) => [before, after]);
  const names = skipped.flatMap(({ missing }) => missing);
  return [{ kind: "number-skipped", cells, chance: null, effect: size, bound: ZERO, names, parts: [] }];
}

function searched(gap: Gap, budget: SearchBudget): GapSearch {
  const weighing = weigh(gap);
  const search = searchWhole(gap, weighing);
  if (search !== null) return search;
  const rounded = linesRounded(gap, HIGHEST_CHANCE);
  if (rounded !== null) return { outcome: "found", explanations: [rounded] };
  const cost = gap.rows.length * SLIPS_OF_A_ROW;
  if (cost > budget.left) return { outcome: "stopped", explanations: [] };
  budget.left -= cost;
  return searchRows(gap, weighing) ?? { outcome: weighing.isTooCommon() ? "anything-fits" : "nothing-fits", explanations: [] };
}

function searchWhole(gap: Gap, weighing: Weighing): GapSearch | null {
  for (const { kind, candidates } of OF_THE_WHOLE) {
    const search = weighing.single(kind, candidates(gap));
    if (search !== null) return search;
  }
  return null;
}

function searchRows(gap: Gap, weighing: Weighing): GapSearch | null {
  const candidates: (readonly Candidate[])[] = [];
  for (const explainer of OF_A_ROW) {
    const ways = Array.from(explainer.candidates(gap));
    const search = weighing.single(explainer.kind, ways);
    if (search !== null) return search;
    candidates.push(ways);
  }
  const step = finestStep([gap.size, ...gap.rows.map((row) => row.amount)]);
  const kinds = gap.rows.length > MOST_ROWS_FOR_DIGITS_IN_PAIRS ? WITHOUT_DIGITS : IN_PAIRS;
  const families = kinds.map(({ kind }, at) => slipFamily(kind, candidates[at] ?? [], step));
  for (const [one, other] of pairsByPlainness(families)) {
    const search = weighing.several(step, {
      count: (range, limit) => countPairs([one, other], range, limit),
      find: (target) => findPairs(one, other, target),
    });
    if (search !== null) return search;
  }
  return gap.rows.length > MOST_ROWS_FOR_TRIPLES ? null : searchTriples(families.slice(0, 2), step, weighing);
}

function searchTriples(families: readonly SlipFamily[], step: bigint, weighing: Weighing): GapSearch | null {
  for (const family of families) {
    const search = weighing.several(step, {
      count: (range, limit) => countTriples(family, range, limit),
      find: (target) => findTriples(family, target),
    });
    if (search !== null) return search;
  }
  return null;
}

function pairsByPlainness(families: readonly SlipFamily[]): readonly (readonly [SlipFamily, SlipFamily])[] {
  const pairs = families.flatMap((one, at) => families.slice(at).map((other, further) => ({ one, other, rank: at + at + further })));
  return pairs.sort((a, b) => a.rank - b.rank).map(({ one, other }) => [one, other]);
}

/** The search for combinations of one sort. */
interface SeveralSlips {
  readonly count: (range: StepRange, limit: number) => number;
  readonly find: (target: number) => readonly Combination[];
}

/** Keeps account of how many gaps would have been explained so far. Null: search on. */
interface Weighing {
  readonly single: (kind: Explainer["kind"], candidates: Iterable<Candidate>) => GapSearch | null;
  readonly several: (step: bigint, slips: SeveralSlips) => GapSearch | null;
  readonly isTooCommon: () => boolean;
}

function weigh(gap: Gap): Weighing {
  const neighbourhood = neighbourhoodOf(gap);
  const values = new Set<bigint>();
  let [others, isTooCommon] = [0, false];
  const found = (explanations: readonly Explanation[]): GapSearch | null => {
    if (explanations.length === 0) return null;
    return explanations.length > MOST_OF_A_KIND ? { outcome: "anything-fits", explanations: [] } : { outcome: "found", explanations };
  };
  return {
    isTooCommon: () => isTooCommon,
    single: (kind, candidates) => {
      const near: Candidate[] = [];
      for (const candidate of candidates) if (neighbourhood.holds(candidate)) near.push(candidate);
      const added = near.filter((one) => one.bound === undefined && !values.has(one.value)).map((one) => one.value);
      const wide = near.reduce((sum, { bound = ZERO }) => sum + neighbourhood.stepsWithin(bound), 0);
      const chance = neighbourhood.chanceOf(values.size + new Set(added).size + others + wide);
      if (chance > HIGHEST_CHANCE) {
        isTooCommon = true;
        return null;
      }
      for (const value of added) values.add(value);
      others += wide;
      const fitting = withoutRepeats(near.filter(({ value, bound = ZERO }) => absoluteMoney((gap.size - value) as Money) <= bound));
      return found(fitting.map(({ value, bound = ZERO, cells }) => ({ kind, cells, chance, effect: value, bound, names: [], parts: [] })));
    },
    several: (step, { count, find }) => {
      const range = neighbourhood.inSteps(step);
      const limit = neighbourhood.mostValues(HIGHEST_CHANCE_OF_SEVERAL) - values.size - others;
      const counted = range === null ? Infinity : count(range, limit);
      if (counted > limit) {
        isTooCommon = true;
        return null;
      }
      others += counted;
      const chance = neighbourhood.chanceOf(values.size + others);
      return found(find(Number(gap.size / step)).map((combination) => explanationOf(combination, chance)));
    },
  };
}

function explanationOf(combination: Combination, chance: number): Explanation {
  const parts = combination.map(({ kind, candidate }): ExplanationPart => ({ kind, cells: candidate.cells, effect: candidate.value }));
  const isOneWay = parts.every(({ kind }) => kind === parts[0]?.kind && (kind === "row-missing" || kind === "row-duplicated"));
  return {
    kind: isOneWay ? "row-subset" : "two-causes",
    cells: parts.flatMap(({ cells }) => cells),
    chance,
    effect: sumMoney(parts.map(({ effect }) => effect)),
    bound: ZERO,
    names: [],
    parts,
  };
}

/** Twins each name the whole set of twins; once is enough. */
function withoutRepeats(candidates: readonly Candidate[]): readonly Candidate[] {
  const keyOf = ({ cells }: Candidate): string => cells.map((cell) => `${String(cell.row)}:${String(cell.column)}`).join(" ");
  return [...new Map(candidates.map((candidate) => [keyOf(candidate), candidate])).values()];
}

/** How often an unrelated gap of this size over these amounts would meet one of the candidates. */
export function chanceOfFit(
  { size, amounts }: { readonly size: Money; readonly amounts: readonly Money[] },
  candidates: readonly Money[],
): number {
  const neighbourhood = neighbourhoodOf({ size, rows: amounts.map((amount) => ({ amount })) });
  return neighbourhood.chanceOf(new Set(candidates.filter((value) => neighbourhood.holds({ value, cells: [] }))).size);
}

/** The neighbourhood of a gap: gaps of its sign, half to twice its size, and at least as round as it. */
interface Neighbourhood {
  readonly holds: (candidate: Candidate) => boolean;
  /** The probability that an unrelated gap meets one of this many different values of the neighbourhood. */
  readonly chanceOf: (values: number) => number;
  /** How many values keep to a chance. */
  readonly mostValues: (chance: number) => number;
  /** How many gaps lie within a bound on either side. */
  readonly stepsWithin: (bound: Money) => number;
  /** The neighbourhood counted in steps; null where that is not exact. */
  readonly inSteps: (step: bigint) => StepRange | null;
}

/**
 * Where an unrelated gap could fall as well (rule R16). Among gaps of about this size every step of its last digit
 * is as likely as another; that a gap is as round as this one is as likely as it is among the rows themselves.
 */
function neighbourhoodOf(gap: { readonly size: Money; readonly rows: readonly Pick<GapRow, "amount">[] }): Neighbourhood {
  const size = absoluteMoney(gap.size);
  const step = roundnessOf(size);
  const isPositive = gap.size > 0n;
  const steps = Number((2n * size) / step - (size + 2n * step - 1n) / (2n * step) + 1n);
  const asRound = gap.rows.filter((row) => row.amount % step === 0n).length;
  const roundness = (asRound + 1) / (gap.rows.length + 1);
  return {
    holds: ({ value, bound }) => {
      const absolute = absoluteMoney(value);
      if (value > 0n !== isPositive || absolute * 2n < size || absolute > size * 2n) return false;
      return bound !== undefined || absolute % step === 0n;
    },
    chanceOf: (values) => Math.min(1, (roundness * values) / steps),
    mostValues: (chance) => (chance * steps) / roundness,
    stepsWithin: (bound) => Number((2n * bound) / step),
    inSteps: (unit) => {
      const [half, modulus] = [Number(size / unit) / 2, Number(step / unit)];
      if (half > 2 ** 50 || step % unit !== 0n) return null;
      return isPositive ? { least: half, most: half * 4, modulus } : { least: -half * 4, most: -half, modulus };
    },
  };
}

/** The largest power of ten that divides the amount: the place of its last digit. */
function roundnessOf(amount: bigint): bigint {
  let step = 1n;
  while (amount % (step * 10n) === 0n) step *= 10n;
  return step;
}
