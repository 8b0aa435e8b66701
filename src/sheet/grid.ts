import type { CellRange } from "./cell-address.ts";
import { MAX_COLUMNS } from "./cell-address.ts";
import type { CellValue } from "./cell.ts";
import type { GridSource } from "./grid-source.ts";

/** Whether a sheet's tab can be seen. */
export type SheetVisibility = "visible" | "hidden" | "very-hidden";

/** Key of a cell in a sparse map: row and column, zero-based. */
export type CellKey = number;

/** The sparse-map key of a cell. */
export function cellKey(row: number, column: number): CellKey {
  return row * MAX_COLUMNS + column;
}

/** Formatting that carries structure in budget tables: boldness and indentation of labels. */
export interface CellLook {
  readonly bold: boolean;
  /** Indent level of the alignment, 0 when none. */
  readonly indent: number;
}

/**
 * One sheet as read, always anchored at A1: `values[row][column]` are sheet coordinates, zero-based. Rows may be
 * shorter than the widest one or empty; what is missing is null. A selection keeps its place, all else being null.
 */
export interface Grid {
  /** File name of the workbook; null for the workbook that is open in Excel. */
  readonly workbook: string | null;
  readonly sheet: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  readonly values: readonly (readonly CellValue[])[];
  /** Formulas by cell, in English with commas, starting with "=". Sparse. */
  readonly formulas: ReadonlyMap<CellKey, string>;
  /** Excel number formats by cell, only where not General. Sparse; they can state a unit such as `0.0,, "ล้านบาท"`. */
  readonly numberFormats: ReadonlyMap<CellKey, string>;
  /** Looks that matter to structure. Sparse: plain cells are absent. */
  readonly looks: ReadonlyMap<CellKey, CellLook>;
  readonly merges: readonly CellRange[];
  /** The host did not say which cells are merged; `merges` may lack some. */
  readonly mergesUnknown?: true;
  /** Zero-based rows hidden by hand or grouping. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Zero-based rows hidden by a filter, as far as the host can tell them apart from hidden rows. */
  readonly filteredRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Values may be older than their formulas (manual calculation, or cached values of a file never calculated). */
  readonly calculationStale: boolean;
  /** The workbook calculates with displayed instead of stored values. */
  readonly precisionAsDisplayed: boolean;
  /** What could not be read, if the sheet is larger than the host hands over. */
  readonly truncatedAfterRow: number | null;
  /** The cells come from plain text (.csv), which knows no numbers: a number written as text is nothing to mention. */
  readonly isPlainText?: true;
  /** How a file became this grid; absent for the workbook that is open in Excel. */
  readonly source?: GridSource;
}

/** An empty sheet to spread over: every field at its "nothing special" value. */
export function emptyGrid(sheet: string): Grid {
  return {
    workbook: null,
    sheet,
    visibility: "visible",
    isProtected: false,
    values: [],
    formulas: new Map(),
    numberFormats: new Map(),
    looks: new Map(),
    merges: [],
    hiddenRows: new Set(),
    filteredRows: new Set(),
    hiddenColumns: new Set(),
    calculationStale: false,
    precisionAsDisplayed: false,
    truncatedAfterRow: null,
  };
}

/** The value of a cell in sheet coordinates, zero-based; null outside what was read. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row]?.[column] ?? null;
}
