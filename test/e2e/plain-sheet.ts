import type { CellContent, SheetContent } from "#adapters/xlsx/whole/book-content.ts";
import { writeWholeBook } from "#adapters/xlsx/whole/write-whole-book.ts";

/** What a cell of a made sheet holds. */
export type PlainValue = string | number | null;

interface PlainLook {
  /** Characters of each column. */
  readonly widths?: readonly number[];
  readonly frozenRows?: number;
  /** Columns that the title in the first row spans. */
  readonly titleColumns?: number;
}

/** A sheet of plain values; numbers with the four decimals of million baht, counts with none. */
export function plainSheet(name: string, rows: readonly (readonly PlainValue[])[], look: PlainLook = {}): SheetContent {
  const { widths = [], frozenRows = 0, titleColumns = 1 } = look;
  return {
    name,
    visibility: "visible",
    isProtected: false,
    tabColor: null,
    cells: rows.flatMap((line, row) => line.flatMap((value, column) => (value === null ? [] : [plainCell(value, { row, column })]))),
    columnWidths: new Map(widths.entries()),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: titleColumns < 2 ? [] : [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: titleColumns - 1 }],
    freeze: { rows: frozenRows, columns: 0 },
    filter: null,
    tables: [],
    conditions: [],
    choices: [],
    print: { orientation: "Portrait", paperSize: null, titleRows: null, footer: "" },
  };
}

function plainCell(value: string | number, place: { readonly row: number; readonly column: number }): CellContent {
  const isAmount = typeof value === "number" && !Number.isInteger(value);
  return { ...place, value, formula: null, link: null, look: isAmount ? { numberFormat: "#,##0.0000" } : {} };
}

/** The .xlsx of some sheets, the first in front. */
export function workbookOf(sheets: readonly SheetContent[]): Promise<Uint8Array> {
  return writeWholeBook({ sheets, names: [], activeSheet: 0 });
}
