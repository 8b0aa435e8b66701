import type { CellRange } from "#sheet/cell-address.ts";
import { offers } from "./office-host.ts";
import type { OfficeHost } from "./office-host.ts";
import { placeOf } from "./used-range.ts";
import { rangeOf } from "./read-block.ts";

/**
 * Merged areas within a range; none below ExcelApi 1.13, which cannot tell. Asking clears Excel's own undo stack, so it
 * is asked only where a merge could be at all: a merge of two cells with content leaves at least one of them empty.
 */
export async function readMerges(
  host: OfficeHost,
  context: Excel.RequestContext,
  place: { readonly sheetId: string; readonly range: CellRange },
): Promise<readonly CellRange[]> {
  if (!offers(host, "1.13")) return [];
  const areas = rangeOf(context, place.sheetId, place.range).getMergedAreasOrNullObject();
  areas.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  await context.sync();
  return areas.isNullObject ? [] : areas.areas.items.map(placeOf);
}
