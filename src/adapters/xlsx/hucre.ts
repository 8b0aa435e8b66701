import type { Workbook, WriteOptions } from "hucre/xlsx";
import { readXlsx, writeXlsx } from "hucre/xlsx";

/** The library's own forms of what a file holds. Only this file names the library. */
export type {
  AlignmentStyle,
  BorderLineStyle,
  BorderSide,
  Cell,
  CellStyle,
  CellValue,
  Color,
  ColumnDef,
  ConditionalRule,
  DataValidation,
  FontStyle,
  RowDef,
  Sheet,
  SheetChart,
  TableDefinition,
  Workbook,
  WriteSheet,
} from "hucre";

/** What a file can be written from. */
export type LibraryBook = Pick<WriteOptions, "sheets" | "namedRanges" | "activeSheet" | "stringMode">;

/** Reads a whole file with its looks. */
export function readLibraryBook(bytes: Uint8Array): Promise<Workbook> {
  return readXlsx(bytes, { readStyles: true });
}

/** Writes a whole file. */
export function writeLibraryBook(book: LibraryBook): Promise<Uint8Array> {
  return writeXlsx(book);
}
