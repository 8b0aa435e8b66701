import type { Money } from "../../money/money.ts";
import type { Candidate } from "../gap.ts";
import type { GapKind } from "../explanation.ts";

/** All gaps of one kind as whole steps, which add much faster than money. */
export interface SlipFamily {
  readonly kind: GapKind;
  readonly steps: Float64Array;
  readonly candidates: readonly Candidate[];
  /** Positions by steps, to look up. */
  readonly at: ReadonlyMap<number, readonly number[]>;
}

/** Beyond this a sum of three might not be exact; such gaps are left out, which finds less and claims nothing wrong. */
const LARGEST = 2 ** 51;

/** The candidates that are whole steps, by size. */
export function slipFamily(kind: GapKind, candidates: Iterable<Candidate>, step: bigint): SlipFamily {
  const known = Array.from(candidates)
    .filter(({ value, bound }) => bound === undefined && value % step === 0n)
    .map((candidate) => ({ candidate, steps: Number(candidate.value / step) }))
    .filter(({ steps }) => Math.abs(steps) < LARGEST)
    .sort((a, b) => a.steps - b.steps);
  const at = new Map<number, number[]>();
  known.forEach(({ steps }, position) => {
    const same = at.get(steps);
    if (same === undefined) at.set(steps, [position]);
    else same.push(position);
  });
  return { kind, steps: Float64Array.from(known, ({ steps }) => steps), candidates: known.map(({ candidate }) => candidate), at };
}

/** Gaps in steps: of one sign, from `least` to `most`, whole multiples of `modulus`. */
export interface StepRange {
  readonly least: number;
  readonly most: number;
  readonly modulus: number;
}

/**
 * How many sums of one gap of each family fall into a range: an upper bound of the gaps that two slips explain. Stops
 * counting above `limit`.
 */
export function countPairs([one, other]: readonly [SlipFamily, SlipFamily], range: StepRange, limit: number): number {
  const byResidue = residues(other.steps, range.modulus);
  let count = 0;
  for (const steps of one.steps) {
    count += countWith(steps, byResidue, range);
    if (count > limit * (one === other ? 2 : 1)) break;
  }
  return one === other ? count / 2 : count;
}

/** How many sums of three different gaps of a family fall into a range. */
export function countTriples(family: SlipFamily, range: StepRange, limit: number): number {
  const byResidue = residues(family.steps, range.modulus);
  let count = 0;
  for (let first = 0; first < family.steps.length; first += 1) {
    for (let second = first + 1; second < family.steps.length; second += 1) {
      count += countWith((family.steps[first] ?? 0) + (family.steps[second] ?? 0), byResidue, range);
    }
    if (count > limit * 3) break;
  }
  return count / 3;
}

function countWith(steps: number, byResidue: ReadonlyMap<number, Float64Array>, { least, most, modulus }: StepRange): number {
  const sorted = byResidue.get(residue(-steps, modulus));
  return sorted === undefined ? 0 : firstAbove(sorted, most - steps) - firstAbove(sorted, least - steps - 1);
}

function residue(steps: number, modulus: number): number {
  const rest = steps % modulus;
  return rest < 0 ? rest + modulus : rest === 0 ? 0 : rest;
}

/** Sorted steps by their rest; the steps come sorted. */
function residues(steps: Float64Array, modulus: number): ReadonlyMap<number, Float64Array> {
  if (modulus === 1) return new Map([[0, steps]]);
  const groups = new Map<number, number[]>();
  for (const one of steps) {
    const rest = residue(one, modulus);
    const group = groups.get(rest);
    if (group === undefined) groups.set(rest, [one]);
    else group.push(one);
  }
  return new Map([...groups].map(([rest, group]) => [rest, Float64Array.from(group)]));
}

/** Position of the first step above a number. */
function firstAbove(sorted: Float64Array, number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Single slips that together make the gap, each with its position in its family. */
export type Combination = readonly { readonly kind: GapKind; readonly candidate: Candidate; readonly at: number }[];

/** More fits than this point at no rows. */
const ENOUGH = 3;

/** Two slips in different cells whose gaps add up to `target` steps; no more than three. */
export function findPairs(one: SlipFamily, other: SlipFamily, target: number): readonly Combination[] {
  const found: Combination[] = [];
  for (const [first, steps] of one.steps.entries()) {
    for (const second of other.at.get(target - steps) ?? []) {
      if (one === other && second <= first) continue;
      const pair = combination([one, first], [other, second]);
      if (pair !== null && found.push(pair) >= ENOUGH) return found;
    }
  }
  return found;
}

/** Three slips of a family in different cells; no more than three such. */
export function findTriples(family: SlipFamily, target: number): readonly Combination[] {
  const found: Combination[] = [];
  for (const [first, steps] of family.steps.entries()) {
    for (const pair of findPairs(family, family, target - steps)) {
      const triple = combination([family, first], ...pair.map(({ at }) => [family, at] as const));
      if (triple !== null && pair.every(({ at }) => at > first) && found.push(triple) >= ENOUGH) return found;
    }
  }
  return found;
}

function combination(...members: readonly (readonly [SlipFamily, number])[]): Combination | null {
  const parts = members.flatMap(([family, at]) => {
    const candidate = family.candidates[at];
    return candidate === undefined ? [] : [{ kind: family.kind, candidate, at }];
  });
  const cells = parts.flatMap(({ candidate }) =>
    candidate.cells.map(({ row, column, sheet }) => `${String(row)}:${String(column)}:${sheet}`),
  );
  return parts.length === members.length && new Set(cells).size === cells.length ? parts : null;
}

/** The largest power of ten that divides all amounts: the step in which they are counted. */
export function finestStep(amounts: readonly Money[]): bigint {
  let step = 1n;
  while (step < 10n ** 18n && amounts.every((amount) => amount % (step * 10n) === 0n)) step *= 10n;
  return step;
}
