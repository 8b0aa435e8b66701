import type { Analysis } from "#core/analysis.ts";
import type { TagPlace, TagWritePlan } from "#core/value-chain/plan-tag-writes.ts";
import { planTagWrites } from "#core/value-chain/plan-tag-writes.ts";
import type { TierId } from "#core/value-chain/tier-table.ts";
import type { Grid } from "#sheet/grid.ts";
import { rowPrint, snapshotRow } from "#sheet/content-print.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { Progress, Workbook, WriteReceipt } from "#sheet/workbook.ts";

import type { SourceMark } from "./source-marks.ts";
import { printOf } from "./source-marks.ts";

export type { TagPlace };

/** Tags to write into the sheet that was read. */
export interface WriteTagsRequest extends Progress {
  readonly analysis: Analysis;
  /** Tiers by zero-based sheet row. */
  readonly tiersByRow: ReadonlyMap<number, TierId>;
  readonly place: TagPlace;
  /** Header of a new column. */
  readonly header: string;
  /** What was checked: tags belong to its rows. Absent: the sheet cannot have changed. */
  readonly mark?: SourceMark;
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

/**
 * Reads the sheet as it is now and lists what writing would do. Fails with a WorkbookError, source-changed where a row to
 * be tagged is no longer the one that was checked.
 */
export async function planTags(workbook: Pick<Workbook, "readSheet">, request: WriteTagsRequest): Promise<TagWritePlan | null> {
  return plannedTags(await readTagged(workbook, request), request);
}

async function readTagged(workbook: Pick<Workbook, "readSheet">, { analysis, mark, signal }: WriteTagsRequest): Promise<Grid> {
  const { sheet } = analysis.table;
  const grid = await workbook.readSheet(sheet, signal === undefined ? {} : { signal });
  if (mark !== undefined && (await printOf(grid, mark.within)) !== mark.print) throw new WorkbookError("source-changed", sheet);
  return grid;
}

/**
 * Writes exactly the list that a person was shown; a sheet that would now give another list is left alone. Fails with a
 * WorkbookError and writes nothing when a cell cannot be filled safely, or when the person stops it (`cancelled`).
 */
export async function writeTags(
  workbook: Pick<Workbook, "readSheet" | "fillBlankCells">,
  request: WriteTagsRequest,
  shown: TagWritePlan,
): Promise<TagWriteOutcome> {
  const grid = await readTagged(workbook, request);
  const now = plannedTags(grid, request);
  if (JSON.stringify(now) !== JSON.stringify(shown)) return { changed: now };
  // The rows as they were read just now: one that is another when it is written is left alone.
  const cells = shown.cells.map((cell) => ({ ...cell, rowPrint: rowPrint(snapshotRow(grid, cell.row), cell.column) }));
  return { receipt: await workbook.fillBlankCells(request.analysis.table.sheet, cells, request) };
}
