import type { BudgetLine } from "../../budget/budget-line.ts";
import { ZERO, type Money } from "../../money/money.ts";
import type { Noticing } from "./notice.ts";
import { FACTORS, slip, type Factor, type Slip } from "./unit-slip.ts";

interface YearPair {
  readonly row: number;
  readonly amount: Money;
  readonly growth: number;
}

/** Growth by about a unit's factor since last year, where no other line grew by anything like it and no other amount comes near. */
export function againstLastYear(noticing: Noticing): readonly Slip[] {
  const pairs = yearPairs(noticing.table.lines);
  const slipped = pairs.filter((pair) => factorOfGrowth(pair.growth) !== null);
  if (pairs.length < 5 || slipped.length === 0 || slipped.length * 10 > pairs.length * 2) return [];
  const others = pairs.filter((pair) => factorOfGrowth(pair.growth) === null);
  const largest = others.reduce((most, pair) => Math.max(most, Number(pair.amount)), 0);
  const smallest = others.reduce((least, pair) => Math.min(least, Number(pair.amount)), largest);
  return slipped
    .filter((pair) => (pair.growth > 1 ? Number(pair.amount) > 3 * largest : Number(pair.amount) * 3 < smallest))
    .map((pair) =>
      slip(noticing, pair.row, {
        factor: factorOfGrowth(pair.growth),
        against: "previous-year",
        found: pair.amount,
        expected: null,
        units: [],
      }),
    );
}

/** Growth beyond which a year's change is no ordinary one. */
const STEADY = 100;

/** The lines with money in both years; none at all where an ordinary year's change is no rule of the table, as one look at each line tells. */
function yearPairs(lines: readonly BudgetLine[]): readonly YearPair[] {
  let slips = 0;
  for (const line of lines) {
    const growth = growthOf(line);
    if (growth < STEADY && growth > 1 / STEADY) continue;
    if (factorOfGrowth(growth) !== null) slips += 1;
    else if (!Number.isNaN(growth)) return [];
  }
  if (slips === 0) return [];
  return lines.flatMap((line) =>
    line.amount === null || Number.isNaN(growthOf(line)) ? [] : [{ row: line.row, amount: line.amount, growth: growthOf(line) }],
  );
}

/** This year's money over last year's; NaN where one of them is none. */
function growthOf({ amount, previousAmount }: BudgetLine): number {
  if (amount === null || previousAmount === null || amount <= ZERO || previousAmount <= ZERO) return Number.NaN;
  return Number(amount) / Number(previousAmount);
}

function factorOfGrowth(growth: number): Factor | null {
  return FACTORS.find((factor) => isNear(growth, factor) || isNear(1 / growth, factor)) ?? null;
}

function isNear(growth: number, factor: Factor): boolean {
  return growth > factor / 4 && growth < factor * 4;
}
