import type { Grid } from "#sheet/grid.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { WorkbookProblem } from "#sheet/workbook-error.ts";
import type { Relationship, XlsxPackage } from "./xlsx-package.ts";
import { partPieces, partText, readRelationships } from "./xlsx-package.ts";
import { sheetGrid } from "./sheet-grid.ts";
import type { BookContext } from "./sheet-grid.ts";
import { readStyleTable } from "./style-table.ts";
import { readTablePart, readWorkbookPart } from "./workbook-part.ts";
import type { TablePart, ListedSheet, WorkbookPart } from "./workbook-part.ts";
import { decodeExcelEscapes } from "../xml/xml-text.ts";
import { xmlScanner } from "../xml/scan-xml.ts";

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
  readonly sheets: readonly BookSheet[];
  readonly context: BookContext;
}

/** Opens a package as a workbook. Fails with file-not-a-workbook when it is something else or has no worksheet. */
export async function openBook(source: XlsxPackage, name: string): Promise<XlsxBook> {
  const workbookPath = (await readRelationships(source, "")).find((link) => link.type === "officeDocument")?.target;
  if (workbookPath === undefined || !/\.xml$/i.test(workbookPath)) throw new WorkbookError(await otherKind(source, workbookPath), name);
  const part = readWorkbookPart(await partText(source, workbookPath));
  const relationships = await readRelationships(source, workbookPath);
  const { sheets, skippedTabs } = tabsOf(part, relationships);
  if (sheets.length === 0) throw new WorkbookError("file-not-a-workbook", name);
  const pathOf = (type: string): string | undefined => relationships.find((one) => one.type === type)?.target;
  const strings = pathOf("sharedStrings");
  const styles = pathOf("styles");
  const stylesXml = styles === undefined ? null : await source.text(styles);
  const context: BookContext = {
    name,
    part,
    skippedTabs,
    sharedStrings: strings === undefined ? [] : await readSharedStrings(source.pieces(strings)),
    styles: stylesXml === null ? [] : readStyleTable(stylesXml),
  };
  return { source, workbookPath, part, sheets, context };
}

/** Kinds of tabs that hold no cells of a list. */
const OTHER_TABS: ReadonlySet<string> = new Set(["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]);

/** The worksheets, and the names of tabs of other kinds. A tab that leads nowhere, or to another tab's part, is damage: a sheet would be lost. */
function tabsOf(
  part: WorkbookPart,
  relationships: readonly Relationship[],
): { readonly sheets: readonly BookSheet[]; readonly skippedTabs: readonly string[] } {
  const byId = new Map(relationships.map((link) => [link.id, link]));
  const sheets: BookSheet[] = [];
  const skippedTabs: string[] = [];
  const paths = new Set<string>();
  part.sheets.forEach((sheet, position) => {
    const link = byId.get(sheet.relationshipId);
    const isOther = link !== undefined && OTHER_TABS.has(link.type);
    if (link === undefined || paths.has(link.target) || (link.type !== "worksheet" && !isOther))
      throw new WorkbookError("file-damaged", sheet.name);
    paths.add(link.target);
    if (isOther) skippedTabs.push(sheet.name);
    else sheets.push({ ...sheet, position, path: link.target });
  });
  return { sheets, skippedTabs };
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
  return sheetGrid(partPieces(book.source, sheet.path), sheet, { ...book.context, tableFilters });
}

/** What may stand in the table of shared texts; anything else would shift every number that points into it. */
const TEXT_ELEMENTS: ReadonlySet<string> = new Set(["sst", "si", "t", "r", "rPh", "phoneticPr", "extLst", "ext"]);

/** The texts of the shared string table, by index: runs of rich text joined, reading aids (phonetic runs) left out. */
async function readSharedStrings(pieces: AsyncIterable<string> | null): Promise<readonly string[]> {
  const strings: string[] = [];
  const at = { current: "", isText: false, inPhonetic: false, inLook: false };
  const scanner = xmlScanner({
    open: (name) => {
      if (name === "rPr") at.inLook = true;
      else if (!at.inLook && !TEXT_ELEMENTS.has(name))
        throw new WorkbookError("file-damaged", null, new Error(`<${name}> among the texts`));
      if (name === "si") at.current = "";
      else if (name === "t") at.isText = !at.inPhonetic;
      else if (name === "rPh") at.inPhonetic = true;
    },
    text: (text) => {
      if (at.isText) at.current += text;
    },
    close: (name) => {
      if (name === "t") at.isText = false;
      else if (name === "rPh") at.inPhonetic = false;
      else if (name === "rPr") at.inLook = false;
      // A text cut loose from the piece of XML it was read in.
      else if (name === "si") strings.push(` ${decodeExcelEscapes(at.current)}`.slice(1));
    },
  });
  if (pieces === null) return strings;
  for await (const piece of pieces) scanner.feed(piece);
  scanner.end();
  return strings;
}
