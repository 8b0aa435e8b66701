import type { Analysis } from "#core/analysis.ts";
import type { TagPlace, TagWritePlan } from "#core/value-chain/plan-tag-writes.ts";
import { planTagWrites } from "#core/value-chain/plan-tag-writes.ts";
import type { TierId } from "#core/value-chain/tier-table.ts";
import type { Grid } from "#sheet/grid.ts";
import type { Workbook, WriteReceipt } from "#sheet/workbook.ts";

export type { TagPlace };

/** Tags to write into the sheet that was read. */
export interface WriteTagsRequest {
  readonly analysis: Analysis;
  /** Tiers by zero-based sheet row. */
  readonly tiersByRow: ReadonlyMap<number, TierId>;
  readonly place: TagPlace;
  /** Header of a new column. */
  readonly header: string;
}

/** What came of writing: done, or the sheet has changed since the list was shown, with the list as it would be now. */
export type TagWriteOutcome = { readonly receipt: WriteReceipt } | { readonly changed: TagWritePlan | null };

/** The cells that writing tags would fill and the rows it leaves alone, for a person to see first; null when no column is free. */
export function plannedTags(grid: Grid, request: WriteTagsRequest): TagWritePlan | null {
  const { table, tierTable } = request.analysis;
  const tierColumn = table.columns.find((column) => column.role === "tier")?.column ?? null;
  const { range, headerRows } = table;
  const { tiersByRow, place, header } = request;
  return planTagWrites(grid, { range, headerRows, tierColumn, tierTable, tiersByRow, place, header });
}

/** Reads the sheet as it is now and lists what writing would do. Fails with a WorkbookError. */
export async function planTags(workbook: Pick<Workbook, "readSheet">, request: WriteTagsRequest): Promise<TagWritePlan | null> {
  return plannedTags(await workbook.readSheet(request.analysis.table.sheet), request);
}

/**
 * Writes exactly the list that a person was shown; a sheet that would now give another list is left alone. Fails with a
 * WorkbookError and writes nothing when a cell cannot be filled safely.
 */
export async function writeTags(
  workbook: Pick<Workbook, "readSheet" | "fillBlankCells">,
  request: WriteTagsRequest,
  shown: TagWritePlan,
): Promise<TagWriteOutcome> {
  const now = await planTags(workbook, request);
  if (JSON.stringify(now) !== JSON.stringify(shown)) return { changed: now };
  return { receipt: await workbook.fillBlankCells(request.analysis.table.sheet, shown.cells) };
}
