import type { ColumnRole } from "../../budget/column-role.ts";
import { valueAt } from "#sheet/grid.ts";
import type { AmountSpread, MoneyColumn, TableColumns } from "../columns/table-columns.ts";
import { readAmountCell, type AmountCell } from "../rows/amount-cell.ts";
import { mergedOverParts } from "../rows/merged-parts.ts";
import type { RowClaim } from "./row-claims.ts";
import type { TotalsSource } from "./totals-source.ts";

const CLAIMED: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "previousAmount",
  "categoryAmount",
  "partAmount",
  "commitmentYear",
  "commitmentTotal",
  "otherStageAmount",
]);

/** Columns beside the amount whose totals are claims too: money by their own words, added up line by line. */
export function claimedColumns(columns: TableColumns): readonly MoneyColumn[] {
  const isMoney = ({ role, saysMoney, column }: MoneyColumn): boolean =>
    role !== "otherStageAmount" || saysMoney || columns.sumParts.includes(column);
  return columns.money.filter((column) => CLAIMED.has(column.role) && isMoney(column));
}

/** Where a row states its amount as a whole. */
export interface WholeAmount {
  readonly column: number;
  readonly cell: AmountCell;
}

/** The cell that states a row's whole amount; null where it is blank, or spread over columns without a sum. */
export function wholeAmountCell(source: TotalsSource, claim: RowClaim): WholeAmount | null {
  const { amount, spread } = source.place.columns;
  if (spread !== null) return wholeOfSpread(source, claim, spread);
  if (amount === null || claim.row.amount.kind === "blank") return null;
  return { column: amount.column, cell: claim.row.amount };
}

function wholeOfSpread(source: TotalsSource, claim: RowClaim, spread: AmountSpread): WholeAmount | null {
  const { place, unitOf } = source;
  const { row } = claim.row.body;
  if (spread.sum !== null) {
    const cell = readAmountCell(valueAt(place.grid, row, spread.sum.column), unitOf(row, spread.sum));
    return cell.kind === "blank" ? null : { column: spread.sum.column, cell };
  }
  const merged = mergedOverParts(place, row, spread);
  if (merged !== null) return { column: merged.column, cell: claim.row.amount };
  const [only, ...others] = claim.row.amount.parts ?? [];
  if (spread.by === "level") return only === undefined ? null : { column: only.column.column, cell: claim.row.amount };
  return only !== undefined && others.length === 0 && isSumOfAll(source, claim, only.amount)
    ? { column: only.column.column, cell: only.amount }
    : null;
}

/** Whether a single cell is the sum of lines that stand in several columns. */
function isSumOfAll({ lines }: TotalsSource, claim: RowClaim, { money }: AmountCell): boolean {
  const covered = claim.lines.map((at) => lines[at]);
  const columns = new Set(covered.filter((line) => (line?.amount ?? 0n) !== 0n).map((line) => line?.amountCell.column));
  return columns.size > 1 && covered.reduce((sum, line) => sum + (line?.amount ?? 0n), 0n) === money;
}
