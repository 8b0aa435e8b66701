import type { StoredName } from "./sheet-parts.ts";
import type { UniverBook } from "./univer-book.ts";
import { bookFacade, change, sheetContext } from "./univer-book.ts";
import { givenFormula, hasFormula } from "./univer-cell.ts";
import type { WorkbookStore } from "./workbook-store.ts";

type NamePart = Pick<WorkbookStore, "names" | "setName" | "deleteName" | "tables" | "setTable" | "deleteTable">;

/** The grid's word for the scope of a name that the whole workbook shares. */
const WHOLE_WORKBOOK = "AllDefaultWorkbook";

/** Defined names and tables. */
export function namePart(book: UniverBook): NamePart {
  return {
    names: () => [...book.names.values()],
    setName: (name) => {
      const id = nameKey(name.name, name.sheetId);
      book.names.set(id, name);
      change(book, "formula.mutation.set-defined-name", gridName(id, name));
    },
    deleteName: (name, sheetId) => {
      const id = nameKey(name, sheetId);
      const known = book.names.get(id);
      if (known && book.names.delete(id)) change(book, "formula.mutation.remove-defined-name", gridName(id, known));
    },
    tables: () => [...book.tables.values()],
    setTable: (table) => {
      book.tables.set(table.id, table);
      rewriteFormulas(book);
    },
    deleteTable: (id) => {
      book.tables.delete(id);
    },
  };
}

function nameKey(name: string, sheetId: string | null): string {
  return `${sheetId ?? ""}!${name.toLowerCase()}`;
}

function gridName(id: string, { name, sheetId, formula, comment, visible }: StoredName): object {
  // References stand without, all else with the leading "=".
  const formulaOrRefString = /^=[^"{(]+!\$?[A-Z]/u.test(formula) ? formula.slice(1) : formula;
  return { id, name, formulaOrRefString, localSheetId: sheetId ?? WHOLE_WORKBOOK, comment, hidden: !visible };
}

/** Gives the grid every formula anew whose form depends on tables: a table may come after the formulas that name it. */
function rewriteFormulas(book: UniverBook): void {
  for (const sheet of bookFacade(book).getSheets()) {
    const context = sheetContext(book, sheet.getSheetId());
    const cellValue: Record<number, Record<number, object>> = {};
    context
      .sheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell?.f || !hasFormula(cell)) return;
        const given = givenFormula(cell, cell.f);
        const calculated = context.calculable(given, row, column);
        if (calculated !== cell.f) (cellValue[row] ??= {})[column] = { f: calculated, v: null, custom: { given, calculated } };
      });
    if (Object.keys(cellValue).length > 0) context.change("sheet.mutation.set-range-values", { cellValue });
  }
}
