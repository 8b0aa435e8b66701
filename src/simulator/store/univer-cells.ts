import type { ICellData, Nullable } from "@univerjs/core";
import { numfmt } from "@univerjs/core";
import type { Area } from "./area.ts";
import { columnCount, rowCount } from "./area.ts";
import type { SheetStore } from "./sheet-store.ts";
import type { CellInput } from "./stored-cell.ts";
import { givenFormula, gridCell, hasFormula, holdsContent, storedText, storedValue } from "./univer-cell.ts";
import { STYLE_ONLY } from "./univer-formats.ts";
import type { SheetContext } from "./univer-sheet-context.ts";
import { gridRange, makeRoom, onSheet } from "./univer-sheet-context.ts";
import { noteKey } from "./univer-sheet-notes.ts";

/** Significant digits that the General format shows at most. */
const GENERAL_DIGITS = 11;

type CellPart = Pick<SheetStore, "usedArea" | "values" | "formulas" | "texts" | "write" | "clear">;

/** Values, formulas and texts of a sheet of the grid. */
export function cellPart(context: SheetContext): CellPart {
  return {
    usedArea: (valuesOnly) => usedArea(context, valuesOnly),
    values: (area) => block(area, (row, column) => storedValue(context.sheet().getCellRaw(row, column))),
    formulas: (area) => block(area, (row, column) => formulaAt(context, row, column)),
    texts: (area) => block(area, (row, column) => textAt(context, row, column)),
    write: (area, cells) => {
      write(context, area, cells);
    },
    clear: (area, what) => {
      clear(context, onSheet(context, area), what);
    },
  };
}

function block<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (__, column) => read(area.firstRow + row, area.firstColumn + column)),
  );
}

function usedArea(context: SheetContext, valuesOnly: boolean): Area | null {
  const used = { firstRow: Infinity, firstColumn: Infinity, lastRow: -1, lastColumn: -1 };
  context
    .sheet()
    .getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell || !counts(cell, valuesOnly)) return;
      used.firstRow = Math.min(used.firstRow, row);
      used.firstColumn = Math.min(used.firstColumn, column);
      used.lastRow = Math.max(used.lastRow, row);
      used.lastColumn = Math.max(used.lastColumn, column);
    });
  return used.lastRow < 0 ? null : used;
}

function counts(cell: ICellData, valuesOnly: boolean): boolean {
  return holdsContent(cell) || (!valuesOnly && Boolean(cell.s));
}

function formulaAt(context: SheetContext, row: number, column: number): string | null {
  const cell = context.sheet().getCellRaw(row, column);
  if (!cell || !hasFormula(cell)) return null;
  // Cells filled by dragging share one formula; only the facade spells out each.
  const calculated = cell.f ?? context.facade().getRange(row, column).getFormula();
  return givenFormula(cell, calculated);
}

function textAt(context: SheetContext, row: number, column: number): string {
  const cell = context.sheet().getCellRaw(row, column);
  const value = storedValue(cell);
  if (typeof value !== "number") return storedText(value);
  const pattern = context.workbook().getStyles().getStyleByCell(cell)?.n?.pattern;
  return pattern === undefined ? String(Number(value.toPrecision(GENERAL_DIGITS))) : numfmt.format(pattern, value, { throws: false });
}

type CellBlock = Record<number, Record<number, Nullable<ICellData>>>;

function write(context: SheetContext, area: Area, cells: readonly (readonly (CellInput | null)[])[]): void {
  makeRoom(context, area);
  const cellValue: CellBlock = {};
  cells.forEach((line, rowOffset) => {
    const row = area.firstRow + rowOffset;
    const written: Record<number, Nullable<ICellData>> = {};
    line.forEach((input, columnOffset) => {
      const column = area.firstColumn + columnOffset;
      if (input !== null) written[column] = gridCell(input, calculable(context, input, { row, column }));
    });
    cellValue[row] = written;
  });
  context.change("sheet.mutation.set-range-values", { cellValue });
}

function calculable(
  context: SheetContext,
  input: CellInput,
  { row, column }: { readonly row: number; readonly column: number },
): string | null {
  return input.formula === undefined ? null : context.calculable(input.formula, row, column);
}

function clear(context: SheetContext, area: Area, what: "all" | "contents" | "formats"): void {
  const cellValue: CellBlock = {};
  const matrix = context.sheet().getCellMatrix();
  matrix.forValue((row, column, cell) => {
    if (!cell || !inside(area, row, column)) return;
    const line = (cellValue[row] ??= {});
    line[column] = what === "all" ? null : what === "formats" ? { s: null } : gridCell({ value: null }, null);
    if (what !== "contents") context.notes.unlocked.delete(noteKey(row, column));
    if (what === "all") context.notes.links.delete(noteKey(row, column));
  });
  context.change("sheet.mutation.set-range-values", what === "formats" ? { cellValue, trigger: STYLE_ONLY } : { cellValue });
  if (what !== "contents" && context.sheet().getMergeData().length > 0) {
    context.change("sheet.mutation.remove-worksheet-merge", { ranges: [gridRange(area)] });
  }
}

function inside(area: Area, row: number, column: number): boolean {
  return row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn;
}
