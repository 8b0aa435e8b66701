import { writeXlsx } from "hucre/xlsx";
import type { Cell, CellStyle, ConditionalRule, DataValidation, SheetChart, TableDefinition, WriteSheet } from "hucre/xlsx";

/** The library's forms, for the files that fill them. Only this file names the library. */
export type LibraryCell = Partial<Cell>;
export type LibraryStyle = CellStyle;
export type LibraryRule = ConditionalRule;
export type LibraryChoice = DataValidation;
export type LibraryChart = SheetChart;
export type LibraryTable = TableDefinition;
export type LibrarySheet = WriteSheet;

/** The package of a new workbook with these sheets; the same sheets give the same bytes. */
export function writeLibrarySheets(sheets: readonly LibrarySheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [...sheets], stringMode: "inline", properties: { modified: new Date(0) } });
}
