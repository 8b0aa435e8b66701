import type { CellRef } from "#sheet/cell-address.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import { textCell } from "../budget/text-places.ts";
import type { TaggedLine } from "./tagged-line.ts";

/** The cell a person looks at for a line's tier: what was read; else the blank cell of the tier column; else the amount. */
export type TierCellPlace = (line: BudgetLine) => CellRef;

/** Finds the tier column from the lines that have one; the smallest column decides where several were read. */
export function tierCellPlace(tagged: readonly TaggedLine[]): TierCellPlace {
  let column: number | null = null;
  for (const { line } of tagged) {
    const found = line.textPlaces.columns.tier;
    if (found !== undefined && (column === null || found < column)) column = found;
  }
  const blank = column;
  return (line) => {
    const own = textCell(line, "tier");
    if (own !== undefined) return own;
    return blank === null ? line.amountCell : { ...line.amountCell, row: line.row, column: blank };
  };
}
