import type { Cell, CellValue as FileValue, ColumnDef, RowDef, TableDefinition, WriteSheet } from "../hucre.ts";
import { writeLibraryBook } from "../hucre.ts";
import { rangeAddress } from "#sheet/cell-address.ts";
import { isCellError } from "#sheet/cell.ts";
import type { BookContent, CellContent, SheetContent, TableContent } from "./book-content.ts";
import { fileColor, writeLook } from "./look.ts";

/** Writes a whole workbook as the bytes of an .xlsx file. Formulas keep their last results beside them. */
export async function writeWholeBook(book: BookContent): Promise<Uint8Array> {
  return writeLibraryBook({
    sheets: book.sheets.map(writeSheet),
    namedRanges: book.names.map(({ name, sheet, formula }) => ({
      name,
      range: formula.replace(/^=/u, ""),
      ...(sheet === null ? {} : { scope: sheet }),
    })),
    activeSheet: book.activeSheet,
  });
}

function writeSheet(sheet: SheetContent): WriteSheet {
  const { rows, columns } = sheet.freeze;
  return {
    name: sheet.name,
    cells: new Map(sheet.cells.map((cell) => [`${String(cell.row)},${String(cell.column)}`, writeCell(cell)])),
    rows: blankRows(sheet),
    columns: columnsOf(sheet),
    rowDefs: rowsOf(sheet),
    merges: sheet.merges.map((merge) => ({
      startRow: merge.firstRow,
      startCol: merge.firstColumn,
      endRow: merge.lastRow,
      endCol: merge.lastColumn,
    })),
    ...(rows > 0 || columns > 0 ? { freezePane: { rows, columns } } : {}),
    ...(sheet.filter === null ? {} : { autoFilter: { range: rangeAddress(sheet.filter) } }),
    ...(sheet.isProtected ? { protection: { sheet: true } } : {}),
    ...(sheet.visibility === "hidden" ? { hidden: true } : {}),
    ...(sheet.visibility === "very-hidden" ? { veryHidden: true } : {}),
    ...(sheet.tabColor === null ? {} : { view: { tabColor: fileColor(sheet.tabColor) } }),
    tables: sheet.tables.map(writeTable),
    ...marksOf(sheet),
    ...printOf(sheet),
  };
}

type Marks = Pick<WriteSheet, "conditionalRules" | "dataValidations">;

function marksOf(sheet: SheetContent): Marks {
  return {
    conditionalRules: sheet.conditions.map(({ range, formula, fontColor, fill, bold }, index) => ({
      type: "expression",
      priority: index + 1,
      formula: formula.replace(/^=/u, ""),
      range: rangeAddress(range),
      style: {
        font: { ...(bold === null ? {} : { bold }), ...(fontColor === null ? {} : { color: fileColor(fontColor) }) },
        ...(fill === null ? {} : { fill: { type: "pattern", pattern: "solid", bgColor: fileColor(fill), fgColor: fileColor(fill) } }),
      },
    })),
    dataValidations: sheet.choices.map(({ range, source }) => ({
      type: "list",
      allowBlank: true,
      range: rangeAddress(range),
      ...(source.startsWith("=") ? { formula1: source.slice(1) } : { values: source.split(",") }),
    })),
  };
}

function printOf({ print }: SheetContent): Pick<WriteSheet, "pageSetup" | "headerFooter"> {
  const titles = print.titleRows;
  return {
    pageSetup: {
      paperSize: "a4",
      orientation: print.orientation === "Landscape" ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(titles === null ? {} : { printTitlesRow: `${String(titles.first + 1)}:${String(titles.last + 1)}` }),
    },
    ...(print.footer === "" ? {} : { headerFooter: { oddFooter: print.footer } }),
  };
}

function writeCell({ value, formula, look, link }: CellContent): Partial<Cell> {
  const plain = fileValue(value);
  return {
    value: plain,
    ...(isCellError(value) && formula === null ? { type: "error" } : {}),
    ...(formula === null ? {} : { formula: formula.slice(1), formulaResult: plain }),
    style: writeLook(look),
    ...(link === null ? {} : { hyperlink: { target: link.address ?? "", ...(link.place === null ? {} : { location: link.place }) } }),
  };
}

function fileValue(value: CellContent["value"]): FileValue {
  return isCellError(value) ? value.error : value;
}

/** The library counts rows by this list and takes what they hold from the cells; a row beyond it is not written. */
function blankRows(sheet: SheetContent): FileValue[][] {
  const rows = [...sheet.cells.map(({ row }) => row), ...sheet.hiddenRows, ...sheet.rowHeights.keys()];
  const last = rows.reduce((most, row) => Math.max(most, row), -1);
  return Array.from({ length: last + 1 }, () => []);
}

function columnsOf(sheet: SheetContent): ColumnDef[] {
  const numbers = [...sheet.columnWidths.keys(), ...sheet.hiddenColumns];
  const count = numbers.reduce((most, column) => Math.max(most, column), -1) + 1;
  return Array.from({ length: count }, (_, column) => {
    const width = sheet.columnWidths.get(column);
    return { ...(width === undefined ? {} : { width }), ...(sheet.hiddenColumns.has(column) ? { hidden: true } : {}) };
  });
}

function rowsOf(sheet: SheetContent): Map<number, RowDef> {
  const rows = new Map<number, RowDef>([...sheet.rowHeights].map(([row, height]) => [row, { height }]));
  for (const row of sheet.hiddenRows) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

function writeTable({ name, range, columns, hasTotals, style }: TableContent): TableDefinition {
  return {
    name,
    range: rangeAddress(range),
    columns: columns.map((column) => ({ name: column })),
    style,
    showRowStripes: true,
    showAutoFilter: true,
    showTotalRow: hasTotals,
  };
}
