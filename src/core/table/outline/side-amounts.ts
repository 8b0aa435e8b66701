import { valueAt } from "#sheet/grid.ts";
import type { SideAmounts } from "../budget-table.ts";
import type { StatedTotal } from "../../budget/stated-total.ts";
import type { Money } from "../../money/money.ts";
import type { MoneyColumn } from "../columns/table-columns.ts";
import { readAmountCell } from "../rows/amount-cell.ts";
import type { TotalsSource } from "./totals-source.ts";

/** What the lines hold in each column beside the amount that states a total, and in the column of the sum of spread money. */
export function sideAmounts(source: TotalsSource, totals: readonly StatedTotal[]): readonly SideAmounts[] {
  const { columns } = source.place;
  const claimed = new Set(totals.map((total) => total.cell.column));
  return columns.money
    .filter((column) => claimed.has(column.column) && (column !== columns.amount || columns.spread !== null))
    .map((column) => amountsIn(source, column));
}

function amountsIn({ place, lines, unitOf }: TotalsSource, column: MoneyColumn): SideAmounts {
  const unread: number[] = [];
  const { spread } = place.columns;
  const isSplit = column.role === "partAmount" && spread?.parts.includes(column) === true;
  const amounts = lines.map((line, at): Money | null => {
    if (isSplit) return line.amountCell.column === column.column ? line.amount : null;
    if (lines[at - 1]?.row === line.row) return null;
    const cell = readAmountCell(valueAt(place.grid, line.row, column.column), unitOf(line.row, column));
    if (cell.money === null && cell.kind !== "blank") unread.push(line.row);
    return cell.money;
  });
  return { column: column.column, role: column.role, amounts, unread };
}
