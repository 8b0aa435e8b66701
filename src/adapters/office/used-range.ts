import type { CellRange } from "#sheet/cell-address.ts";

/** The used part of a sheet and whether anything in it is hidden. */
export interface UsedRange {
  readonly range: CellRange;
  readonly hasHiddenRows: boolean;
  readonly hasHiddenColumns: boolean;
}

/** The place of a loaded range. */
export function placeOf(range: Excel.Range): CellRange {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { firstRow: rowIndex, firstColumn: columnIndex, lastRow: rowIndex + rowCount - 1, lastColumn: columnIndex + columnCount - 1 };
}

/**
 * The cells of a sheet that hold values (formatted but empty ones do not count: a whole formatted column is a million),
 * within `only` when given; null when there are none. One request.
 */
export async function usedRange(context: Excel.RequestContext, sheetId: string, only: CellRange | null): Promise<UsedRange | null> {
  const used = context.workbook.worksheets.getItem(sheetId).getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  await context.sync();
  if (used.isNullObject) return null;
  const range = only === null ? placeOf(used) : shared(placeOf(used), only);
  // Null means that some are hidden and some are not.
  return range === null ? null : { range, hasHiddenRows: isAnyHidden(used.rowHidden), hasHiddenColumns: isAnyHidden(used.columnHidden) };
}

function isAnyHidden(hidden: boolean | null): boolean {
  return hidden !== false;
}

function shared(a: CellRange, b: CellRange): CellRange | null {
  const range = {
    firstRow: Math.max(a.firstRow, b.firstRow),
    firstColumn: Math.max(a.firstColumn, b.firstColumn),
    lastRow: Math.min(a.lastRow, b.lastRow),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
  return range.firstRow > range.lastRow || range.firstColumn > range.lastColumn ? null : range;
}
