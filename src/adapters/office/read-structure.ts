import type { CellRange } from "#sheet/cell-address.ts";
import type { CellLook } from "#sheet/grid.ts";
import { cellKey } from "#sheet/grid.ts";
import type { StopSignal } from "#sheet/workbook.ts";
import { inTurn, offers, refuseAborted } from "./office-host.ts";
import type { OfficeHost } from "./office-host.ts";
import { placeOf } from "./places.ts";
import type { UsedRange } from "./places.ts";
import { rangeOf } from "./read-cells.ts";
import { isRefusal } from "./to-workbook-error.ts";

/** Most cells whose looks are read: above this a sheet is data, not a printed table, and looks cost more than values. */
const MOST_CELLS = 200_000;
const BLOCK_CELLS = 20_000;

/** Boldness and indentation of a sheet's cells; sparse, plain cells are absent. One request per 20,000 cells. */
export async function readLooks(
  context: Excel.RequestContext,
  place: { readonly sheetId: string; readonly range: CellRange },
  signal: StopSignal | undefined,
): Promise<ReadonlyMap<number, CellLook>> {
  const { range, sheetId } = place;
  const looks = new Map<number, CellLook>();
  const columns = range.lastColumn - range.firstColumn + 1;
  if ((range.lastRow - range.firstRow + 1) * columns > MOST_CELLS) return looks;
  const rows = Math.max(1, Math.floor(BLOCK_CELLS / columns));
  const starts: number[] = [];
  for (let row = range.firstRow; row <= range.lastRow; row += rows) starts.push(row);
  await inTurn(starts, async (firstRow) => {
    refuseAborted(signal);
    const block = rangeOf(context, sheetId, { ...range, firstRow, lastRow: Math.min(range.lastRow, firstRow + rows - 1) });
    const properties = block.getCellProperties({ format: { font: { bold: true }, indentLevel: true } });
    await context.sync();
    properties.value.forEach((line, r) => {
      line.forEach((cell, c) => {
        const look = lookOf(cell);
        if (look.bold || look.indent > 0) looks.set(cellKey(firstRow + r, range.firstColumn + c), look);
      });
    });
  });
  return looks;
}

function lookOf(cell: Excel.CellProperties): CellLook {
  return { bold: cell.format?.font?.bold === true, indent: cell.format?.indentLevel ?? 0 };
}

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

/** Merged areas of a range; null: the host does not say, for some part of it at least. */
export type KnownMerges = readonly CellRange[] | null;

/** Rows asked for at a time: Excel answers at most 512 areas, and a sheet of forms merges a few cells in each row. */
const ROWS_AT_ONCE = 250;
/** Most questions for one sheet; a sheet that needs more is said to have merges that are not known. */
const MOST_QUESTIONS = 400;

interface Asking {
  readonly host: OfficeHost;
  readonly context: Excel.RequestContext;
  readonly sheetId: string;
  left: number;
}

/**
 * Merged areas within a range; null below ExcelApi 1.13, which cannot tell, and where Excel does not answer. Excel fails
 * above 512 areas, so it is asked by blocks of rows, and for half a block where it fails. Asking clears Excel's own undo
 * list, so it is asked only where a merge could be at all: a merge of two cells with content leaves one of them empty.
 */
export async function readMerges(
  host: OfficeHost,
  context: Excel.RequestContext,
  place: { readonly sheetId: string; readonly range: CellRange },
): Promise<KnownMerges> {
  if (!offers(host, "1.13")) return null;
  const asking: Asking = { host, context, sheetId: place.sheetId, left: MOST_QUESTIONS };
  const { firstRow, lastRow } = place.range;
  const starts = Array.from({ length: Math.ceil((lastRow - firstRow + 1) / ROWS_AT_ONCE) }, (_, at) => firstRow + at * ROWS_AT_ONCE);
  const found = await inTurn(starts, (start) =>
    mergesWithin(asking, { ...place.range, firstRow: start, lastRow: Math.min(lastRow, start + ROWS_AT_ONCE - 1) }),
  );
  return found.some((merges) => merges === null) ? null : found.flatMap((merges) => merges ?? []);
}

async function mergesWithin(asking: Asking, range: CellRange): Promise<KnownMerges> {
  if (asking.left === 0) return null;
  asking.left -= 1;
  const areas = rangeOf(asking.context, asking.sheetId, range).getMergedAreasOrNullObject();
  areas.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  try {
    await asking.context.sync();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (range.firstRow === range.lastRow) return null;
    const middle = Math.floor((range.firstRow + range.lastRow) / 2);
    const [above, below] = [
      await mergesWithin(asking, { ...range, lastRow: middle }),
      await mergesWithin(asking, { ...range, firstRow: middle + 1 }),
    ];
    return above === null || below === null ? null : [...above, ...below];
  }
  return areas.isNullObject ? [] : areas.areas.items.map(placeOf);
}
