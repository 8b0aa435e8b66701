import type { CellRange } from "#sheet/cell-address.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { placeOf } from "./used-range.ts";

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
