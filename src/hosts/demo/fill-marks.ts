import type { BookContent, SheetContent } from "#adapters/xlsx/whole/book-content.ts";
import type { WorkbookStore } from "#simulator/store/workbook-store.ts";
import { sheetId } from "./grid-data.ts";

/** Puts into the store what lies over the cells of a file: names, tables, links, colours by formula, choice lists, print settings. */
export async function fillMarks(store: WorkbookStore, book: BookContent): Promise<void> {
  const idOf = (name: string): string | null => {
    const position = book.sheets.findIndex((sheet) => sheet.name === name);
    return position < 0 ? null : sheetId(position);
  };
  for (const { name, sheet, formula } of book.names) {
    await store.setName({ name, formula, sheetId: sheet === null ? null : idOf(sheet), visible: !name.startsWith("_"), comment: "" });
  }
  for (const [position, sheet] of book.sheets.entries()) {
    await fillTables(store, sheet, sheetId(position));
    await fillSheet(store, sheet, sheetId(position));
  }
  const front =
    book.sheets[book.activeSheet]?.visibility === "visible"
      ? book.activeSheet
      : book.sheets.findIndex(({ visibility }) => visibility === "visible");
  await store.select(sheetId(Math.max(front, 0)), { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 });
}

async function fillTables(store: WorkbookStore, sheet: SheetContent, id: string): Promise<void> {
  for (const { name, range, hasTotals, style } of sheet.tables) {
    const table = { id: `{table-${name}}`, name, sheetId: id, area: range, hasHeaders: true, hasTotals, style };
    await store.setTable({ ...table, showFilterButton: true, showBandedRows: true });
  }
}

async function fillSheet(store: WorkbookStore, content: SheetContent, id: string): Promise<void> {
  const sheet = store.sheet(id);
  if (sheet === null) throw new Error(`the grid did not take sheet ${content.name}`);
  await store.setSheet(id, {
    isProtected: content.isProtected,
    ...(content.visibility === "very-hidden" ? { visibility: "VeryHidden" } : {}),
  });
  for (const { row, column, link } of content.cells) {
    const cell = { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
    if (link !== null) await sheet.setLink(cell, { address: link.address, documentReference: link.place, screenTip: null });
  }
  for (const [index, { range, ...condition }] of content.conditions.entries()) {
    await sheet.setCondition({ ...condition, area: range, id: `{condition-${String(index + 1)}}` });
  }
  for (const { range, source } of content.choices)
    await sheet.setValidation(range, { area: range, source, inCellDropDown: true, ignoreBlanks: true });
  const { orientation, titleRows, footer } = content.print;
  await sheet.setPageLayout({ orientation, titleRows, centerFooter: footer });
  if (content.filter !== null) await sheet.setFilter({ area: content.filter, criteria: new Map() });
}
