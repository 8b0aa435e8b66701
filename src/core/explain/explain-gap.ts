import { moneyOfNano, type Money, ZERO, absoluteMoney, sumMoney } from "../money/money.ts";
import type { Explanation, ExplanationPart, GapSearch } from "./explanation.ts";
import type { Candidate, Explainer, Gap, GapRow } from "./gap.ts";
import { blockUnitSlip, missingBlock, namesakeRow, roundedUnitSlip, rowAtTheEdge, twinRow } from "./kinds/marked-rows.ts";
import { type CountedRows, countedRows, markedFamily, ROW_SLIPS, slipFamily, type SlipFamily } from "./kinds/row-slips.ts";
import {
  type Combination,
  countPairs,
  countTriples,
  findPairs,
  findTriples,
  groupedFamily,
  type GroupedFamily,
  type StepRange,
  waysOf,
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
  toldOtherwise,
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
  toldOtherwise,
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

/** What marked rows can do beside a slip of another row: they are few, so that little else looks like it. */
const MARKED: readonly Explainer[] = [
  hiddenRows,
  textLeftOut,
  strayCounted("row-unit-slip"),
  strayCounted("block-unit-slip"),
  formulaAddsTotals,
  asideCounted,
  toldOtherwise,
  twinRow,
  namesakeRow,
];

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
  const rows = countedRows(gap);
  const weighing = weigh(gap, rows.step);
  const search = searchWhole(gap, weighing);
  if (search !== null) return search;
  const rounded = linesRounded(gap, HIGHEST_CHANCE);
  if (rounded !== null) return { outcome: "found", explanations: [rounded] };
  const cost = gap.rows.length * SLIPS_OF_A_ROW;
  if (cost > budget.left) return { outcome: "stopped", explanations: [] };
  budget.left -= cost;
  return searchRows(gap, rows, weighing) ?? { outcome: weighing.isTooCommon() ? "anything-fits" : "nothing-fits", explanations: [] };
}

function searchWhole(gap: Gap, weighing: Weighing): GapSearch | null {
  for (const { kind, candidates } of OF_THE_WHOLE) {
    const search = weighing.single(kind, candidates(gap));
    if (search !== null) return search;
  }
  return null;
}

function searchRows(gap: Gap, rows: CountedRows, weighing: Weighing): GapSearch | null {
  const families: SlipFamily[] = [];
  for (const slip of ROW_SLIPS) {
    const family = slipFamily(slip, rows);
    const search = weighing.family(family);
    if (search !== null) return search;
    families.push(family);
  }
  const marked = MARKED.map(({ kind, candidates }) => markedFamily(kind, candidates(gap), rows.step));
  return weighing.single(roundedUnitSlip.kind, roundedUnitSlip.candidates(gap)) ?? searchSeveral(gap, { marked, families }, weighing);
}

interface Families {
  readonly marked: readonly SlipFamily[];
  /** Slips of a row, the plainest first. */
  readonly families: readonly SlipFamily[];
}

/** Two slips, those first that can be made in the fewest ways: of causes that fit alike they are the likelier. Then three of the plainest. */
function searchSeveral(gap: Gap, { marked, families }: Families, weighing: Weighing): GapSearch | null {
  const { range } = weighing;
  if (range === null) return null;
  const all = [...marked, ...families].filter(({ steps }) => steps.length > 0).map((family) => groupedFamily(family, range));
  for (const pair of pairsByWays(all)) {
    const search = weighing.several({
      count: (limit) => countPairs(pair, range, limit),
      find: (target) => findPairs(...pair, target),
    });
    if (search !== null) return search;
  }
  if (gap.rows.length > MOST_ROWS_FOR_TRIPLES) return null;
  for (const family of families.slice(0, 2).map((one) => groupedFamily(one, range))) {
    const search = weighing.several({
      count: (limit) => countTriples(family, range, limit),
      find: (target) => findTriples(family, target),
    });
    if (search !== null) return search;
  }
  return null;
}

function pairsByWays(families: readonly GroupedFamily[]): readonly (readonly [GroupedFamily, GroupedFamily])[] {
  const pairs = families.flatMap((one, at) => families.slice(at).map((other): readonly [GroupedFamily, GroupedFamily] => [one, other]));
  return [...pairs].sort((a, b) => waysOf(...a) - waysOf(...b));
}

/** The search for combinations of one sort. */
interface SeveralSlips {
  readonly count: (limit: number) => number;
  readonly find: (target: number) => readonly Combination[];
}

/** Keeps account of how many gaps would have been explained so far. Null: search on. */
interface Weighing {
  readonly single: (kind: Explainer["kind"], candidates: Iterable<Candidate>) => GapSearch | null;
  readonly family: (family: SlipFamily) => GapSearch | null;
  readonly several: (slips: SeveralSlips) => GapSearch | null;
  /** The neighbourhood in steps; null where that is not exact. */
  readonly range: StepRange | null;
  readonly isTooCommon: () => boolean;
}

/** What fits, and what gaps near by would fit as well. */
interface Fits {
  readonly near: ReadonlySet<number>;
  /** Further gaps near by, which rounding blurs. */
  readonly wide: number;
  readonly explanations: (chance: number) => readonly Explanation[];
}

function weigh(gap: Gap, step: bigint): Weighing {
  const neighbourhood = neighbourhoodOf(gap);
  const range = neighbourhood.inSteps(step);
  const target = Number(gap.size / step);
  const values = new Set<number>();
  let [others, isTooCommon] = [0, false];
  const tooCommon = (): null => {
    isTooCommon = true;
    return null;
  };
  const weighed = ({ near, wide, explanations }: Fits): GapSearch | null => {
    const chance = neighbourhood.chanceOf(values.size + near.size + others + wide);
    if (chance > HIGHEST_CHANCE) return tooCommon();
    for (const value of near) values.add(value);
    others += wide;
    return found(explanations(chance));
  };
  return {
    range,
    isTooCommon: () => isTooCommon,
    single: (kind, candidates) => weighed(fitsOf(kind, candidates, { gap, neighbourhood, values, step })),
    family: (family) => (range === null ? tooCommon() : weighed(fitsInFamily(family, { range, target, values, step }))),
    several: ({ count, find }) => {
      const limit = neighbourhood.mostValues(HIGHEST_CHANCE_OF_SEVERAL) - values.size - others;
      const counted = count(limit);
      if (counted > limit) return tooCommon();
      others += counted;
      const chance = neighbourhood.chanceOf(values.size + others);
      return found(find(target).map((combination) => explanationOf(combination, { chance, step })));
    },
  };
}

function found(explanations: readonly Explanation[]): GapSearch | null {
  if (explanations.length === 0) return null;
  return explanations.length > MOST_OF_A_KIND ? { outcome: "anything-fits", explanations: [] } : { outcome: "found", explanations };
}

interface Near {
  readonly gap: Gap;
  readonly neighbourhood: Neighbourhood;
  /** Those that other kinds have already explained. */
  readonly values: ReadonlySet<number>;
  readonly step: bigint;
}

function fitsOf(kind: Explainer["kind"], candidates: Iterable<Candidate>, { gap, neighbourhood, values, step }: Near): Fits {
  const held = Array.from(candidates).filter(neighbourhood.holds);
  const exact = held.filter(({ bound }) => bound === undefined).map(({ value }) => Number(value / step));
  const fitting = withoutRepeats(held.filter(({ value, bound = ZERO }) => absoluteMoney((gap.size - value) as Money) <= bound));
  return {
    near: new Set(exact.filter((steps) => !values.has(steps))),
    wide: held.reduce((sum, { bound = ZERO }) => sum + neighbourhood.stepsWithin(bound), 0),
    explanations: (chance) => fitting.map((one) => explanationOfOne(kind, one, chance)),
  };
}

interface NearInSteps extends Pick<Near, "values" | "step"> {
  readonly range: StepRange;
  readonly target: number;
}

function fitsInFamily({ kind, steps, cellsAt }: SlipFamily, { range, target, values, step }: NearInSteps): Fits {
  const near = new Set<number>();
  const fitting: Candidate[] = [];
  steps.forEach((one, at) => {
    if (one < range.least || one > range.most || one % range.modulus !== 0) return;
    if (!values.has(one)) near.add(one);
    if (one === target) fitting.push({ value: moneyOfNano(BigInt(one) * step), cells: cellsAt(at) });
  });
  return { near, wide: 0, explanations: (chance) => withoutRepeats(fitting).map((one) => explanationOfOne(kind, one, chance)) };
}

function explanationOfOne(kind: Explainer["kind"], { value, bound = ZERO, cells }: Candidate, chance: number): Explanation {
  return { kind, cells, chance, effect: value, bound, names: [], parts: [] };
}

function explanationOf(combination: Combination, { chance, step }: { readonly chance: number; readonly step: bigint }): Explanation {
  const parts = combination.map(({ kind, cells, steps }): ExplanationPart => ({ kind, cells, effect: moneyOfNano(BigInt(steps) * step) }));
  const isOneWay = parts.every(
    ({ kind, cells }) => kind === parts[0]?.kind && cells.length === 1 && (kind === "row-missing" || kind === "row-duplicated"),
  );
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
