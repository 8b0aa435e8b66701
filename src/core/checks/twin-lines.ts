import type { BudgetLine } from "../budget/budget-line.ts";
import type { LineIndex } from "../line-index/line-index.ts";

/** Lines with money whose texts are all the same, in the order of the sheet. */
export interface Twins {
  readonly lines: readonly BudgetLine[];
}

/** A number that twins share; others share it seldom, which comparing tells. */
function hashOf(index: LineIndex, position: number): number {
  let hash = index.lines[position]?.fiscalYear ?? 0;
  for (const column of index.texts) hash = Math.imul(hash ^ (column.ids[position] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  return hash >>> 0;
}

function areTwins(index: LineIndex, one: number, other: number): boolean {
  return (
    index.texts.every((column) => column.ids[one] === column.ids[other]) && index.lines[one]?.fiscalYear === index.lines[other]?.fiscalYear
  );
}

/** Finds all sets of two or more lines with money that no text tells apart. */
export function findTwins(index: LineIndex): readonly Twins[] {
  const groups: number[][] = [];
  const groupsByHash = new Map<number, number[][]>();
  index.lines.forEach((_, position) => {
    if (!index.isFunded(position)) return;
    const hash = hashOf(index, position);
    const alike = groupsByHash.get(hash) ?? [];
    const group = alike.find(([first]) => first !== undefined && areTwins(index, first, position));
    if (group !== undefined) group.push(position);
    else groups.push(newGroup(alike, position));
    if (alike.length === 1) groupsByHash.set(hash, alike);
  });
  return groups.filter((group) => group.length > 1).map((group) => ({ lines: linesAt(index, group) }));
}

function newGroup(alike: number[][], position: number): number[] {
  const group = [position];
  alike.push(group);
  return group;
}

function linesAt(index: LineIndex, positions: readonly number[]): readonly BudgetLine[] {
  return positions.map((position) => index.lines[position]).filter((line) => line !== undefined);
}
