import type { Area } from "./area.ts";
import { createMemoryCells } from "./memory-cells.ts";
import type { MemoryCells } from "./memory-cells.ts";
import { createMemoryFormats } from "./memory-formats.ts";
import type { MemoryFormats } from "./memory-formats.ts";
import { filterSide, linkSide, mergeSide, pageSide, ruleSide } from "./memory-sheet-parts.ts";
import type { FilteredRows } from "./memory-sheet-parts.ts";
import type { SheetStore } from "./sheet-store.ts";
import { plainText } from "./plain-text.ts";

/** A sheet in memory, with what only a person can do to it. */
export interface MemorySheetStore extends SheetStore, FilteredRows {
  readonly cells: MemoryCells;
  readonly looks: MemoryFormats;
}

/** Points of a column and a row that nobody resized. */
const COLUMN_WIDTH = 48;
const ROW_HEIGHT = 15;

/** An empty sheet. */
export function createMemorySheet(id: string): MemorySheetStore {
  const cells = createMemoryCells();
  const looks = createMemoryFormats();
  return {
    id,
    cells,
    looks,
    ...cellSide(cells, looks),
    ...lineSide(),
    ...mergeSide(),
    ...filterSide(),
    ...linkSide(),
    ...ruleSide(),
    ...pageSide(),
  };
}

type CellSide = Pick<
  SheetStore,
  "usedArea" | "values" | "formulas" | "texts" | "numberFormats" | "format" | "write" | "applyFormat" | "clear"
>;

function cellSide(cells: MemoryCells, looks: MemoryFormats): CellSide {
  return {
    usedArea: (valuesOnly) => usedArea(cells, valuesOnly ? null : looks),
    values: (area) => cells.block(area, (cell) => known(cell?.value ?? null, cell?.isPending ?? false)),
    formulas: (area) => cells.block(area, (cell) => cell?.formula ?? null),
    texts: (area) => cells.block(area, (cell, row, column) => plainText(cell?.value ?? null, looks.at(row, column).numberFormat)),
    numberFormats: (area) => cells.block(area, (_, row, column) => looks.at(row, column).numberFormat),
    format: (row, column) => looks.at(row, column),
    write: (area, inputs) => {
      inputs.forEach((line, r) => {
        line.forEach((input, c) => {
          if (input !== null) cells.put(area.firstRow + r, area.firstColumn + c, input);
        });
      });
    },
    applyFormat: (area, patch) => {
      looks.lay(area, patch);
    },
    clear: (area, what) => {
      if (what !== "formats") cells.clear(area);
      if (what !== "contents") looks.clear(area);
    },
  };
}

function known<T>(value: T, isPending: boolean): T {
  if (isPending) throw new Error("a formula was read before settle() calculated it");
  return value;
}

function usedArea(cells: MemoryCells, looks: MemoryFormats | null): Area | null {
  let used: Area | null = null;
  const grow = (row: number, column: number): void => {
    const now: Area = used ?? { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
    used = {
      firstRow: Math.min(now.firstRow, row),
      firstColumn: Math.min(now.firstColumn, column),
      lastRow: Math.max(now.lastRow, row),
      lastColumn: Math.max(now.lastColumn, column),
    };
  };
  cells.each((_, row, column) => {
    grow(row, column);
  });
  looks?.each(grow);
  return used;
}

type LineSide = Pick<
  SheetStore,
  | "columnWidth"
  | "setColumnWidth"
  | "rowHeight"
  | "setRowHeight"
  | "autofitColumns"
  | "autofitRows"
  | "hiddenRows"
  | "setRowsHidden"
  | "hiddenColumns"
  | "setColumnsHidden"
  | "freeze"
  | "setFreeze"
>;

function lineSide(): LineSide {
  const widths = new Map<number, number>();
  const heights = new Map<number, number>();
  const [hiddenRows, hiddenColumns] = [new Set<number>(), new Set<number>()];
  let frozen = { rows: 0, columns: 0 };
  const each = (first: number, last: number, act: (index: number) => void): void => {
    for (let index = first; index <= last; index += 1) act(index);
  };
  const hide = (set: Set<number>) => (first: number, last: number, hidden: boolean) => {
    each(first, last, (index) => (hidden ? set.add(index) : set.delete(index)));
  };
  return {
    columnWidth: (column) => widths.get(column) ?? COLUMN_WIDTH,
    setColumnWidth: (first, last, points) => {
      each(first, last, (index) => widths.set(index, points));
    },
    rowHeight: (row) => heights.get(row) ?? ROW_HEIGHT,
    setRowHeight: (first, last, points) => {
      each(first, last, (index) => heights.set(index, points));
    },
    autofitColumns: () => undefined,
    autofitRows: () => undefined,
    hiddenRows: () => hiddenRows,
    setRowsHidden: hide(hiddenRows),
    hiddenColumns: () => hiddenColumns,
    setColumnsHidden: hide(hiddenColumns),
    freeze: () => frozen,
    setFreeze: (rows, columns) => {
      frozen = { rows, columns };
    },
  };
}
