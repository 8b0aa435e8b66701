import type { BudgetLine } from "../budget/budget-line.ts";
import { makeFinding, placeOfCell } from "../finding.ts";
import { type LineIndex, projectNameOf } from "../line-index/line-index.ts";
import type { TextColumn } from "../line-index/text-column.ts";
import type { BudgetTable } from "../table/budget-table.ts";
import type { Check, Twins } from "./check.ts";

/** Lines that are identical in every field, amount and last year's amount included: a question, not an error (rule R17). */
export const duplicateLines: Check = ({ twins }) =>
  twins.flatMap((lines) =>
    sameMoney(lines)
      .filter((same) => same.length > 1)
      .map(duplicate),
  );

/** The same project of the same agency with another amount, where no other field and no heading with its own sum tells the lines apart. */
export const sameProjectOtherAmount: Check = ({ twins, table }) => {
  const headingOf = twins.length === 0 ? () => null : headings(table);
  return twins.flatMap((lines) => [...groupedBy(lines, ({ row }) => String(headingOf(row)))].flatMap(otherAmounts));
};

function otherAmounts(lines: readonly BudgetLine[]): ReturnType<Check> {
  const amounts = sameMoney(lines);
  const [first, second] = amounts.map(([line]) => line);
  if (first === undefined || second === undefined || projectNameOf(first) === null) return [];
  return [
    otherAmount(
      amounts.map(([line]) => line ?? first),
      second,
    ),
  ];
}

/** The nearest project above a row whose sum it is part of, by that project's row: `1.1 ค่าเช่า` under one project is no `2.1 ค่าเช่า` under the next. */
function headings({ totals }: BudgetTable): (row: number) => number | null {
  const nearest = new Map<number, number>();
  for (const { level, cell, covers } of totals) {
    if (level !== "project" && level !== "activity") continue;
    for (const row of covers) if (cell.row < row) nearest.set(row, Math.max(nearest.get(row) ?? -1, cell.row));
  }
  return (row) => nearest.get(row) ?? null;
}

function sameMoney(lines: readonly BudgetLine[]): readonly (readonly BudgetLine[])[] {
  return [...groupedBy(lines, moneyOf)];
}

function groupedBy(lines: readonly BudgetLine[], keyOf: (line: BudgetLine) => string): Iterable<readonly BudgetLine[]> {
  const groups = new Map<string, BudgetLine[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const group = groups.get(key) ?? [];
    group.push(line);
    groups.set(key, group);
  }
  return groups.values();
}

/** All the numbers of a line; digits and slashes only, so that joining them is safe. */
function moneyOf(line: BudgetLine): string {
  const categories = line.categoryAmounts.map((one) => `${one.category}:${one.amount.toString()}`);
  return [line.amount, line.previousAmount, ...categories].map(String).join("/");
}

function duplicate(lines: readonly BudgetLine[]): ReturnType<Check>[number] {
  const [first, second] = lines;
  if (first === undefined || second === undefined) throw new Error("A duplicate has at least two lines");
  return makeFinding("duplicate-line", placeOfCell(second.amountCell), {
    found: second.amount,
    evidence: lines.filter((line) => line !== second).map((line) => line.amountCell),
    facts: { rows: lines.map((line) => line.row) },
  });
}

function otherAmount(lines: readonly BudgetLine[], at: BudgetLine): ReturnType<Check>[number] {
  return makeFinding("same-project-other-amount", placeOfCell(at.amountCell), {
    found: at.amount,
    evidence: lines.filter((line) => line !== at).map((line) => line.amountCell),
    facts: { project: projectNameOf(at) ?? "", agency: at.agency ?? "", rows: lines.map((line) => line.row) },
  });
}

/** Finds all sets of two or more lines with money whose texts and year are all the same. */
export function findTwins(index: LineIndex): readonly Twins[] {
  const columns = [...index.texts, index.besides].filter((column) => column.texts.length > 1);
  const isSame = sameTexts(index, columns);
  const firsts = firstTable(index.lines.length);
  const others = new Map<number, number[]>();
  for (let position = 0; position < index.lines.length; position += 1) {
    if (!index.isFunded(position)) continue;
    const first = firsts(position, hashOf(index, columns, position), isSame);
    if (first === position) continue;
    const twins = others.get(first) ?? [];
    twins.push(position);
    others.set(first, twins);
  }
  return [...others].map(([first, twins]) =>
    [first, ...twins].map((position) => index.lines[position]).filter((line) => line !== undefined),
  );
}

type SameTexts = (one: number, other: number) => boolean;

function sameTexts(index: LineIndex, columns: readonly TextColumn[]): SameTexts {
  return (one, other) =>
    columns.every((column) => column.ids[one] === column.ids[other]) && index.lines[one]?.fiscalYear === index.lines[other]?.fiscalYear;
}

/** A number that twins share; others share it seldom, which comparing tells. */
function hashOf(index: LineIndex, columns: readonly TextColumn[], position: number): number {
  let hash = index.lines[position]?.fiscalYear ?? 0;
  for (const column of columns) {
    hash = Math.imul(hash ^ (column.ids[position] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/** Tells for each position the first one that is the same: itself, when none came before. */
function firstTable(size: number): (position: number, hash: number, isSame: SameTexts) => number {
  const mask = 2 ** Math.ceil(Math.log2(size * 2 + 2)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  return (position, hash, isSame) => {
    let slot = hash & mask;
    for (;;) {
      const first = slots[slot] ?? -1;
      if (first === -1) {
        slots[slot] = position;
        return position;
      }
      if (isSame(first, position)) return first;
      slot = (slot + 1) & mask;
    }
  };
}
