import type { CellRange } from "#sheet/cell-address.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { Progress } from "#sheet/workbook.ts";
import { BLOCK_BYTES, bytesOf } from "./byte-budget.ts";
import { refuseAborted } from "./in-turn.ts";
import { readBlock } from "./read-block.ts";
import type { ReadBlock } from "./read-block.ts";

/** Cells of the first block; later blocks follow what a cell turned out to weigh. */
const FIRST_BLOCK_CELLS = 20_000;
const MOST_BLOCK_CELLS = 100_000;

/** What to read, and who wants to hear of it. */
export interface CellsRequest {
  readonly sheetId: string;
  readonly range: CellRange;
  readonly withFormats: boolean;
  readonly progress: Progress;
  /** Called with each block and its place, in order. */
  readonly onBlock: (block: ReadBlock, range: CellRange) => void;
}

/**
 * Reads a range block by block: one request each, progress after each, stopped between them when asked. A block that is
 * too large for one answer is asked for again in halves.
 */
export async function readCells(context: Excel.RequestContext, request: CellsRequest): Promise<void> {
  const { range, progress } = request;
  const columns = range.lastColumn - range.firstColumn + 1;
  const total = range.lastRow - range.firstRow + 1;
  let cells = FIRST_BLOCK_CELLS;
  let row = range.firstRow;
  const readNext = async (): Promise<void> => {
    refuseAborted(progress.signal);
    const rows = Math.max(1, Math.floor(cells / columns));
    const part = { ...range, firstRow: row, lastRow: Math.min(range.lastRow, row + rows - 1) };
    const block = await readBlock(context, { ...request, range: part });
    if (block === null) {
      if (rows === 1) throw new WorkbookError("host-response-too-large");
      cells = Math.max(columns, Math.floor((rows * columns) / 2));
      return;
    }
    request.onBlock(block, part);
    row = part.lastRow + 1;
    cells = nextSize(block);
    progress.onProgress?.(row - range.firstRow, total);
  };
  while (row <= range.lastRow) await readNext();
}

/** Cells that fit the budget if the next block is like this one. */
function nextSize(block: ReadBlock): number {
  let bytes = 0;
  let cells = 0;
  block.values.forEach((row, r) => {
    row.forEach((value, c) => {
      cells += 1;
      bytes += bytesOf(value) * 2 + bytesOf(block.numberFormats?.[r]?.[c] ?? 0);
    });
  });
  return Math.min(MOST_BLOCK_CELLS, Math.max(1, Math.floor((BLOCK_BYTES * cells) / Math.max(1, bytes))));
}
