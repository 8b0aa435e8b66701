import { valueAt } from "#sheet/grid.ts";
import type { BudgetLine } from "../../budget/budget-line.ts";
import type { Unit } from "../../budget/unit.ts";
import { makeFinding, placeOfCell, type Finding } from "../../finding.ts";
import { absoluteMoney, subtractMoney, ZERO, type Money } from "../../money/money.ts";
import type { MoneyColumn } from "../columns/table-columns.ts";
import { readAmountCell } from "../rows/amount-cell.ts";
import { amountCellOf, cellIn, columnPlace, type Noticing } from "./notice.ts";

type Factor = 1000 | 1000000;
const FACTORS: readonly Factor[] = [1000, 1000000];

/** Amounts that are a factor of a unit off something they should agree with: the same money in another unit, last year, or their parent. A row is named once, by the surest ground. */
export function unitSlips(noticing: Noticing): readonly Finding[] {
  const named = new Set<number>();
  return [...againstTwins(noticing), ...againstParents(noticing), ...againstLastYear(noticing)].flatMap(({ row, finding }) => {
    if (row !== null && named.has(row)) return [];
    if (row !== null) named.add(row);
    return [finding];
  });
}

interface Slip {
  /** null: a whole column. */
  readonly row: number | null;
  readonly finding: Finding;
}

/** The factor between two amounts, when it is exactly that of a unit. */
function factorBetween(a: Money, b: Money): Factor | null {
  if (a === ZERO || b === ZERO) return null;
  return FACTORS.find((factor) => a === b * BigInt(factor) || b === a * BigInt(factor)) ?? null;
}

function slip(
  noticing: Noticing,
  row: number,
  given: {
    readonly factor: Factor | null;
    readonly against: "twin" | "previous-year" | "parent";
    readonly found: Money;
    readonly expected: Money | null;
    readonly units: readonly Unit[];
  },
): Slip {
  const { factor, against, found, expected, units } = given;
  const difference = expected === null ? null : subtractMoney(found, expected);
  return {
    row,
    finding: makeFinding("unit-conflict", placeOfCell(amountCellOf(noticing, row)), {
      facts: { units, factor, against, rows: 1 },
      found,
      expected,
      difference,
    }),
  };
}

/** Columns with the same money in another unit: each row must say the same, but for the decimals a larger unit drops. */
function againstTwins(noticing: Noticing): readonly Slip[] {
  const { columns } = noticing.read.place;
  const twin = columns.money.find((column) => column.role === "twinAmount");
  if (twin === undefined) return [];
  const pairs = twinPairs(noticing, twin);
  const off = pairs.filter((pair) => !isSameButRounded(pair.amount, pair.other));
  const units = [columns.amount?.unit ?? null, twin.unit].filter((unit): unit is Unit => unit !== null);
  const [first] = off;
  if (first !== undefined && off.length > 2 && off.length * 2 > pairs.length)
    return [wholeColumn(noticing, { rows: off.map((one) => one.row), units, factor: factorBetween(first.amount, first.other) })];
  return off.map((one) => {
    const made = slip(noticing, one.row, {
      factor: factorBetween(one.amount, one.other),
      against: "twin",
      found: one.amount,
      expected: one.other,
      units,
    });
    return { ...made, finding: { ...made.finding, evidence: [cellIn(noticing, one.row, twin.column)] } };
  });
}

function twinPairs(
  noticing: Noticing,
  twin: MoneyColumn,
): readonly { readonly row: number; readonly amount: Money; readonly other: Money }[] {
  const { place, unitOf, placed } = noticing.read;
  return placed.flatMap(({ kind, body: { row }, amount: { money: amount } }) => {
    const other = readAmountCell(valueAt(place.grid, row, twin.column), unitOf(row, twin)).money;
    return kind !== "line" || amount === null || other === null ? [] : [{ row, amount, other }];
  });
}

function wholeColumn(
  noticing: Noticing,
  given: { readonly rows: readonly number[]; readonly units: readonly Unit[]; readonly factor: Factor | null },
): Slip {
  const place = columnPlace(noticing, noticing.read.place.columns.amount?.column ?? 0, given.rows);
  return {
    row: null,
    finding: makeFinding("unit-conflict", place, {
      facts: { units: given.units, factor: given.factor, against: "twin", rows: given.rows.length },
    }),
  };
}

/** The same, or less than half of the last digit that two decimals of a million leave. */
function isSameButRounded(a: Money, b: Money): boolean {
  const difference = absoluteMoney(subtractMoney(a, b));
  return difference === ZERO || difference * 200n < absoluteMoney(a);
}

/** A total that is off, and agrees once a single line under it is taken in another unit. */
function againstParents(noticing: Noticing): readonly Slip[] {
  if (noticing.table.totals.length === 0) return [];
  const amounts = amountsByRow(noticing.table.lines);
  return noticing.table.totals.flatMap((total) => {
    if (total.amount === null || total.columnRole !== "amount" || total.covers.length > 5_000) return [];
    const below = total.covers.flatMap((row) => (amounts.get(row) ?? []).map((amount) => ({ row, amount })));
    const gap = total.amount - below.reduce((all, { amount }) => all + amount, 0n);
    if (gap === 0n) return [];
    const fits = below.flatMap(({ row, amount }) => candidateSlips(amount, gap).map((expected) => ({ row, ...expected })));
    const [only] = fits;
    if (fits.length !== 1 || only === undefined) return [];
    const made = slip(noticing, only.row, {
      factor: only.factor,
      against: "parent",
      found: only.found,
      expected: only.expected,
      units: [],
    });
    return [{ ...made, finding: { ...made.finding, evidence: [total.cell] } }];
  });
}

/** The amounts of each row, several where its money is spread over columns. */
function amountsByRow(lines: readonly BudgetLine[]): ReadonlyMap<number, readonly Money[]> {
  const amounts = new Map<number, Money[]>();
  for (const { row, amount } of lines) {
    if (amount === null) continue;
    const known = amounts.get(row);
    if (known === undefined) amounts.set(row, [amount]);
    else known.push(amount);
  }
  return amounts;
}

function candidateSlips(
  amount: Money | null,
  gap: bigint,
): readonly { readonly factor: Factor; readonly found: Money; readonly expected: Money }[] {
  if (amount === null || amount === ZERO) return [];
  return FACTORS.flatMap((factor) => {
    const times = amount * BigInt(factor);
    if (times - amount === gap) return [{ factor, found: amount, expected: times as Money }];
    const part = amount / BigInt(factor);
    return part * BigInt(factor) === amount && part - amount === gap ? [{ factor, found: amount, expected: part as Money }] : [];
  });
}

interface YearPair {
  readonly row: number;
  readonly amount: Money;
  readonly growth: number;
}

/** Growth by about a unit's factor since last year, where no other line grew by anything like it and no other amount comes near. */
function againstLastYear(noticing: Noticing): readonly Slip[] {
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
