import type { IRange, Workbook, Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorksheet } from "@univerjs/preset-sheets-core";
import type { Area } from "./area.ts";
import type { SheetNotes } from "./univer-sheet-notes.ts";

/** What the parts of a sheet store share. */
export interface SheetContext {
  readonly api: FUniver;
  readonly unitId: string;
  readonly sheetId: string;
  readonly notes: SheetNotes;
  /** The sheet as the grid's facade shows it, looked up anew each time: a person may have deleted it. */
  readonly facade: () => FWorksheet;
  readonly sheet: () => Worksheet;
  readonly workbook: () => Workbook;
  /** Changes the grid as ourselves, so that nobody takes it for a person's work. */
  readonly change: (mutation: string, params: object) => void;
  readonly asOurselves: <T>(work: () => T) => T;
  /** The formula in the form that the grid calculates. */
  readonly calculable: (formula: string, row: number, column: number) => string;
}

/** Our area as the grid writes it. */
export function gridRange(area: Area): IRange {
  return { startRow: area.firstRow, endRow: area.lastRow, startColumn: area.firstColumn, endColumn: area.lastColumn };
}

/** The grid's range as ours. Whole rows and columns come without the other end. */
export function areaOf(range: IRange): Area {
  const whole = (value: number, instead: number): number => (Number.isFinite(value) ? value : instead);
  return {
    firstRow: whole(range.startRow, 0),
    firstColumn: whole(range.startColumn, 0),
    lastRow: whole(range.endRow, 1_048_575),
    lastColumn: whole(range.endColumn, 16_383),
  };
}

/** Widens the sheet so that it holds the area: the grid's sheets have a fixed size. */
export function makeRoom(context: SheetContext, area: Area): void {
  const sheet = context.sheet();
  if (area.lastRow >= sheet.getRowCount()) {
    context.change("sheet.mutation.set-worksheet-row-count", { rowCount: area.lastRow + 1 });
  }
  if (area.lastColumn >= sheet.getColumnCount()) {
    context.change("sheet.mutation.set-worksheet-column-count", { columnCount: area.lastColumn + 1 });
  }
}

/** The part of an area that lies on the sheet as large as it is now; whole rows and columns need no room made. */
export function onSheet(context: SheetContext, area: Area): Area {
  const sheet = context.sheet();
  const lastRow = area.lastRow >= 1_048_575 ? sheet.getRowCount() - 1 : area.lastRow;
  const lastColumn = area.lastColumn >= 16_383 ? sheet.getColumnCount() - 1 : area.lastColumn;
  return { ...area, lastRow, lastColumn };
}
