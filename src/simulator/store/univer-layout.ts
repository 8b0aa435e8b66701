import type { IColumnData, IRowData } from "@univerjs/core";
import { BooleanNumber } from "@univerjs/core";
import type { SheetStore } from "./sheet-store.ts";
import type { SheetContext } from "./univer-sheet-context.ts";
import { areaOf, gridRange, makeRoom } from "./univer-sheet-context.ts";
import { storedValue } from "./univer-cell.ts";

/** The grid counts pixels, Office.js points. */
const PIXELS_PER_POINT = 4 / 3;
/** Thai vowels and tone marks above and below take no width of their own. */
const MARKS = /\p{M}/gu;
const PIXELS_PER_LETTER = 7.5;

type LayoutPart = Pick<
  SheetStore,
  | "columnWidth"
  | "setColumnWidth"
  | "rowHeight"
  | "setRowHeight"
  | "autofitColumns"
  | "autofitRows"
  | "merges"
  | "merge"
  | "unmerge"
  | "hiddenRows"
  | "setRowsHidden"
  | "hiddenColumns"
  | "setColumnsHidden"
  | "freeze"
  | "setFreeze"
>;

/** Sizes, merges, hidden rows and columns and frozen panes of a sheet of the grid. */
export function layoutPart(context: SheetContext): LayoutPart {
  return { ...sizes(context), ...merges(context), ...hidden(context), ...frozen(context) };
}

/** Whole rows from first to last. */
function rows(context: SheetContext, first: number, last: number): object {
  return gridRange({ firstRow: first, lastRow: last, firstColumn: 0, lastColumn: context.sheet().getColumnCount() - 1 });
}

function columns(context: SheetContext, first: number, last: number): object {
  return gridRange({ firstRow: 0, lastRow: context.sheet().getRowCount() - 1, firstColumn: first, lastColumn: last });
}

function sizes(
  context: SheetContext,
): Pick<LayoutPart, "columnWidth" | "setColumnWidth" | "rowHeight" | "setRowHeight" | "autofitColumns" | "autofitRows"> {
  const setColumnWidth = (first: number, last: number, points: number): void => {
    makeRoom(context, { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: last });
    context.change("sheet.mutation.set-worksheet-col-width", {
      ranges: [columns(context, first, last)],
      colWidth: points * PIXELS_PER_POINT,
    });
  };
  return {
    columnWidth: (column) => context.sheet().getColumnManager().getColumnWidth(column) / PIXELS_PER_POINT,
    setColumnWidth,
    rowHeight: (row) => context.sheet().getRowManager().getRowHeight(row) / PIXELS_PER_POINT,
    setRowHeight: (first, last, points) => {
      makeRoom(context, { firstRow: 0, lastRow: last, firstColumn: 0, lastColumn: 0 });
      context.change("sheet.mutation.set-worksheet-row-height", {
        ranges: [rows(context, first, last)],
        rowHeight: points * PIXELS_PER_POINT,
      });
      context.change("sheet.mutation.set-worksheet-row-is-auto-height", { ranges: [rows(context, first, last)], autoHeightInfo: 0 });
    },
    autofitColumns: (first, last) => {
      for (let column = first; column <= last; column += 1)
        setColumnWidth(column, column, fittingWidth(context, column) / PIXELS_PER_POINT);
    },
    autofitRows: (first, last) => {
      const known = Math.min(last, context.sheet().getRowCount() - 1);
      if (known >= first) context.asOurselves(() => context.facade().setRowAutoHeight(first, known - first + 1));
    },
  };
}

/** Pixels that the longest text of a column takes, within reason. */
function fittingWidth(context: SheetContext, column: number): number {
  let letters = 8;
  context
    .sheet()
    .getCellMatrix()
    .forValue((_row, at, cell) => {
      const value = at === column ? storedValue(cell) : null;
      if (typeof value === "string") letters = Math.max(letters, value.replace(MARKS, "").length);
      if (typeof value === "number") letters = Math.max(letters, value.toFixed(4).length + 2);
    });
  return Math.min(letters, 60) * PIXELS_PER_LETTER + 10;
}

function merges(context: SheetContext): Pick<LayoutPart, "merges" | "merge" | "unmerge"> {
  const change = context.change;
  return {
    merges: () => context.sheet().getMergeData().map(areaOf),
    merge: (area) => {
      makeRoom(context, area);
      change("sheet.mutation.remove-worksheet-merge", { ranges: [gridRange(area)] });
      change("sheet.mutation.add-worksheet-merge", { ranges: [gridRange(area)] });
    },
    unmerge: (area) => {
      change("sheet.mutation.remove-worksheet-merge", { ranges: [gridRange(area)] });
    },
  };
}

function hidden(context: SheetContext): Pick<LayoutPart, "hiddenRows" | "setRowsHidden" | "hiddenColumns" | "setColumnsHidden"> {
  return {
    hiddenRows: () => hiddenIn(context.sheet().getRowManager().getRowData(), context.notes.filteredRows),
    setRowsHidden: (first, last, isHidden) => {
      makeRoom(context, { firstRow: 0, lastRow: last, firstColumn: 0, lastColumn: 0 });
      context.change(`sheet.mutation.set-row-${isHidden ? "hidden" : "visible"}`, { ranges: [rows(context, first, last)] });
    },
    hiddenColumns: () => hiddenIn(context.sheet().getColumnManager().getColumnData(), new Set()),
    setColumnsHidden: (first, last, isHidden) => {
      makeRoom(context, { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: last });
      context.change(`sheet.mutation.set-col-${isHidden ? "hidden" : "visible"}`, { ranges: [columns(context, first, last)] });
    },
  };
}

type Lines = Readonly<Record<number, Pick<Partial<IRowData> | Partial<IColumnData>, "hd">>>;

function hiddenIn(lines: Lines, except: ReadonlySet<number>): ReadonlySet<number> {
  const numbers = Object.entries(lines).flatMap(([number, line]) => (line.hd === BooleanNumber.TRUE ? [Number(number)] : []));
  return new Set(numbers.filter((number) => !except.has(number)));
}

function frozen(context: SheetContext): Pick<LayoutPart, "freeze" | "setFreeze"> {
  return {
    freeze: () => {
      const { ySplit, xSplit } = context.sheet().getFreeze();
      return { rows: ySplit, columns: xSplit };
    },
    setFreeze: (rowsFrozen, columnsFrozen) => {
      context.change("sheet.mutation.set-frozen", {
        startRow: rowsFrozen === 0 ? -1 : rowsFrozen,
        startColumn: columnsFrozen === 0 ? -1 : columnsFrozen,
        ySplit: rowsFrozen,
        xSplit: columnsFrozen,
      });
    },
  };
}
