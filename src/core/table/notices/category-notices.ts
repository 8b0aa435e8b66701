import { valueAt } from "#sheet/grid.ts";
import type { Unit } from "../../budget/unit.ts";
import type { Finding } from "../../finding.ts";
import { subtractMoney, sumMoney, ZERO, type Money } from "../../money/money.ts";
import { isWithinTolerance } from "../../money/tolerance.ts";
import type { MoneyColumn, TableColumns } from "../columns/table-columns.ts";
import type { PlacedRow } from "../lines/placed-row.ts";
import { readAmountCell } from "../rows/amount-cell.ts";
import { amountCellOf, cellIn, type Noticing } from "./notice.ts";
import { wrongRowSum } from "./row-sum.ts";

interface CategorySum {
  readonly row: PlacedRow;
  readonly found: Money;
  readonly added: Money;
  readonly filled: readonly number[];
}

/**
 * Lines whose expenditure categories, or whose months, quarters or other parts, are not what their amount says, each at the amount (rule R18).
 * Whether they are all that the amount consists of is what holds for two of three lines: elsewhere they are some of its parts and prove nothing.
 */
export function categorySums(noticing: Noticing): readonly Finding[] {
  const categories = partsOfAmount(noticing.read.place.columns);
  if (categories.length < 2) return [];
  const sums = noticing.read.placed.flatMap((row) => (row.kind === "line" ? categorySum(noticing, row, categories) : []));
  const off = sums.filter(({ found, added }) => !isWithinTolerance(subtractMoney(found, added), unitOf(noticing)));
  if (off.length * 3 > sums.length) return [];
  return off.map(({ row, found, added, filled }) =>
    wrongRowSum(row, {
      cell: amountCellOf(noticing, row.body.row),
      found,
      added,
      parts: filled.map((column) => cellIn(noticing, row.body.row, column)),
    }),
  );
}

/** Columns of whole categories of this year's money, else of its other parts, beside a column of its sum; none where they are the amount themselves. */
function partsOfAmount({ money, amount, spread, fiscalYear, sumParts }: TableColumns): readonly MoneyColumn[] {
  if (amount === null || spread !== null) return [];
  const categories = money.filter(
    (column) =>
      column.role === "categoryAmount" && column.category !== null && (column.fiscalYear === null || column.fiscalYear === fiscalYear),
  );
  return categories.length > 0 ? categories : money.filter(({ column }) => sumParts.includes(column));
}

/** The amount of a line against the sum of its categories; nothing where one of them cannot be read, or none holds money. */
function categorySum({ read }: Noticing, row: PlacedRow, categories: readonly MoneyColumn[]): readonly CategorySum[] {
  const found = row.amount.money;
  const at = row.body.row;
  const cells = categories.map((column) => ({
    column: column.column,
    amount: readAmountCell(valueAt(read.place.grid, at, column.column), read.unitOf(at, column)),
  }));
  const filled = cells.filter(({ amount }) => amount.money !== null);
  const isUnread = cells.some(({ amount }) => amount.money === null && amount.kind !== "blank");
  if (found === null || isUnread || filled.length === 0) return [];
  return [{ row, found, added: sumMoney(filled.map(({ amount }) => amount.money ?? ZERO)), filled: filled.map(({ column }) => column) }];
}

function unitOf({ read }: Noticing): Unit {
  return read.unit.unit ?? "million-baht";
}
