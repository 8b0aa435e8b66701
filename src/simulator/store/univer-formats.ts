import type { Nullable, IStyleData } from "@univerjs/core";
import type { Area } from "./area.ts";
import type { SheetStore } from "./sheet-store.ts";
import type { CellFormat } from "./stored-cell.ts";
import type { SheetContext } from "./univer-sheet-context.ts";
import { makeRoom, onSheet } from "./univer-sheet-context.ts";
import { noteKey } from "./univer-sheet-notes.ts";
import { cellFormat, gridStyle } from "./univer-style.ts";

/** Tells the grid that only looks change: without it, it forgets the formulas of the cells. */
export const STYLE_ONLY = "sheet.command.set-style";

type FormatPart = Pick<SheetStore, "numberFormats" | "format" | "applyFormat">;

/** Looks of the cells of a sheet of the grid. */
export function formatPart(context: SheetContext): FormatPart {
  return {
    numberFormats: (area) => numberFormats(context, area),
    format: (row, column) => cellFormat(styleAt(context, row, column), !context.notes.unlocked.has(noteKey(row, column))),
    applyFormat: (area, patch) => {
      applyFormat(context, onSheet(context, area), patch);
    },
  };
}

function styleAt(context: SheetContext, row: number, column: number): Nullable<IStyleData> {
  return context.workbook().getStyles().getStyleByCell(context.sheet().getCellRaw(row, column));
}

function numberFormats(context: SheetContext, area: Area): string[][] {
  const lines: string[][] = [];
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const line: string[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      line.push(styleAt(context, row, column)?.n?.pattern ?? "General");
    }
    lines.push(line);
  }
  return lines;
}

function applyFormat(context: SheetContext, area: Area, patch: Partial<CellFormat>): void {
  makeRoom(context, area);
  const style = gridStyle(patch);
  const cellValue: Record<number, Record<number, { readonly s: IStyleData }>> = {};
  for (let row = area.firstRow; row <= area.lastRow; row += 1) {
    const line: Record<number, { readonly s: IStyleData }> = {};
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      line[column] = { s: style };
      if (patch.locked !== undefined) noteLocked(context, noteKey(row, column), patch.locked);
    }
    cellValue[row] = line;
  }
  context.change("sheet.mutation.set-range-values", { cellValue, trigger: STYLE_ONLY });
}

function noteLocked(context: SheetContext, key: string, locked: boolean): void {
  if (locked) context.notes.unlocked.delete(key);
  else context.notes.unlocked.add(key);
}
