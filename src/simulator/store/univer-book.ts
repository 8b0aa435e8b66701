import type { Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook } from "@univerjs/preset-sheets-core";
import type { StoredName, StoredTable } from "./sheet-parts.ts";
import type { SheetStore } from "./sheet-store.ts";
import { storedText, storedValue } from "./univer-cell.ts";
import { cellPart } from "./univer-cells.ts";
import { formatPart } from "./univer-formats.ts";
import { layoutPart } from "./univer-layout.ts";
import { markPart } from "./univer-marks.ts";
import type { SheetContext } from "./univer-sheet-context.ts";
import type { SheetNotes } from "./univer-sheet-notes.ts";
import { emptyNotes } from "./univer-sheet-notes.ts";
import type { NamedTable } from "./univer-structured-references.ts";
import { calculableFormula } from "./univer-formula.ts";

/** What the parts of the workbook store share: the grid, and what it does not keep for us. */
export interface UniverBook {
  readonly api: FUniver;
  readonly unitId: string;
  readonly notes: Map<string, SheetNotes>;
  readonly names: Map<string, StoredName>;
  readonly tables: Map<string, StoredTable>;
  /** Work of ours that is being done now, counted; what the grid tells meanwhile is not a person's doing. */
  readonly doing: { ours: number; unsettled: boolean; personEdited: boolean };
}

/** The workbook as the grid's facade shows it. */
export function bookFacade(book: UniverBook): FWorkbook {
  const found = book.api.getUniverSheet(book.unitId);
  if (!found) throw new Error(`the grid holds no workbook ${book.unitId}`);
  return found;
}

export function bookModel(book: UniverBook): Workbook {
  return bookFacade(book).getWorkbook();
}

/** Does something to the grid that must not be taken for a person's doing. */
export function asOurselves<T>(book: UniverBook, work: () => T): T {
  book.doing.ours += 1;
  try {
    return work();
  } finally {
    book.doing.ours -= 1;
  }
}

/** Runs one of the grid's mutations or operations as ourselves. */
export function change(book: UniverBook, mutation: string, params: object): void {
  if (changesResults(mutation, params)) book.doing.unsettled = true;
  asOurselves(book, () => book.api.syncExecuteCommand(mutation, { unitId: book.unitId, ...params }));
}

/** Whether formulas may give other results after it: waiting for a calculation that never starts takes half a second. */
function changesResults(mutation: string, params: object): boolean {
  return mutation === CONTENT ? !("trigger" in params) : RESULTS.has(mutation);
}

const CONTENT = "sheet.mutation.set-range-values";
const RESULTS: ReadonlySet<string> = new Set([
  "sheet.mutation.remove-sheet",
  "formula.mutation.set-defined-name",
  "formula.mutation.remove-defined-name",
]);

/** The same without bringing the sheet to the front: the grid does so for new and shown sheets unless another author made them. */
export function changeBehind(book: UniverBook, mutation: string, params: object): void {
  if (changesResults(mutation, params)) book.doing.unsettled = true;
  asOurselves(book, () => book.api.syncExecuteCommand(mutation, { unitId: book.unitId, ...params }, { fromCollab: true }));
}

/** The notes of a sheet, begun when a person has just added it. */
export function notesOf(book: UniverBook, sheetId: string): SheetNotes {
  const known = book.notes.get(sheetId) ?? emptyNotes();
  book.notes.set(sheetId, known);
  return known;
}

/** The cells of one sheet; null when there is no such sheet. */
export function univerSheet(book: UniverBook, sheetId: string): SheetStore | null {
  if (bookModel(book).getSheetBySheetId(sheetId) === null || bookFacade(book).getSheetBySheetId(sheetId) === null) return null;
  const context = sheetContext(book, sheetId);
  return { id: sheetId, ...cellPart(context), ...formatPart(context), ...layoutPart(context), ...markPart(context) };
}

/** The shared ground of one sheet's parts. */
export function sheetContext(book: UniverBook, sheetId: string): SheetContext {
  const facade: SheetContext["facade"] = () => {
    const sheet = bookFacade(book).getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`the grid holds no sheet ${sheetId}`);
    return sheet;
  };
  return {
    api: book.api,
    unitId: book.unitId,
    sheetId,
    notes: notesOf(book, sheetId),
    facade,
    sheet: () => facade().getSheet(),
    workbook: () => bookModel(book),
    change: (mutation, params) => {
      change(book, mutation, { subUnitId: sheetId, ...params });
    },
    asOurselves: (work) => asOurselves(book, work),
    calculable: (formula, row, column) =>
      calculableFormula(formula, { sheetName: facade().getSheetName(), row, column }, book.tables.size === 0 ? [] : namedTables(book)),
  };
}

/** Tables with the names of their columns as the header row has them now. */
export function namedTables(book: UniverBook): readonly NamedTable[] {
  return [...book.tables.values()].flatMap((table) => {
    const sheet = bookModel(book).getSheetBySheetId(table.sheetId);
    if (!sheet) return [];
    const { firstRow, firstColumn, lastColumn } = table.area;
    const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_, offset) =>
      storedText(storedValue(sheet.getCellRaw(firstRow, firstColumn + offset))),
    );
    return [{ ...table, sheetName: sheet.getName(), columns }];
  });
}
