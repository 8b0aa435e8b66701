import { fileKind, readWorkbookFile } from "#adapters/xlsx/read-workbook-file.ts";
import type { ReadWorkbook } from "#adapters/xlsx/read-workbook-file.ts";
import type { BookContent, SheetContent } from "#adapters/xlsx/whole/book-content.ts";
import { readWholeBook } from "#adapters/xlsx/whole/read-whole-book.ts";
import type { Grid } from "#sheet/grid.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";

/** Reads a file that a person chose. Fails with the same WorkbookError as the command line for what is no workbook. */
export async function openFile(bytes: Uint8Array, name: string): Promise<BookContent> {
  return fileKind(bytes, name) === "csv" ? plainBook(await firstGrid(await readWorkbookFile(bytes, name))) : readWholeBook(bytes, name);
}

async function firstGrid(file: ReadWorkbook): Promise<Grid> {
  const [first] = await file.listSheets();
  if (first === undefined) throw new WorkbookError("file-empty", file.name);
  return file.readSheet(first.name);
}

/** A text file as a workbook of one sheet. */
function plainBook(grid: Grid): BookContent {
  const cells = grid.values.flatMap((line, row) =>
    line.flatMap((value, column) => (value === null ? [] : [{ row, column, value, formula: null, look: {}, link: null }])),
  );
  const sheet: SheetContent = {
    name: grid.sheet,
    visibility: "visible",
    isProtected: false,
    tabColor: null,
    cells,
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    freeze: { rows: 0, columns: 0 },
    filter: null,
    tables: [],
    conditions: [],
    choices: [],
    print: { orientation: "Portrait", paperSize: null, titleRows: null, footer: "" },
  };
  return { sheets: [sheet], names: [], activeSheet: 0 };
}
