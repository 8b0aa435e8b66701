import type { Analysis } from "#core/analysis.ts";
import type { TierId } from "#core/value-chain/tier-table.ts";
import { isBlank } from "#sheet/cell.ts";
import type { Grid } from "#sheet/grid.ts";
import { valueAt } from "#sheet/grid.ts";
import type { CellWrite, Workbook, WriteReceipt } from "#sheet/workbook.ts";

/** Where tags go: into blank cells of the tier column, or into a new column right of the table. */
export type TagPlace = "blank-cells" | "new-column";

/** Tags to write. */
export interface WriteTagsRequest {
  readonly analysis: Analysis;
  /** Tiers by zero-based sheet row. */
  readonly tiersByRow: ReadonlyMap<number, TierId>;
  readonly place: TagPlace;
  /** Header of a new column. */
  readonly header: string;
}

/** What writing tags would fill, for a person to see first. */
export interface TagWrites {
  readonly cells: readonly CellWrite[];
  /** Rows whose tier cell holds something already; they are left alone. */
  readonly filledRows: readonly number[];
}

/** The cells that writing tags would fill, in row order: only blank ones, tiers by their Thai label as in the source. */
export function plannedTags(grid: Grid, request: WriteTagsRequest): TagWrites {
  const { table, tierTable } = request.analysis;
  const tierColumn = table.columns.find((column) => column.role === "tier")?.column ?? null;
  const isNew = request.place === "new-column" || tierColumn === null;
  const column = isNew ? freeColumn(grid, request.analysis) : tierColumn;
  const labels = new Map(tierTable.tiers.map((tier) => [tier.id, tier.label.th]));
  const rows = [...request.tiersByRow].sort(([a], [b]) => a - b);
  const tags = rows.map(([row, tier]): CellWrite => ({ row, column, value: labels.get(tier) ?? tier }));
  const header: readonly CellWrite[] = isNew ? [{ row: headerRow(request.analysis), column, value: request.header }] : [];
  const isFree = ({ row }: CellWrite): boolean => isBlank(valueAt(grid, row, column));
  return { cells: [...header, ...tags.filter(isFree)], filledRows: tags.filter((tag) => !isFree(tag)).map((tag) => tag.row) };
}

/** Writes the tags that `plannedTags` lists. Fails with a WorkbookError and writes nothing when a cell cannot be filled safely. */
export async function writeTags(
  workbook: Pick<Workbook, "readSheet" | "fillBlankCells">,
  request: WriteTagsRequest,
): Promise<WriteReceipt> {
  const { sheet } = request.analysis.table;
  const { cells } = plannedTags(await workbook.readSheet(sheet), request);
  return workbook.fillBlankCells(sheet, cells);
}

function headerRow({ table }: Analysis): number {
  return table.headerRows.at(-1) ?? table.range.firstRow;
}

/** The first column right of the table that is empty all the way down. */
function freeColumn(grid: Grid, { table }: Analysis): number {
  const { firstRow, lastRow, lastColumn } = table.range;
  let column = lastColumn + 1;
  const holdsSomething = (at: number): boolean => grid.values.slice(firstRow, lastRow + 1).some((row) => !isBlank(row[at] ?? null));
  while (
    holdsSomething(column) ||
    grid.hiddenColumns.has(column) ||
    grid.merges.some(
      (merge) => merge.firstColumn <= column && merge.lastColumn >= column && merge.firstRow <= lastRow && merge.lastRow >= firstRow,
    )
  )
    column += 1;
  return column;
}
