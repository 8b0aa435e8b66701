import { OWN_SHEET_MARKER, findOwnSheets } from "#sheet/own-sheet-marker.ts";
import type { Grid } from "#sheet/grid.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { SheetInfo } from "#sheet/workbook.ts";
import { csvGrid } from "./csv/csv-grid.ts";
import { fileKind } from "./file-kind.ts";
import { isSheetProtected } from "./read/worksheet-part.ts";
import { openBook, readGrid, tablesOf } from "./read/xlsx-book.ts";
import type { XlsxBook } from "./read/xlsx-book.ts";
import { openPackage, partText } from "./read/xlsx-package.ts";

/** A workbook file opened for reading. `book` null: plain text. */
export interface ReadWorkbook {
  readonly name: string;
  readonly book: XlsxBook | null;
  listSheets(): Promise<readonly SheetInfo[]>;
  /** Fails with sheet-missing when there is no such sheet. */
  readSheet(sheet: string): Promise<Grid>;
}

/** Opens the bytes of an .xlsx or .csv file. Every failure is a WorkbookError that names what is wrong with the file. */
export async function readWorkbookFile(bytes: Uint8Array, name: string): Promise<ReadWorkbook> {
  try {
    return fileKind(bytes, name) === "csv" ? plainText(bytes, name) : workbook(await openBook(openPackage(bytes), name), name);
  } catch (error) {
    throw error instanceof WorkbookError ? error : new WorkbookError("file-unreadable", name, error);
  }
}

function plainText(bytes: Uint8Array, name: string): ReadWorkbook {
  const grid = csvGrid(bytes, name);
  const info: SheetInfo = { name: grid.sheet, visibility: "visible", isProtected: false, own: null, tables: [] };
  return {
    name,
    book: null,
    listSheets: () => Promise.resolve([info]),
    readSheet: (sheet) => (sheet === grid.sheet ? Promise.resolve(grid) : Promise.reject(new WorkbookError("sheet-missing", sheet))),
  };
}

function workbook(book: XlsxBook, name: string): ReadWorkbook {
  return {
    name,
    book,
    listSheets: () => listSheets(book),
    readSheet: async (sheet) => {
      const found = book.sheets.find((one) => one.name === sheet);
      if (found === undefined) throw new WorkbookError("sheet-missing", sheet);
      return readGrid(book, found);
    },
  };
}

async function listSheets(book: XlsxBook): Promise<readonly SheetInfo[]> {
  const own = findOwnSheets(
    book.sheets.map((sheet) => {
      const mark = book.part.definedNames.find((one) => one.name === OWN_SHEET_MARKER && one.sheetIndex === sheet.position);
      return { key: "", name: sheet.name, markerFormula: mark === undefined ? null : `=${mark.formula}` };
    }),
  );
  const infos: SheetInfo[] = [];
  for (const [index, sheet] of book.sheets.entries()) {
    const isProtected = isSheetProtected(await partText(book.source, sheet.path));
    const tables = (await tablesOf(book, sheet)).map((table) => table.name);
    infos.push({ name: sheet.name, visibility: sheet.visibility, isProtected, own: own.get(index) ?? null, tables });
  }
  return infos;
}
