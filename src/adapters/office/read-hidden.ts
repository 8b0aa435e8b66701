import type { CellRange } from "#sheet/cell-address.ts";
import { placeOf } from "./used-range.ts";
import type { UsedRange } from "./used-range.ts";
import { rangeOf } from "./read-block.ts";

/** What of a sheet is hidden, in sheet coordinates. */
export interface HiddenLines {
  readonly hiddenRows: ReadonlySet<number>;
  readonly filteredRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

const NOTHING_HIDDEN: HiddenLines = { hiddenRows: new Set(), filteredRows: new Set(), hiddenColumns: new Set() };

/**
 * Rows and columns that are hidden. Excel does not say why a row is hidden: within an active filter it counts as
 * filtered. No request at all when the used range holds nothing hidden.
 */
export async function readHidden(context: Excel.RequestContext, sheetId: string, used: UsedRange): Promise<HiddenLines> {
  if (!used.hasHiddenRows && !used.hasHiddenColumns) return NOTHING_HIDDEN;
  const range = rangeOf(context, sheetId, used.range);
  const rowProperties = range.getRowProperties({ rowHidden: true });
  const columnProperties = range.getColumnProperties({ columnHidden: true });
  const filtered = await activeFilters(context, sheetId);
  const isFiltered = (row: number): boolean => filtered.some((area) => row > area.firstRow && row <= area.lastRow);
  const rows = rowProperties.value.flatMap((row, index) => (row.rowHidden === true ? [used.range.firstRow + index] : []));
  const columns = columnProperties.value.flatMap((column, index) => (column.columnHidden === true ? [used.range.firstColumn + index] : []));
  return {
    hiddenRows: new Set(rows.filter((row) => !isFiltered(row))),
    filteredRows: new Set(rows.filter(isFiltered)),
    hiddenColumns: new Set(columns),
  };
}

/** Areas of the sheet's filters, its tables' among them, that hide rows now. Everything asked for before comes along. */
export async function activeFilters(context: Excel.RequestContext, sheetId: string): Promise<readonly CellRange[]> {
  const { autoFilter, tables } = context.workbook.worksheets.getItem(sheetId);
  autoFilter.load("isDataFiltered");
  tables.load("items/name,items/autoFilter/isDataFiltered");
  await context.sync();
  const active = tables.items.filter((table) => table.autoFilter.isDataFiltered).map((table) => table.getRange());
  const own = autoFilter.isDataFiltered ? [autoFilter.getRangeOrNullObject()] : [];
  const areas = [...active, ...own];
  if (areas.length === 0) return [];
  for (const area of areas) area.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  return areas.filter((area) => !area.isNullObject).map(placeOf);
}
