import { resolutionOf } from "./resolution.ts";

/** One row of money as this fact sees it: a number, and whether the row is filled as the lines of the list are. */
export interface SummedRow {
  readonly money: bigint;
  /** Filled like the lines: the same name columns, a running number where they have one. */
  readonly isLike: boolean;
  /** Filled like them by more than the place of its name, as with a running number and a second name: a line, whatever its amount. */
  readonly isSureLine: boolean;
  /** Its words announce a total; such a row needs no odds to be one. */
  readonly isNamedTotal: boolean;
}

/** A row that is the sum of others; all are places in the list given. */
export interface RowSum {
  readonly at: number;
  /** First and last row that it adds up, totals between them stepped over. */
  readonly from: number;
  readonly to: number;
  /** The parts stand above it, or below it as under a heading. */
  readonly parts: "above" | "below";
  /** How likely a sum like this is somewhere on this list by chance. */
  readonly chance: number;
}

/** What the numbers of one column say of its rows without a word read. */
export interface RowSums {
  readonly sums: readonly RowSum[];
  /** Rows that repeat the money of others: the parts of a total whose money stands on the list besides. */
  readonly repeats: ReadonlySet<number>;
}

/** Odds against chance that a row filled like the lines needs before its sum makes it a total, and one that is not. */
const CHANCE_OF_LINE = 0.002;
const CHANCE_OF_OTHER = 0.08;
/** Several rows that differ from the lines and are sums nearly all: each may then be likelier by chance. */
const CHANCE_IN_PATTERN = 0.5;
/** A sum of more rows than this is looked for among totals only. */
const LONGEST_RUN = 3_000;

/** A row, or a total with the rows it adds up, on the way through the list. */
interface Unit {
  readonly at: number;
  readonly first: number;
  readonly last: number;
  readonly money: bigint;
  readonly row: SummedRow;
  /** null for a row that is no sum. */
  readonly parts: readonly Unit[] | null;
}

interface Odds {
  readonly resolution: number;
  readonly like: number;
  readonly other: number;
  readonly chanceOfOther: number;
}

/**
 * Finds the rows that are sums of rows beside them, above or below, with sums of sums to any depth. It reads no word; a total
 * announced by its words is only taken at its word where its numbers agree.
 *
 * Rows of 10, 20 and 30: the third is the sum of the first two. On a list of round numbers that is chance, and it stays a line unless it is
 * filled otherwise than the lines are; with four decimals chance is ruled out.
 */
export function findRowSums(rows: readonly SummedRow[]): RowSums {
  const strict = settle(rows, CHANCE_OF_OTHER);
  const others = rows.filter((row) => !row.isLike && !row.isNamedTotal).length;
  if (others < 2) return strict;
  const loose = settle(rows, CHANCE_IN_PATTERN);
  const found = loose.sums.filter((sum) => rows[sum.at]?.isLike === false && rows[sum.at]?.isNamedTotal === false).length;
  return found >= 2 && found * 10 >= others * 7 ? loose : strict;
}

/** Both orders of looking, above first and below first; the one that finds the less likely sums counts. */
function settle(rows: readonly SummedRow[], chanceOfOther: number): RowSums {
  const odds: Odds = {
    resolution: resolutionOf(rows.map((row) => row.money)),
    like: rows.filter((row) => row.isLike && !row.isNamedTotal).length,
    other: rows.filter((row) => !row.isLike && !row.isNamedTotal).length,
    chanceOfOther,
  };
  const [above, below] = [collect(rows, odds, ["above", "below"]), collect(rows, odds, ["below", "above"])];
  return evidence(below) > evidence(above) ? below : above;
}

function evidence({ sums }: RowSums): number {
  return sums.reduce((all, { chance }) => all + Math.min(8, -Math.log10(Math.max(chance, 1e-9))), 0);
}

function collect(rows: readonly SummedRow[], odds: Odds, order: readonly RowSum["parts"][]): RowSums {
  const found = new Map<number, RowSum>();
  const repeats = new Set<number>();
  let units: readonly Unit[] = rows.map((row, at): Unit => ({ at, first: at, last: at, money: row.money, row, parts: null }));
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const parts of order) units = pass(units, { odds, parts, found, repeats });
  }
  return { sums: [...found.values()].sort((a, b) => a.at - b.at), repeats };
}

interface Pass {
  readonly odds: Odds;
  readonly parts: RowSum["parts"];
  readonly found: Map<number, RowSum>;
  readonly repeats: Set<number>;
}

/** One way through the units, from the top for totals below their parts, from the bottom for totals above them. */
function pass(units: readonly Unit[], { odds, parts, found, repeats }: Pass): readonly Unit[] {
  const ordered = parts === "above" ? units : units.toReversed();
  const stack: Unit[] = [];
  for (const unit of ordered) {
    const match = matchRun(stack, unit, odds);
    if (match === null) {
      stack.push(unit);
      continue;
    }
    const inside = stack.splice(stack.length - match.length, match.length);
    for (const repeat of unit.parts ?? []) markRepeats(repeat, repeats);
    const from = inside.reduce((least, { first }) => Math.min(least, first), Infinity);
    const to = inside.reduce((most, { last }) => Math.max(most, last), -1);
    found.set(unit.at, { at: unit.at, from, to, parts, chance: match.chance });
    stack.push({ ...unit, first: Math.min(unit.first, from), last: Math.max(unit.last, to), parts: inside });
  }
  return parts === "above" ? stack : stack.toReversed();
}

/** A total that turns out to sum other rows too: what stood under it before repeats their money. */
function markRepeats(unit: Unit, repeats: Set<number>): void {
  repeats.add(unit.at);
  for (const part of unit.parts ?? []) markRepeats(part, repeats);
}

/** The units at the end of the stack whose money is that of the unit: two with money at least, as many zeros with them as stand there. */
function matchRun(stack: readonly Unit[], unit: Unit, odds: Odds): { readonly length: number; readonly chance: number } | null {
  const run = unit.money === 0n || unit.row.isSureLine ? null : runOf(stack, unit.money);
  if (run === null) return null;
  const chance = chanceOf(unit, run.filled, odds);
  return chance <= allowed(unit, odds) ? { length: run.length, chance } : null;
}

function runOf(stack: readonly Unit[], money: bigint): { readonly length: number; readonly filled: number } | null {
  let sum = 0n;
  let filled = 0;
  const first = Math.max(0, stack.length - LONGEST_RUN);
  for (let at = stack.length - 1; at >= first; at -= 1) {
    const part = stack[at]?.money ?? 0n;
    sum += part;
    if (part !== 0n) filled += 1;
    if (sum === money && filled >= 2) return { length: withZeros(stack, at), filled };
    if (isPast(sum, money)) return null;
  }
  return null;
}

/** How many units a run from `at` has, with the zeros that stand before it. */
function withZeros(stack: readonly Unit[], at: number): number {
  let first = at;
  while (first > 0 && stack[first - 1]?.money === 0n) first -= 1;
  return stack.length - first;
}

function isPast(sum: bigint, money: bigint): boolean {
  return money > 0n ? sum > money : sum < money;
}

/** Tries × places to look over the values that the money could have had. */
function chanceOf(unit: Unit, tries: number, odds: Odds): number {
  if (unit.row.isNamedTotal) return 1e-9;
  return Math.min(1, ((unit.row.isLike ? odds.like : odds.other) * tries) / odds.resolution);
}

function allowed(unit: Unit, odds: Odds): number {
  if (unit.row.isNamedTotal) return 1;
  if (unit.parts !== null) return CHANCE_OF_OTHER;
  return unit.row.isLike ? CHANCE_OF_LINE : odds.chanceOfOther;
}
