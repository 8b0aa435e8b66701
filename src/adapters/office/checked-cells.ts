import type { CellValue } from "#sheet/cell.ts";
import { isCellError } from "#sheet/cell.ts";
import { rowPrint } from "#sheet/content-print.ts";
import { sameSnapshotCell, snapshotFormula, snapshotValue } from "#sheet/snapshot-cell.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { writtenValue } from "./outgoing-cells.ts";
import { inTurn, refuseAborted } from "./office-host.ts";
import { rangeOf, snapshotRows } from "./read-cells.ts";
import type { Progress } from "#sheet/workbook.ts";

/** One cell of a person's sheet to write, and how its row is known. Cells in snapshot form. */
export interface CheckedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: CellValue;
  /** What the cell must hold when it is written over. */
  readonly now: CellValue;
  /** Fingerprint of the row's other cells. */
  readonly rowPrint: string;
}

/** The sheet whose cells are written, and how wide its rows are. */
export interface CheckedSheet {
  readonly sheetId: string;
  readonly name: string;
  /** Last column that holds anything. */
  readonly lastColumn: number;
}

/** What to write where. */
export interface CheckedWrite {
  readonly sheet: CheckedSheet;
  readonly cells: readonly CheckedCell[];
}

/** Cells read in one request together with the write that they are to justify. */
const CELLS_AT_ONCE = 20_000;

/**
 * Writes cells of a person's sheet, each only into the row it was chosen for: the rows are read in the very request that
 * writes, so that nothing can happen in between. Where a row turns out to be another, what stood there is put back and
 * the write fails with source-changed; what earlier requests wrote is the caller's to undo.
 */
export async function writeChecked(context: Excel.RequestContext, { sheet, cells }: CheckedWrite, progress: Progress): Promise<void> {
  let done = 0;
  await inTurn(chunks(sheet, cells), async (chunk) => {
    refuseAborted(progress.signal);
    const stood = await writeChunk(context, sheet, chunk);
    const wrong = chunk.find((one) => !isItsRow(one, stood.rows[one.row - stood.firstRow] ?? []));
    if (wrong !== undefined) {
      await putChunkBack(context, sheet, { chunk, stood });
      throw new WorkbookError("source-changed", sheet.name);
    }
    done += chunk.length;
    progress.onProgress?.(done, cells.length);
  });
}

/** Whether a row is the one that was meant, and its cell as it was. */
function isItsRow({ column, now, rowPrint: print }: CheckedCell, row: readonly CellValue[]): boolean {
  return sameText(row[column] ?? null, now) && rowPrint(row, column) === print;
}

function sameText(a: CellValue, b: CellValue): boolean {
  return sameSnapshotCell(isCellError(a) ? a.error : a, isCellError(b) ? b.error : b);
}

/** Cells from top to bottom, in runs of rows that are small enough to be read in one request. */
function chunks({ lastColumn }: CheckedSheet, cells: readonly CheckedCell[]): readonly (readonly CheckedCell[])[] {
  const width = Math.max(lastColumn, ...cells.map((one) => one.column)) + 1;
  const found: CheckedCell[][] = [];
  for (const one of [...cells].sort((a, b) => a.row - b.row)) {
    const last = found.at(-1);
    const first = last?.[0];
    if (last === undefined || first === undefined || (one.row - first.row + 1) * width > CELLS_AT_ONCE) found.push([one]);
    else last.push(one);
  }
  return found;
}

/** What stood in the rows of a chunk just before it was written. */
interface Stood {
  readonly firstRow: number;
  readonly rows: readonly (readonly CellValue[])[];
}

async function writeChunk(context: Excel.RequestContext, sheet: CheckedSheet, chunk: readonly CheckedCell[]): Promise<Stood> {
  const firstRow = chunk[0]?.row ?? 0;
  const lastRow = chunk.at(-1)?.row ?? firstRow;
  const lastColumn = Math.max(sheet.lastColumn, ...chunk.map((one) => one.column));
  const range = rangeOf(context, sheet.sheetId, { firstRow, lastRow, firstColumn: 0, lastColumn });
  range.load("values,formulas");
  setCells(context, sheet, chunk);
  await context.sync();
  return { firstRow, rows: snapshotRows(range.values as unknown[][], range.formulas as unknown[][]) };
}

async function putChunkBack(
  context: Excel.RequestContext,
  sheet: CheckedSheet,
  { chunk, stood }: { readonly chunk: readonly CheckedCell[]; readonly stood: Stood },
): Promise<void> {
  setCells(
    context,
    sheet,
    chunk.map((one) => ({ ...one, cell: stood.rows[one.row - stood.firstRow]?.[one.column] ?? null })),
  );
  await context.sync();
}

/** One block for each column: cells between two that are written are left alone by a null. */
function setCells(context: Excel.RequestContext, sheet: CheckedSheet, cells: readonly CheckedCell[]): void {
  for (const column of new Set(cells.map((one) => one.column))) {
    const byRow = new Map(cells.filter((one) => one.column === column).map((one) => [one.row, one.cell]));
    const firstRow = Math.min(...byRow.keys());
    const lastRow = Math.max(...byRow.keys());
    const range = rangeOf(context, sheet.sheetId, { firstRow, lastRow, firstColumn: column, lastColumn: column });
    range.formulas = Array.from({ length: lastRow - firstRow + 1 }, (_, index) => {
      const cell = byRow.get(firstRow + index);
      return [cell === undefined ? null : outOf(cell)];
    });
  }
}

function outOf(cell: CellValue): string | number | boolean {
  const formula = snapshotFormula(cell);
  if (formula !== null) return formula;
  const value = snapshotValue(cell);
  return isCellError(value) ? value.error : writtenValue(value);
}
