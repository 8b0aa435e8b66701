import type { CellRange } from "#sheet/cell-address.ts";
import { inTurn } from "./in-turn.ts";
import { offers } from "./office-host.ts";
import type { OfficeHost } from "./office-host.ts";
import { placeOf } from "./used-range.ts";
import { rangeOf } from "./read-block.ts";
import { isRefusal } from "./to-workbook-error.ts";

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
