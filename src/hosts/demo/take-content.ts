import type { BookContent, CellContent, LookContent, SheetContent, TableContent } from "#adapters/xlsx/whole/book-content.ts";
import type { SheetStore } from "#simulator/store/sheet-store.ts";
import type { CellFormat } from "#simulator/store/stored-cell.ts";
import { PLAIN_FORMAT } from "#simulator/store/stored-cell.ts";
import type { SheetRecord, WorkbookStore } from "#simulator/store/workbook-store.ts";

/** Points of a character of the standard font and of the edges of a column. */
const CHARACTER = 5.25;
const COLUMN_EDGES = 3.75;

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "very-hidden" } as const;

/** The whole workbook as the grid holds it now, calculated. */
export async function takeContent(store: WorkbookStore): Promise<BookContent> {
  await store.settle();
  const records = store.sheets();
  const nameOf = (id: string | null): string | null => records.find((record) => record.id === id)?.name ?? null;
  return {
    sheets: records.map((record) => sheetContent(store, record)),
    names: store.names().map(({ name, sheetId, formula }) => ({ name, sheet: nameOf(sheetId), formula })),
    activeSheet: Math.max(
      0,
      records.findIndex(({ id }) => id === store.selection().sheetId),
    ),
  };
}

function sheetContent(store: WorkbookStore, record: SheetRecord): SheetContent {
  const sheet = store.sheet(record.id);
  if (sheet === null) throw new Error(`the grid lost sheet ${record.name}`);
  const layout = sheet.pageLayout();
  return {
    name: record.name,
    visibility: VISIBILITY[record.visibility],
    isProtected: record.isProtected,
    tabColor: record.tabColor === "" ? null : record.tabColor,
    cells: cells(sheet),
    ...sizes(sheet),
    merges: sheet.merges(),
    freeze: sheet.freeze(),
    filter: sheet.filter()?.area ?? null,
    tables: store
      .tables()
      .filter(({ sheetId }) => sheetId === record.id)
      .map((table) => tableContent(sheet, table)),
    conditions: sheet.conditions().map(({ area, formula, fontColor, fill, bold }) => ({ range: area, formula, fontColor, fill, bold })),
    choices: sheet.validations().map(({ area, source }) => ({ range: area, source })),
    print: { orientation: layout.orientation, paperSize: layout.paperSize, titleRows: layout.titleRows, footer: layout.centerFooter },
  };
}

function cells(sheet: SheetStore): CellContent[] {
  const used = sheet.usedArea(false);
  if (used === null) return [];
  const values = sheet.values(used);
  const formulas = sheet.formulas(used);
  return values.flatMap((line, rowOffset) =>
    line.flatMap((value, columnOffset) => {
      const [row, column] = [used.firstRow + rowOffset, used.firstColumn + columnOffset];
      const format = sheet.format(row, column);
      const formula = formulas[rowOffset]?.[columnOffset] ?? null;
      const link = sheet.link(row, column);
      if (value === null && formula === null && format === PLAIN_FORMAT) return [];
      return [
        {
          row,
          column,
          value,
          formula,
          look: lookOf(format),
          link: link === null ? null : { address: link.address, place: link.documentReference },
        },
      ];
    }),
  );
}

/** What makes the look differ from a plain cell. */
function lookOf(format: CellFormat): LookContent {
  if (format === PLAIN_FORMAT) return {};
  const { underline, ...rest } = format;
  return { ...rest, underline: underline === "None" ? "None" : "Single" };
}

type Sizes = Pick<SheetContent, "columnWidths" | "rowHeights" | "hiddenRows" | "hiddenColumns">;

function sizes(sheet: SheetStore): Sizes {
  const used = sheet.usedArea(false);
  const columns = used === null ? [] : Array.from({ length: used.lastColumn + 1 }, (_, column) => column);
  return {
    columnWidths: new Map(columns.map((column) => [column, Math.max(0, (sheet.columnWidth(column) - COLUMN_EDGES) / CHARACTER)])),
    rowHeights: new Map(),
    hiddenRows: new Set([...sheet.hiddenRows(), ...sheet.filteredRows()]),
    hiddenColumns: sheet.hiddenColumns(),
  };
}

type StoredTable = ReturnType<WorkbookStore["tables"]>[number];

function tableContent(sheet: SheetStore, { name, area, hasTotals, style }: StoredTable): TableContent {
  const header = sheet.texts({ ...area, lastRow: area.firstRow })[0] ?? [];
  return { name, range: area, columns: header, hasTotals, style };
}
