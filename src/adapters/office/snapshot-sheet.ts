import type { CellRange } from "#sheet/cell-address.ts";
import { parseRangeAddress } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { OwnSheetId, PlannedTable, SheetPlan } from "#sheet/sheet-plan.ts";
import { snapshotCell } from "#sheet/snapshot-cell.ts";
import { usedRange } from "./places.ts";
import { readCells } from "./read-cells.ts";

/** Cells of a range in snapshot form, read block by block. */
export async function snapshotRange(context: Excel.RequestContext, sheetId: string, range: CellRange): Promise<CellValue[][]> {
  const rows: CellValue[][] = [];
  await readCells(context, {
    sheetId,
    range,
    withFormats: false,
    progress: {},
    onBlock: (block) => {
      block.values.forEach((row, r) => rows.push(row.map((value, c) => snapshotCell(value, block.formulas[r]?.[c] ?? null))));
    },
  });
  return rows;
}

/** Everything on one of our sheets from A1 on, in snapshot form; empty when it holds nothing. */
export async function snapshotSheet(context: Excel.RequestContext, sheetId: string): Promise<CellValue[][]> {
  const used = await usedRange(context, sheetId, null);
  return used === null ? [] : snapshotRange(context, sheetId, { ...used.range, firstRow: 0, firstColumn: 0 });
}

/** The tables on a sheet. Two requests. */
export async function tablesOn(context: Excel.RequestContext, sheetId: string): Promise<readonly PlannedTable[]> {
  const { tables } = context.workbook.worksheets.getItem(sheetId);
  tables.load("items/name");
  await context.sync();
  const ranges = tables.items.map((table) => table.getRange());
  for (const range of ranges) range.load("address");
  if (ranges.length > 0) await context.sync();
  return tables.items.flatMap((table, index) => {
    const address = ranges[index]?.address ?? "";
    const range = parseRangeAddress(address.slice(address.lastIndexOf("!") + 1));
    return range === null ? [] : [{ name: table.name, range }];
  });
}

/** Our sheet as it was before a write. */
export interface SheetBefore {
  readonly own: OwnSheetId;
  readonly sheetId: string;
  readonly name: string;
  readonly cells: readonly (readonly CellValue[])[];
  readonly tables: readonly PlannedTable[];
  /** The plan it shows, where this session wrote it. */
  readonly shown: SheetPlan | null;
}
