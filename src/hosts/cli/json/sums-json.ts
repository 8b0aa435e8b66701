import type { SheetSums } from "#core/sums/sheet-sum.ts";
import { cellAddress, rangeAddress } from "#sheet/cell-address.ts";
import type { JsonObject } from "./json-value.ts";

/** The printed sums of a sheet, as the contract has them; differences are text in the cell's own unit. */
export function sumsJson(found: SheetSums | null): JsonObject {
  const sums = (found?.sums ?? []).map(({ cell, of, holds, difference }) => ({
    cell: cellAddress(cell.row, cell.column),
    of: of.map(rangeAddress),
    holds,
    difference,
  }));
  return found?.isTooLarge === true ? { sums, sumsNotSought: "too-large" } : { sums };
}
