import type { CellRange } from "#sheet/cell-address.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { rangeOf } from "./read-cells.ts";
import { whereInFront } from "./to-workbook-error.ts";
import { readFacts, sheetNamed } from "./workbook-facts.ts";

/** Some cells of a sheet. */
export interface SheetPlace {
  readonly sheetId: string;
  readonly range: CellRange;
}

/** The selected cells; fails with selection-unusable when they are several areas, or not cells at all. */
export async function selectedPlace(context: Excel.RequestContext): Promise<SheetPlace> {
  const selected = context.workbook.getSelectedRanges();
  const { areas, worksheet } = selected;
  selected.load("areaCount");
  worksheet.load("id");
  areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  await context.sync();
  const [area] = areas.items;
  if (selected.areaCount !== 1 || area === undefined) throw new WorkbookError("selection-unusable");
  return { sheetId: worksheet.id, range: placeOf(area) };
}

/** A table's cells, its header row included; fails with table-missing. */
export async function tablePlace(context: Excel.RequestContext, name: string): Promise<SheetPlace> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name");
  await context.sync();
  if (table.isNullObject) throw new WorkbookError("table-missing", name);
  const range = table.getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  table.worksheet.load("id");
  await context.sync();
  return { sheetId: table.worksheet.id, range: placeOf(range) };
}

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

/** Selects a cell; fails with target-hidden when a person could not see it there. */
export async function goToCell(
  context: Excel.RequestContext,
  cell: { readonly sheet: string; readonly row: number; readonly column: number },
): Promise<void> {
  const sheet = sheetNamed(await readFacts(context), cell.sheet);
  const place = `${sheet.name}!${cellAddress(cell.row, cell.column)}`;
  if (sheet.visibility !== "visible") throw new WorkbookError("target-hidden", place);
  const range = rangeOf(context, sheet.id, { firstRow: cell.row, lastRow: cell.row, firstColumn: cell.column, lastColumn: cell.column });
  range.load("rowHidden,columnHidden");
  await context.sync();
  if (range.rowHidden || range.columnHidden) throw new WorkbookError("target-hidden", place);
  context.workbook.worksheets.getItem(sheet.id).activate();
  range.select();
  try {
    await context.sync();
  } catch (error) {
    throw whereInFront(error);
  }
}
