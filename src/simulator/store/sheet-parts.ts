import type { Area } from "./area.ts";

/** A link on a cell: outwards (`address`) or inside the workbook (`documentReference`, e.g. "Sheet1!A1"). */
export interface StoredLink {
  readonly address: string | null;
  readonly documentReference: string | null;
  readonly screenTip: string | null;
}

/** An Excel table. */
export interface StoredTable {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** Header and total rows included. */
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly style: string;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
}

/** A defined name. `sheetId` null: the whole workbook. `formula` starts with "=": a reference or a constant such as ="text". */
export interface StoredName {
  readonly name: string;
  readonly sheetId: string | null;
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

/** A conditional format by formula, relative to the area's first cell. Colours "#RRGGBB". */
export interface StoredCondition {
  readonly id: string;
  readonly area: Area;
  readonly formula: string;
  readonly fontColor: string | null;
  readonly fill: string | null;
  readonly bold: boolean | null;
}

/** A choice list on cells. `source`: options joined by commas, or a reference that starts with "=". */
export interface StoredValidation {
  readonly area: Area;
  readonly source: string;
  readonly inCellDropDown: boolean;
  readonly ignoreBlanks: boolean;
}

/** A stand-in for a chart: what it shows and where; drawing it is up to the store. Positions and sizes in points. */
export interface StoredChart {
  readonly id: string;
  readonly name: string;
  /** As Office.js names it, e.g. "BarClustered". */
  readonly type: string;
  readonly source: Area;
  readonly seriesBy: string;
  readonly title: string | null;
  readonly series: readonly StoredSeries[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One row of figures in a chart, on the chart's own sheet. */
export interface StoredSeries {
  readonly name: string;
  readonly values: Area | null;
  readonly categories: Area | null;
  /** Its fill was cleared. */
  readonly isClear?: boolean;
}

/** A PivotTable: its source, its fields by header, and the cells it covers now. */
export interface StoredPivot {
  readonly name: string;
  readonly table: string;
  readonly at: { readonly row: number; readonly column: number };
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly data: { readonly field: string; readonly label: string; readonly numberFormat: string } | null;
  readonly laid: Area | null;
}

/** Where a page has a margin. */
export type PageSide = "left" | "right" | "top" | "bottom" | "header" | "footer";

/** How a sheet prints. Null: not set. */
export interface StoredPageLayout {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: string | null;
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly centerFooter: string;
  readonly leftFooter: string;
  readonly rightFooter: string;
  readonly zoom: { readonly scale?: number; readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };
  readonly centerHorizontally: boolean;
  /** In points, by side; absent: Excel's own. */
  readonly margins?: Readonly<Partial<Record<PageSide, number>>>;
  /** Cells that are printed; absent: all. */
  readonly printArea?: Area;
}

/** An AutoFilter of a sheet. `criteria` are kept by zero-based column of the area, as the values that stay visible. */
export interface StoredFilter {
  readonly area: Area;
  readonly criteria: ReadonlyMap<number, readonly string[]>;
}
