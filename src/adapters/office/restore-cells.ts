import type { CellRef } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import { rowPrint } from "#sheet/content-print.ts";
import type { Progress, RestoreResult, SnapshotArea } from "#sheet/workbook.ts";
import { writeChecked } from "./checked-cells.ts";
import type { CheckedCell } from "./checked-cells.ts";
import { findWrittenCells } from "#sheet/find-written-cells.ts";
import { withoutOwnEvents } from "./own-events.ts";
import { snapshotSheet } from "./snapshot-sheet.ts";

/** Cells that we wrote on one sheet of a person. */
export interface CellsBack {
  readonly sheet: { readonly sheetId: string; readonly name: string };
  readonly areas: readonly SnapshotArea[];
}

/**
 * Takes single cells of a person's sheet back, found by what else stands in their rows. Cells that are no longer as we
 * left them stay and are listed. Reads the sheet once and writes each run of rows in one request.
 */
export async function restoreCells(context: Excel.RequestContext, cells: CellsBack, progress: Progress): Promise<RestoreResult> {
  const { sheet, areas } = cells;
  const rows = await snapshotSheet(context, sheet.sheetId);
  const found = findWrittenCells(rows, areas);
  const refused: CellRef[] = [];
  const back = found.flatMap((one, index): readonly CheckedCell[] => {
    if (one.kind === "changed") refused.push({ workbook: null, sheet: sheet.name, row: one.row, column: one.column });
    if (one.kind !== "ours") return [];
    return [checkedBack(rows[one.row] ?? [], one, areas[index]?.before?.[0]?.[0] ?? null)];
  });
  if (back.length > 0) {
    const lastColumn = rows.reduce((last, row) => Math.max(last, row.length - 1), 0);
    await withoutOwnEvents(context, () => writeChecked(context, { sheet: { ...sheet, lastColumn }, cells: back }, progress));
  }
  return { restored: back.length, refused };
}

function checkedBack(
  row: readonly CellValue[],
  { row: at, column }: { readonly row: number; readonly column: number },
  before: CellValue,
): CheckedCell {
  return { row: at, column, cell: before, now: row[column] ?? null, rowPrint: rowPrint(row, column) };
}
