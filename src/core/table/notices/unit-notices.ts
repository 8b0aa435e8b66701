import { valueAt } from "#sheet/grid.ts";
import type { BudgetLine } from "../../budget/budget-line.ts";
import type { Unit } from "../../budget/unit.ts";
import { makeFinding, type Finding } from "../../finding.ts";
import { absoluteMoney, subtractMoney, ZERO, type Money } from "../../money/money.ts";
import type { MoneyColumn } from "../columns/table-columns.ts";
import { readAmountCell } from "../rows/amount-cell.ts";
import { cellIn, columnPlace, type Noticing } from "./notice.ts";
import { FACTORS, slip, type Factor, type Slip } from "./unit-slip.ts";
import { againstLastYear } from "./year-slips.ts";

/** Amounts that are a factor of a unit off something they should agree with: the same money in another unit, last year, or their parent. A row is named once, by the surest ground. */
export function unitSlips(noticing: Noticing): readonly Finding[] {
  const named = new Set<number>();
  return [...againstTwins(noticing), ...againstParents(noticing), ...againstLastYear(noticing)].flatMap(({ row, finding }) => {
    if (row !== null && named.has(row)) return [];
    if (row !== null) named.add(row);
    return [finding];
  });
}

/** The factor between two amounts, when it is exactly that of a unit. */
function factorBetween(a: Money, b: Money): Factor | null {
  if (a === ZERO || b === ZERO) return null;
  return FACTORS.find((factor) => a === b * BigInt(factor) || b === a * BigInt(factor)) ?? null;
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
