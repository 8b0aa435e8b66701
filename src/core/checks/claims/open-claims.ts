import type { BudgetLine } from "../../budget/budget-line.ts";
import type { StatedTotal } from "../../budget/stated-total.ts";
import { subtractMoney, sumMoney, type Money } from "../../money/money.ts";
import type { BudgetTable, SideAmounts } from "../../table/budget-table.ts";
import type { OpenClaim } from "./claim.ts";

/** Adds up the lines under every stated total, each in its own column. */
export function openClaims(table: BudgetTable): readonly OpenClaim[] {
  if (table.totals.length === 0) return [];
  const linesOf = linesByRow(table.lines);
  const sides = new Map(
    table.sideAmounts.map((side): [number, KnownSide] => [side.column, { amounts: side.amounts, unread: new Set(side.unread) }]),
  );
  return table.totals.map((total) => {
    const places = total.covers.flatMap((row) => linesOf.get(row) ?? []);
    const lines = places.map((at) => table.lines[at]).filter((line) => line !== undefined);
    const amounts = amountsOf(total, { table, places, side: sides.get(total.cell.column) });
    const expected = amounts === null ? null : expectedOf(total, amounts);
    const gap = total.amount === null || expected === null ? null : subtractMoney(total.amount, expected);
    return { total, lines, amounts: amounts ?? [], expected, gap };
  });
}

/** Places of the lines by their row. */
function linesByRow(lines: readonly BudgetLine[]): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  lines.forEach((line, at) => {
    const before = places.get(line.row);
    if (before === undefined) places.set(line.row, [at]);
    else before.push(at);
  });
  return places;
}

interface KnownSide {
  readonly amounts: SideAmounts["amounts"];
  readonly unread: ReadonlySet<number>;
}

interface Covered {
  readonly table: BudgetTable;
  readonly places: readonly number[];
  readonly side: KnownSide | undefined;
}

/** What the lines hold in the total's column; null where nothing is known of it, or a cell of it cannot be read. */
function amountsOf(total: StatedTotal, { table, places, side }: Covered): readonly (Money | null)[] | null {
  if (total.columnRole === "amount") return places.map((at) => table.lines[at]?.amount ?? null);
  if (side === undefined || total.covers.some((row) => side.unread.has(row))) return null;
  return places.map((at) => side.amounts[at] ?? null);
}

function expectedOf(total: StatedTotal, amounts: readonly (Money | null)[]): Money | null {
  const known = amounts.filter((one) => one !== null);
  const isEmpty = amounts.length === 0 || (known.length === 0 && total.columnRole !== "amount");
  return isEmpty ? null : sumMoney(known);
}
