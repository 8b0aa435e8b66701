import type { Grid } from "#sheet/grid.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { WorkbookProblem } from "#sheet/workbook-error.ts";
import type { Relationship, XlsxPackage } from "./xlsx-package.ts";
import { readRelationships, partText } from "./xlsx-package.ts";
import { sheetGrid } from "./sheet-grid.ts";
import type { BookContext } from "./sheet-grid.ts";
import { readStyleTable } from "./style-table.ts";
import { readTablePart, readWorkbookPart } from "./workbook-part.ts";
import type { TablePart, ListedSheet, WorkbookPart } from "./workbook-part.ts";
import { decodeExcelEscapes } from "../xml/xml-text.ts";
import { scanXml } from "../xml/scan-xml.ts";

/** A worksheet of the file and the path of its part. */
export interface BookSheet extends ListedSheet {
  /** Position among all tabs, chart sheets included: what sheet-scoped names count by. */
  readonly position: number;
  readonly path: string;
}

/** A workbook file, opened: its tabs are known, cells are read sheet by sheet. */
export interface XlsxBook {
  readonly source: XlsxPackage;
  readonly workbookPath: string;
  readonly part: WorkbookPart;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly BookSheet[];
  readonly context: BookContext;
}

/** Opens a package as a workbook. Fails with file-not-a-workbook when it is something else or has no worksheet. */
export async function openBook(source: XlsxPackage, name: string): Promise<XlsxBook> {
  const workbookPath = (await readRelationships(source, "")).find((link) => link.type === "officeDocument")?.target;
  if (workbookPath === undefined || !/\.xml$/i.test(workbookPath)) throw new WorkbookError(await otherKind(source, workbookPath), name);
  const part = readWorkbookPart(await partText(source, workbookPath));
  const relationships = await readRelationships(source, workbookPath);
  const sheets = part.sheets.flatMap((sheet, position) => {
    const link = relationships.find((one) => one.id === sheet.relationshipId);
    return link?.type === "worksheet" ? [{ ...sheet, position, path: link.target }] : [];
  });
  if (sheets.length === 0) throw new WorkbookError("file-not-a-workbook", name);
  const optional = async (type: string): Promise<string | null> => {
    const link = relationships.find((one) => one.type === type);
    return link === undefined ? null : source.text(link.target);
  };
  const strings = await optional("sharedStrings");
  const styles = await optional("styles");
  const context: BookContext = {
    name,
    part,
    sharedStrings: strings === null ? [] : readSharedStrings(strings),
    styles: styles === null ? [] : readStyleTable(styles),
  };
  return { source, workbookPath, part, relationships, sheets, context };
}

/** What a package is that holds no workbook of the known form. */
async function otherKind(source: XlsxPackage, workbookPath: string | undefined): Promise<WorkbookProblem> {
  if (workbookPath !== undefined && /\.bin$/i.test(workbookPath)) return "file-xlsb";
  const kind = source.entries.has("mimetype") ? ((await source.text("mimetype")) ?? "") : "";
  return kind.includes("opendocument.spreadsheet") ? "file-ods" : "file-not-a-workbook";
}

/** The Excel tables of a sheet. */
export async function tablesOf(book: XlsxBook, sheet: BookSheet): Promise<readonly TablePart[]> {
  const found: TablePart[] = [];
  for (const link of await readRelationships(book.source, sheet.path)) {
    const xml = link.type === "table" ? await book.source.text(link.target) : null;
    const table = xml === null ? null : readTablePart(xml);
    if (table !== null) found.push(table);
  }
  return found;
}

/** The grid of one sheet of the file. */
export async function readGrid(book: XlsxBook, sheet: BookSheet): Promise<Grid> {
  const tables = await tablesOf(book, sheet);
  const tableFilters = tables.filter((table) => table.isFiltered).map((table) => table.range);
  return sheetGrid(await partText(book.source, sheet.path), sheet, { ...book.context, tableFilters });
}

/** The texts of the shared string table, by index: runs of rich text joined, reading aids (phonetic runs) left out. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let current = "";
  let isText = false;
  let inPhonetic = false;
  scanXml(xml, {
    open: (name) => {
      if (name === "si") current = "";
      else if (name === "t") isText = !inPhonetic;
      else if (name === "rPh") inPhonetic = true;
    },
    text: (text) => {
      if (isText) current += text;
    },
    close: (name) => {
      if (name === "t") isText = false;
      else if (name === "rPh") inPhonetic = false;
      else if (name === "si") strings.push(decodeExcelEscapes(current));
    },
  });
  return strings;
}
