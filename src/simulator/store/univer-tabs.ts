import type { Worksheet } from "@univerjs/core";
import { BooleanNumber, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import type { SheetRecord, StoredSelection, WorkbookStore } from "./workbook-store.ts";
import type { UniverBook } from "./univer-book.ts";
import { asOurselves, bookFacade, bookModel, change, changeBehind, notesOf, sheetContext } from "./univer-book.ts";
import { areaOf, gridRange, makeRoom } from "./univer-sheet-context.ts";
import { copiedNotes } from "./univer-sheet-notes.ts";

type TabPart = Pick<
  WorkbookStore,
  "sheets" | "addSheet" | "deleteSheet" | "copySheet" | "setSheet" | "moveSheet" | "selection" | "select" | "activate"
>;

/** Size of a new sheet: large enough to type in, and grown when more is written. */
const NEW_SHEET = { rowCount: 200, columnCount: 26, defaultColumnWidth: 72, defaultRowHeight: 24 };

/** Sheets as tabs, and what is selected. */
export function tabPart(book: UniverBook): TabPart {
  return {
    sheets: () =>
      bookFacade(book)
        .getSheets()
        .map((sheet) => record(book, sheet.getSheet())),
    addSheet: (name) => insertSheet(book, { ...NEW_SHEET, name }),
    deleteSheet: (id) => {
      deleteSheet(book, id);
    },
    copySheet: (id, name) => copySheet(book, id, name),
    setSheet: (id, patch) => {
      setSheet(book, id, patch);
    },
    moveSheet: (id, position) => {
      const fromOrder = bookModel(book).getConfig().sheetOrder.indexOf(id);
      change(book, "sheet.mutation.set-worksheet-order", { subUnitId: id, fromOrder, toOrder: position });
    },
    selection: () => selection(book),
    select: (id, area) => {
      activate(book, id);
      makeRoom(sheetContext(book, id), area);
      asOurselves(book, () =>
        book.api.syncExecuteCommand("sheet.command.select-range", { unitId: book.unitId, subUnit: id, range: gridRange(area) }),
      );
      scrollTo(book, id, area);
    },
    activate: (id) => {
      activate(book, id);
    },
  };
}

function record(book: UniverBook, sheet: Worksheet): SheetRecord {
  const notes = notesOf(book, sheet.getSheetId());
  const { hidden, tabColor } = sheet.getConfig();
  const visibility = hidden !== BooleanNumber.TRUE ? "Visible" : notes.veryHidden ? "VeryHidden" : "Hidden";
  return { id: sheet.getSheetId(), name: sheet.getName(), visibility, isProtected: notes.isProtected, tabColor };
}

/** Ids are never used again, not even those of deleted sheets. */
function newSheetId(book: UniverBook): string {
  let number = book.notes.size + 1;
  while (book.notes.has(`{sheet-${String(number)}}`)) number += 1;
  return `{sheet-${String(number)}}`;
}

function insertSheet(book: UniverBook, data: object): string {
  const id = newSheetId(book);
  notesOf(book, id);
  changeBehind(book, "sheet.mutation.insert-sheet", {
    index: bookModel(book).getSheetSize(),
    sheet: mergeWorksheetSnapshotWithDefault({ ...data, id }),
  });
  return id;
}

function deleteSheet(book: UniverBook, id: string): void {
  const sheet = bookModel(book).getSheetBySheetId(id);
  if (!sheet) return;
  leave(book, id);
  change(book, "sheet.mutation.remove-sheet", { subUnitId: id, subUnitName: sheet.getName() });
  for (const [key, table] of book.tables) if (table.sheetId === id) book.tables.delete(key);
  for (const [key, name] of book.names) if (name.sheetId === id) book.names.delete(key);
}

/** When this sheet is the one in front, brings another visible one there, the way Excel does before a sheet goes. */
function leave(book: UniverBook, id: string): void {
  const facade = bookFacade(book);
  if (facade.getActiveSheet().getSheetId() !== id) return;
  const sheets = facade.getSheets();
  const at = sheets.findIndex((sheet) => sheet.getSheetId() === id);
  const next = [...sheets.slice(at + 1), ...sheets.slice(0, at).reverse()].find((sheet) => !sheet.isSheetHidden());
  if (next) activate(book, next.getSheetId());
}

function copySheet(book: UniverBook, id: string, name: string): string {
  const source = bookModel(book).getSheetBySheetId(id);
  if (!source) throw new Error(`the grid holds no sheet ${id}`);
  const copy = insertSheet(book, { ...structuredClone(source.getConfig()), name });
  book.notes.set(copy, copiedNotes(notesOf(book, id)));
  for (const stored of [...book.names.values()].filter((stored) => stored.sheetId === id)) {
    book.names.set(`${copy}!${stored.name.toLowerCase()}`, { ...stored, sheetId: copy });
  }
  return copy;
}

function setSheet(book: UniverBook, id: string, patch: Partial<Omit<SheetRecord, "id">>): void {
  const context = sheetContext(book, id);
  const { name, visibility, isProtected, tabColor } = patch;
  // Through the grid's own command, which also renames the sheet inside formulas.
  if (name !== undefined) asOurselves(book, () => context.facade().setName(name));
  if (tabColor !== undefined) context.change("sheet.mutation.set-tab-color", { color: tabColor });
  if (isProtected !== undefined) context.notes.isProtected = isProtected;
  if (visibility === undefined) return;
  if (visibility !== "Visible") leave(book, id);
  context.notes.veryHidden = visibility === "VeryHidden";
  changeBehind(book, "sheet.mutation.set-worksheet-hidden", { subUnitId: id, hidden: visibility === "Visible" ? 0 : 1 });
}

function activate(book: UniverBook, id: string): void {
  if (bookFacade(book).getActiveSheet().getSheetId() === id) return;
  change(book, "sheet.operation.set-worksheet-active", { subUnitId: id });
}

/** Brings the first cell into sight; a grid without a window has nothing to scroll. */
function scrollTo(book: UniverBook, id: string, area: { readonly firstRow: number; readonly firstColumn: number }): void {
  const facade = sheetContext(book, id).facade();
  if (!("scrollToCell" in facade)) return;
  asOurselves(book, () => facade.scrollToCell(Math.max(0, area.firstRow - 4), Math.max(0, area.firstColumn - 2)));
}

function selection(book: UniverBook): StoredSelection {
  const sheet = bookFacade(book).getActiveSheet();
  const ranges =
    sheet
      .getSelection()
      ?.getActiveRangeList()
      .map((range) => areaOf(range.getRange())) ?? [];
  const areas = ranges.length > 0 ? ranges : [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 }];
  return { sheetId: sheet.getSheetId(), areas };
}
