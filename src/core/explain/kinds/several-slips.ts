import type { CellRef } from "#sheet/cell-address.ts";
import type { GapKind } from "../explanation.ts";
import type { SlipFamily } from "./row-slips.ts";

/** Gaps in steps: of one sign, from `least` to `most`, whole multiples of `modulus`. */
export interface StepRange {
  readonly least: number;
  readonly most: number;
  readonly modulus: number;
}

/** In how many ways one slip of each of two families can be made. */
export function waysOf(one: SlipFamily, other: SlipFamily): number {
  return one === other ? (one.steps.length * (one.steps.length - 1)) / 2 : one.steps.length * other.steps.length;
}

/**
 * How many sums of one gap of each family fall into a range: an upper bound of the gaps that two slips explain. Stops
 * counting above `limit`.
 */
export function countPairs([one, other]: readonly [SlipFamily, GroupedFamily], range: StepRange, limit: number): number {
  let count = 0;
  for (const steps of one.steps) {
    count += countWith(steps, other.groups, range);
    if (count > limit * (one === other ? 2 : 1)) break;
  }
  return one === other ? count / 2 : count;
}

/** How many sums of three different gaps of a family fall into a range. */
export function countTriples(family: GroupedFamily, range: StepRange, limit: number): number {
  let count = 0;
  for (let first = 0; first < family.steps.length; first += 1) {
    for (let second = first + 1; second < family.steps.length; second += 1) {
      count += countWith((family.steps[first] ?? 0) + (family.steps[second] ?? 0), family.groups, range);
    }
    if (count > limit * 3) break;
  }
  return count / 3;
}

function countWith(steps: number, groups: ReadonlyMap<number, Float64Array>, { least, most, modulus }: StepRange): number {
  const sorted = groups.get(residue(-steps, modulus));
  return sorted === undefined ? 0 : firstAbove(sorted, most - steps) - firstAbove(sorted, least - steps - 1);
}

function residue(steps: number, modulus: number): number {
  const rest = steps % modulus;
  return rest < 0 ? rest + modulus : rest === 0 ? 0 : rest;
}

/** A family made ready for counting sums that are multiples of a number. */
export interface GroupedFamily extends SlipFamily {
  /** Sorted steps by their rest. */
  readonly groups: ReadonlyMap<number, Float64Array>;
}

/** Groups a family by the rest that its gaps leave. */
export function groupedFamily(family: SlipFamily, { modulus }: StepRange): GroupedFamily {
  return { ...family, groups: modulus === 1 ? new Map([[0, family.steps]]) : groupedByResidue(family.steps, modulus) };
}

function groupedByResidue(steps: Float64Array, modulus: number): ReadonlyMap<number, Float64Array> {
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

/** A slip of a combination: its gap in steps, its cells, and its position in its family. */
interface Member {
  readonly kind: GapKind;
  readonly steps: number;
  readonly cells: readonly CellRef[];
  readonly at: number;
}

/** Single slips that together make the gap. */
export type Combination = readonly Member[];

/** More fits than this point at no rows. */
const ENOUGH = 3;

/** Two slips in different cells whose gaps add up to `target` steps; no more than three. */
export function findPairs(one: SlipFamily, other: SlipFamily, target: number): readonly Combination[] {
  const found: Combination[] = [];
  let last = other.steps.length - 1;
  for (const [first, steps] of one.steps.entries()) {
    while (last >= 0 && (other.steps[last] ?? 0) > target - steps) last -= 1;
    const least = one === other ? first + 1 : 0;
    for (let second = last; second >= least && other.steps[second] === target - steps; second -= 1) {
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
  const parts = members.map(([family, at]) => ({
    kind: family.kind,
    steps: family.steps[at] ?? 0,
    cells: family.cellsAt(at),
    at,
  }));
  const cells = parts.flatMap((part) => part.cells.map(({ row, column, sheet }) => `${String(row)}:${String(column)}:${sheet}`));
  return new Set(cells).size === cells.length ? parts : null;
}
