import type { CellRange } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { SheetVisibility } from "#sheet/grid.ts";

/** A whole workbook as plain data: all that a grid shows and a file keeps, without the library's own types. */
export interface BookContent {
  readonly sheets: readonly SheetContent[];
  readonly names: readonly NameContent[];
  /** Position of the sheet in front. */
  readonly activeSheet: number;
}

/** A defined name. `sheet` null: the whole workbook. `formula` starts with "=". */
export interface NameContent {
  readonly name: string;
  readonly sheet: string | null;
  readonly formula: string;
}

/** One sheet. Rows and columns are zero-based. */
export interface SheetContent {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  /** "#RRGGBB"; null when none. */
  readonly tabColor: string | null;
  /** Cells that hold or show something. */
  readonly cells: readonly CellContent[];
  /** Characters, by column; the rest have the usual width. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Points, by row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly CellRange[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly filter: CellRange | null;
  readonly tables: readonly TableContent[];
  readonly conditions: readonly ConditionContent[];
  readonly choices: readonly ChoiceContent[];
  readonly print: PrintContent;
}

/** One cell. `formula` (leading "=") has `value` as its last result. */
export interface CellContent {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
  readonly look: LookContent;
  readonly link: LinkContent | null;
}

/** A link outwards (`address`) or inside the workbook (`place`, e.g. 'Sheet 1'!A1). */
export interface LinkContent {
  readonly address: string | null;
  readonly place: string | null;
}

/** How a cell looks, where it is not plain. Colours "#RRGGBB". */
export interface LookContent {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "None" | "Single";
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string | null;
  readonly horizontal?: "General" | "Left" | "Center" | "Right" | "Justify" | "Distributed" | "Fill" | "CenterAcrossSelection";
  readonly vertical?: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly borderTop?: EdgeContent | null;
  readonly borderBottom?: EdgeContent | null;
  readonly borderLeft?: EdgeContent | null;
  readonly borderRight?: EdgeContent | null;
  readonly numberFormat?: string;
  readonly locked?: boolean;
}

/** One edge of a cell, named as Office.js does. */
export interface EdgeContent {
  readonly style: "None" | "Continuous" | "Double" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "SlantDashDot";
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly color: string;
}

/** An Excel table, header and total rows included. */
export interface TableContent {
  readonly name: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
  readonly hasTotals: boolean;
  readonly style: string;
}

/** A colour that follows a formula, relative to the range's first cell. */
export interface ConditionContent {
  readonly range: CellRange;
  readonly formula: string;
  readonly fontColor: string | null;
  readonly fill: string | null;
  readonly bold: boolean | null;
}

/** A choice list. `source`: options joined by commas, or a reference that starts with "=". */
export interface ChoiceContent {
  readonly range: CellRange;
  readonly source: string;
}

/** How a sheet prints. */
export interface PrintContent {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: string | null;
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly footer: string;
}
