/** What a cell of the store holds. Dates are serial numbers; an error is an object so that the text "#REF!" stays text. */
export type StoredValue = string | number | boolean | null | { readonly error: string };

/**
 * What to put into one cell. `formula` (English, commas, leading "=") wins; `value` is then its last known result,
 * which a store with an engine ignores. Text is stored as given, never parsed again.
 */
export interface CellInput {
  readonly value: StoredValue;
  readonly formula?: string;
}

export type HorizontalAlignment = "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
export type BorderStyle = "None" | "Continuous" | "Double" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "SlantDashDot";
export type BorderWeight = "Hairline" | "Thin" | "Medium" | "Thick";

/** One edge of a cell. */
export interface Border {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
  /** "#RRGGBB". */
  readonly color: string;
}

/** How one cell looks. Colours are "#RRGGBB". */
export interface CellFormat {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly fontColor: string;
  /** Null: no fill. */
  readonly fill: string | null;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly indent: number;
  readonly wrap: boolean;
  readonly borderTop: Border | null;
  readonly borderBottom: Border | null;
  readonly borderLeft: Border | null;
  readonly borderRight: Border | null;
  /** English number format, "General" when none. */
  readonly numberFormat: string;
  /** Whether the cell resists writing while its sheet is protected. */
  readonly locked: boolean;
}

/** The look of a cell nobody formatted. */
export const PLAIN_FORMAT: CellFormat = {
  bold: false,
  italic: false,
  underline: "None",
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  fill: null,
  horizontal: "General",
  vertical: "Bottom",
  indent: 0,
  wrap: false,
  borderTop: null,
  borderBottom: null,
  borderLeft: null,
  borderRight: null,
  numberFormat: "General",
  locked: true,
};
