import type { CellLook } from "#sheet/grid.ts";
import { cellKey } from "#sheet/grid.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import { inTurn, refuseAborted } from "./in-turn.ts";
import { rangeOf } from "./read-block.ts";
import type { StopSignal } from "#sheet/workbook.ts";

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
