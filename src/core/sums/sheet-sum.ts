import type { CellRange } from "#sheet/cell-address.ts";

/** A cell, zero-based. */
export interface SumCell {
  readonly row: number;
  readonly column: number;
}

/** A printed sum of a sheet. */
export interface SheetSum {
  readonly cell: SumCell;
  /** The cells that it adds up, as runs of one row or column; a total of totals names these, not their parts. */
  readonly of: readonly CellRange[];
  /** Exactly, or within the rounding of the printed places. */
  readonly holds: boolean;
  /** The cell less its parts, in the cell's own unit: "0", "-0.1". */
  readonly difference: string;
  /** In how many other lines of the sheet the same sum holds. */
  readonly others: number;
}

/** The sums of a sheet, or why they were not looked for. */
export interface SheetSums {
  readonly sums: readonly SheetSum[];
  /** The sheet has more numbers than are looked at. */
  readonly isTooLarge: boolean;
}
