import type { CellRange, CellRef } from "#sheet/cell-address.ts";
import { valueAt, type Grid } from "#sheet/grid.ts";
import { makeFinding, placeOfCell, type Finding } from "../finding.ts";
import { addedText } from "./difference.ts";
import { printedNumber, shownNumber } from "./printed-number.ts";
import type { SheetSum, SheetSums } from "./sheet-sum.ts";

/** Totals shown as proof that the same sum holds elsewhere. */
const MOST_SHOWN = 6;

/** A finding for each broken sum of a sheet: what is printed, what the parts make, and totals beside it that hold. Values are in the cell's own unit. */
export function brokenSumFindings(grid: Grid, { sums }: SheetSums): readonly Finding[] {
  return sums.filter((sum) => !sum.holds && sum.others > 0).map((sum) => brokenSum(grid, sums, sum));
}

function brokenSum(grid: Grid, sums: readonly SheetSum[], sum: SheetSum): Finding {
  const { workbook, sheet } = grid;
  const cellOf = ({ row, column }: SheetSum["cell"]): CellRef => ({ workbook, sheet, row, column });
  const printed = valueAt(grid, sum.cell.row, sum.cell.column);
  const found = typeof printed === "string" ? printed.trim() : typeof printed === "number" ? String(printed) : null;
  return makeFinding("sum-broken", placeOfCell(cellOf(sum.cell)), {
    facts: { parts: sum.of, holds: sum.others },
    found,
    expected: expectedOf(printed, sum.difference),
    evidence: sums
      .filter((other) => other.holds && isSameSum(other, sum))
      .slice(0, MOST_SHOWN)
      .map(({ cell }) => cellOf(cell)),
  });
}

/** What the parts add up to: what is printed less the difference. */
function expectedOf(printed: ReturnType<typeof valueAt>, difference: string): string | null {
  const number = typeof printed === "number" ? shownNumber(printed) : typeof printed === "string" ? printedNumber(printed) : null;
  const away = printedNumber(difference);
  return number === null || away === null ? null : addedText(number, { ...away, mantissa: -away.mantissa });
}

/** Whether two sums add up the same rows in two columns, or the same columns in two rows. */
function isSameSum(one: SheetSum, other: SheetSum): boolean {
  const isDown = one.cell.row === other.cell.row;
  if (isDown === (one.cell.column === other.cell.column) || one.of.length !== other.of.length) return false;
  return one.of.every((range, at) => {
    const twin = other.of[at];
    return twin !== undefined && (isDown ? isSameRows(range, twin) : isSameColumns(range, twin));
  });
}

function isSameRows(one: CellRange, other: CellRange): boolean {
  return one.firstRow === other.firstRow && one.lastRow === other.lastRow;
}

function isSameColumns(one: CellRange, other: CellRange): boolean {
  return one.firstColumn === other.firstColumn && one.lastColumn === other.lastColumn;
}
