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
 * filtered. Two requests, and none when the used range holds nothing hidden.
 */
export async function readHidden(context: Excel.RequestContext, sheetId: string, used: UsedRange): Promise<HiddenLines> {
  if (!used.hasHiddenRows && !used.hasHiddenColumns) return NOTHING_HIDDEN;
  const range = rangeOf(context, sheetId, used.range);
  const rows = used.hasHiddenRows ? range.getRowProperties({ rowHidden: true }) : null;
  const columns = used.hasHiddenColumns ? range.getColumnProperties({ columnHidden: true }) : null;
  const filters = used.hasHiddenRows ? activeFilters(context, sheetId) : null;
  await context.sync();
  const filtered = filters === null ? [] : await filters();
  const hidden = hiddenPlaces(
    (rows?.value ?? []).map((row) => row.rowHidden),
    used.range.firstRow,
  );
  const isFiltered = (row: number): boolean => filtered.some((area) => row > area.firstRow && row <= area.lastRow);
  return {
    hiddenRows: new Set(hidden.filter((row) => !isFiltered(row))),
    filteredRows: new Set(hidden.filter(isFiltered)),
    hiddenColumns: new Set(
      hiddenPlaces(
        (columns?.value ?? []).map((column) => column.columnHidden),
        used.range.firstColumn,
      ),
    ),
  };
}

function hiddenPlaces(hidden: readonly (boolean | undefined)[], first: number): readonly number[] {
  return hidden.flatMap((isHidden, index) => (isHidden === true ? [first + index] : []));
}

/** Asks for the sheet's filters; after a sync the returned function gives the areas of those that filter now. */
export function activeFilters(context: Excel.RequestContext, sheetId: string): () => Promise<readonly CellRange[]> {
  const { autoFilter, tables } = context.workbook.worksheets.getItem(sheetId);
  autoFilter.load("isDataFiltered");
  tables.load("items/name,items/autoFilter/isDataFiltered");
  return async () => {
    const active = tables.items.filter((table) => table.autoFilter.isDataFiltered).map((table) => table.getRange());
    const own = autoFilter.isDataFiltered ? [autoFilter.getRangeOrNullObject()] : [];
    const areas = [...active, ...own];
    if (areas.length === 0) return [];
    for (const area of areas) area.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    return areas.filter((area) => !area.isNullObject).map(placeOf);
  };
}
