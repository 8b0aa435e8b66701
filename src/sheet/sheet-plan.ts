import type { CellRange } from "./cell-address.ts";
import type { CellStyleName } from "./cell-style.ts";

/** Which of our own sheets this is; the marker by which it is found again, whatever its name. */
export type OwnSheetId =
  | "form-tiers"
  | "form-ministries"
  | "form-agencies"
  | "form-projects"
  | "form-goals"
  | "form-categories"
  | "form-years"
  | "form-certificate"
  | "budget-lines"
  | "summary"
  | "findings"
  | "setup"
  | "comparison"
  | "pivot";

/** A jump inside the workbook, shown as the cell's link. Zero-based. */
export interface PlannedLink {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Where the jump selects several cells: the last of them. */
  readonly lastRow?: number;
  readonly lastColumn?: number;
}

/**
 * One cell to write. `value` text is always written as text, never as a formula; `formula` (English, commas, leading
 * "=") wins over `value`, which is then its expected result and the cached value in files.
 */
export interface PlannedCell {
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  readonly style?: CellStyleName;
  readonly link?: PlannedLink;
}

/** An Excel table over part of the plan: header row included; name ASCII, unique in the workbook. */
export interface PlannedTable {
  readonly name: string;
  readonly range: CellRange;
}

/** A colour that follows the cell: `formula` is relative to the range's first cell. */
export interface PlannedCondition {
  readonly range: CellRange;
  readonly formula: string;
  readonly style: "control-good" | "control-bad";
}

/** A choice list on input cells. */
export interface PlannedChoice {
  readonly range: CellRange;
  readonly options: readonly string[];
}

/** A chart beside the figures. */
export interface PlannedChart {
  /** `waterfall`: columns stacked on each other, of which the first series is not drawn. */
  readonly kind: "bar" | "column" | "waterfall";
  readonly title: string;
  /** Labels and numbers: ranges of one column each on the same sheet. */
  readonly categories: CellRange;
  readonly series: readonly { readonly name: string; readonly values: CellRange }[];
  /** Where it covers the sheet. */
  readonly anchor: CellRange;
}

/** A row that can be folded away under the rows above it of a lower level. Zero-based; level from 1. */
export interface PlannedOutline {
  readonly row: number;
  readonly level: number;
  /** Folded away when the sheet is opened, where the host can fold. */
  readonly isFolded?: true;
}

/** How the sheet prints (always A4). */
export interface PlannedPrint {
  readonly orientation: "portrait" | "landscape";
  /** Zero-based rows repeated on every page; null for none. */
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  readonly footer: string;
  /** What stands before the page number at the foot; absent: the number alone. */
  readonly pageLabel?: string;
  /** Everything on one page, smaller where it must be; absent: as many pages as it takes. */
  readonly isOnePage?: true;
  /** Columns printed, from A on; absent: all. Columns for formulas only need not be on paper. */
  readonly columns?: number;
  /** Rows down to which the sheet is printed; absent: all. */
  readonly rows?: number;
  /** Zero-based row from which it is printed; absent: the first. */
  readonly firstRow?: number;
}

/** What to write on one own sheet, not how. `rows[row][column]`, zero-based from A1; null leaves a cell empty. */
export interface SheetPlan {
  readonly id: OwnSheetId;
  /** Name for a new sheet, at most 31 UTF-16 units; an existing own sheet keeps the name a person gave it. */
  readonly name: string;
  readonly rows: readonly (readonly (PlannedCell | null)[])[];
  /** Text that stands in A1 from the first request of a write to its last, in place of the plan's own. */
  readonly unfinished?: string;
  /** Widths in characters, from column A on. */
  readonly columnWidths: readonly number[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly PlannedTable[];
  readonly conditions: readonly PlannedCondition[];
  readonly choices: readonly PlannedChoice[];
  readonly charts: readonly PlannedChart[];
  /** Rows and columns frozen at the top left. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: PlannedPrint;
  /** Zero-based column whose text, up to its colon, names a row over several writes; absent: rows are known by their texts. */
  readonly keyColumn?: number;
  /** Rows that can be folded away; absent: none. */
  readonly outline?: readonly PlannedOutline[];
}
