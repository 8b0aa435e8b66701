import { OWN_SHEET_MARKER, findOwnSheets } from "#sheet/own-sheet-marker.ts";
import type { Grid } from "#sheet/grid.ts";
import type { OwnSheetId } from "#sheet/sheet-plan.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { WorkbookProblem } from "#sheet/workbook-error.ts";
import type { Progress, SheetInfo, Workbook } from "#sheet/workbook.ts";
import { csvGrid } from "./csv/read-csv.ts";
import { isSheetProtected } from "./read/worksheet-part.ts";
import { openBook, readGrid, tablesOf } from "./read/xlsx-book.ts";
import type { XlsxBook } from "./read/xlsx-book.ts";
import { openPackage, partPieces } from "./read/xlsx-package.ts";
import { isZip } from "./zip/read-zip.ts";

/** A workbook file opened for reading. */
export type ReadWorkbook = Pick<Workbook, "listSheets" | "readSheet"> & { readonly name: string };

/** Opens the bytes of an .xlsx or .csv file. Every failure is a WorkbookError that names what is wrong with the file. */
export async function readWorkbookFile(bytes: Uint8Array, name: string): Promise<ReadWorkbook> {
  if (fileKind(bytes, name) === "csv") return plainText(bytes, name);
  const book = await openFile(bytes, name);
  let infos: Promise<readonly SheetInfo[]> | null = null;
  return {
    name,
    listSheets: () => (infos ??= aboutFile(name, () => listSheets(book))),
    readSheet: (sheet, progress) => aboutFile(name, () => readSheet(book, sheet, progress)),
  };
}

/** Opens the bytes of an .xlsx file as a book. */
export function openFile(bytes: Uint8Array, name: string): Promise<XlsxBook> {
  return aboutFile(name, () => openBook(openPackage(bytes), name));
}

/** Failures that name a part of the package, or nothing, where they arise. */
const ABOUT_THE_FILE: ReadonlySet<WorkbookProblem> = new Set<WorkbookProblem>([
  "file-damaged",
  "file-encrypted",
  "file-too-many-cells",
  "file-formulas-too-long",
]);

/** Runs work on a file; a failure inside names the file, not the part of its package. */
async function aboutFile<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    // Anything else is a mistake of ours, and not the file's.
    if (!(error instanceof WorkbookError)) throw error;
    if (error.problem === "file-too-large") throw new WorkbookError(error.problem, [name, error.detail ?? ""].join(": "), error);
    if (!ABOUT_THE_FILE.has(error.problem)) throw error;
    throw new WorkbookError(error.problem, name, error);
  }
}

function plainText(bytes: Uint8Array, name: string): ReadWorkbook {
  const grid = csvGrid(bytes, name);
  const info: SheetInfo = { name: grid.sheet, visibility: "visible", isProtected: false, own: null, tables: [] };
  return {
    name,
    listSheets: () => Promise.resolve([info]),
    readSheet: (sheet) => (sheet === grid.sheet ? Promise.resolve(grid) : Promise.reject(new WorkbookError("sheet-missing", sheet))),
  };
}

/** The grid of a sheet by name; fails with sheet-missing, and with cancelled when the signal says so. */
export async function readSheet(book: XlsxBook, sheet: string, progress: Progress = {}): Promise<Grid> {
  if (progress.signal?.aborted === true) throw new WorkbookError("cancelled");
  const found = book.sheets.find((one) => one.name === sheet);
  if (found === undefined) throw new WorkbookError("sheet-missing", sheet);
  const grid = await readGrid(book, found);
  progress.onProgress?.(grid.values.length, grid.values.length);
  return grid;
}

/** Every worksheet of a book with what lies on it. */
export async function listSheets(book: XlsxBook): Promise<readonly SheetInfo[]> {
  const own = ownSheets(book);
  const infos: SheetInfo[] = [];
  for (const [index, sheet] of book.sheets.entries()) {
    const isProtected = await isSheetProtected(partPieces(book.source, sheet.path));
    const tables = (await tablesOf(book, sheet)).map((table) => table.name);
    infos.push({ name: sheet.name, visibility: sheet.visibility, isProtected, own: own.get(index) ?? null, tables });
  }
  return infos;
}

/** Which worksheets are ours, by index. A sheet's number in the file is its key: it stays when a person renames the sheet. */
function ownSheets(book: XlsxBook): ReadonlyMap<number, OwnSheetId> {
  return findOwnSheets(
    book.sheets.map((sheet) => {
      const mark = book.part.definedNames.find((one) => one.name === OWN_SHEET_MARKER && one.sheetIndex === sheet.position);
      return { key: String(sheet.sheetId), name: sheet.name, markerFormula: mark === undefined ? null : `=${mark.formula}` };
    }),
  );
}

/** What the bytes of a file are, by content; the name only decides whether plain text is a table. */
export function fileKind(bytes: Uint8Array, name: string): "xlsx" | "csv" {
  if (bytes.length === 0) throw new WorkbookError("file-empty", name);
  if (isZip(bytes)) return "xlsx";
  const head = startOfText(bytes);
  if (WEB_PAGE.test(head)) throw new WorkbookError("file-web-page", name);
  if (head.includes("urn:schemas-microsoft-com:office:spreadsheet")) throw new WorkbookError("file-old-xls", name);
  if (isCompoundFile(bytes)) throw new WorkbookError(holdsUtf16(bytes, "EncryptedPackage") ? "file-encrypted" : "file-old-xls", name);
  if (/\.(csv|tsv|txt)$/i.test(name)) return "csv";
  throw new WorkbookError("file-not-a-workbook", name);
}

const WEB_PAGE = /^\s*(?:<!--[\s\S]*?-->\s*)?(?:<\?xml[^>]*\?>\s*)?<(?:!doctype html|html|head|meta|body|style|table)\b/i;

/** The first letters of a file that may be text, its byte order mark left out; read as Latin letters, which every encoding shares. */
function startOfText(bytes: Uint8Array): string {
  return new TextDecoder("latin1")
    .decode(bytes.subarray(0, 1024))
    .replace(/^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)/, "")
    .replaceAll("\u0000", "");
}

/** The container of Office files before 2007, and of encrypted ones since. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const needle = Array.from({ length: text.length }, (_, index) => [text.charCodeAt(index), 0]).flat();
  for (let at = 512; at + needle.length <= bytes.length; at += 2) {
    if (needle.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
