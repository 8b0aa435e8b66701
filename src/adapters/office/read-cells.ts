import type { CellRange } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import { snapshotCell } from "#sheet/snapshot-cell.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { Progress } from "#sheet/workbook.ts";
import { refuseAborted } from "./office-host.ts";
import { BLOCK_BYTES, bytesOf } from "./outgoing-cells.ts";
import { toWorkbookError } from "./to-workbook-error.ts";

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

/** One block as read. */
export interface ReadBlock {
  readonly values: readonly (readonly CellValue[])[];
  /** Null where a cell holds no formula. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** Null unless asked for. */
  readonly numberFormats: readonly (readonly string[])[] | null;
}

/** Where a block lies and what is wanted of it. */
export interface BlockRequest {
  readonly sheetId: string;
  readonly range: CellRange;
  readonly withFormats: boolean;
}

/** The range of a sheet by Excel's own id. */
export function rangeOf(context: Excel.RequestContext, sheetId: string, range: CellRange): Excel.Range {
  const { firstRow, firstColumn, lastRow, lastColumn } = range;
  return context.workbook.worksheets
    .getItem(sheetId)
    .getRangeByIndexes(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
}

/**
 * Reads one block in one request (a second one when it seems to hold errors); null when it is too large for one answer,
 * be it by bytes (an error) or by cells (no values).
 */
export async function readBlock(context: Excel.RequestContext, request: BlockRequest): Promise<ReadBlock | null> {
  const range = rangeOf(context, request.sheetId, request.range);
  range.load(request.withFormats ? "values,formulas,numberFormat" : "values,formulas");
  try {
    await context.sync();
  } catch (error) {
    const mapped = toWorkbookError(error);
    if (mapped instanceof WorkbookError && mapped.problem === "host-response-too-large") return null;
    throw error;
  }
  const values = range.values as readonly (readonly unknown[])[] | null;
  if (values === null) return null;
  const types = values.some((row) => row.some(mayBeError)) ? await readTypes(context, request) : null;
  const formulas = (range.formulas as readonly (readonly unknown[])[]).map((row, r) =>
    row.map((formula, c) => formulaIn(formula, values[r]?.[c])),
  );
  return {
    values: values.map((row, r) => row.map((value, c) => cellValue(value, types?.[r]?.[c] === "Error"))),
    formulas,
    numberFormats: request.withFormats ? (range.numberFormat as readonly (readonly string[])[]) : null,
  };
}

/**
 * Values and formulas of a loaded range in snapshot form, without a second request: an error is the text Excel gave for it,
 * which is enough to see whether a cell holds what it held before.
 */
export function snapshotRows(
  values: readonly (readonly unknown[])[],
  formulas: readonly (readonly unknown[])[],
): readonly (readonly CellValue[])[] {
  return values.map((row, r) => row.map((value, c) => snapshotCell(cellValue(value, false), formulaIn(formulas[r]?.[c], value))));
}

/** Error values arrive as plain strings; only the value types tell them from text. */
function mayBeError(value: unknown): boolean {
  return typeof value === "string" && value.startsWith("#");
}

async function readTypes(context: Excel.RequestContext, request: BlockRequest): Promise<readonly (readonly string[])[]> {
  const range = rangeOf(context, request.sheetId, request.range);
  range.load("valueTypes");
  await context.sync();
  return range.valueTypes;
}

function cellValue(value: unknown, isError: boolean): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  const text = String(value);
  if (isError) return { error: text };
  return text === "" ? null : text;
}

/** Text that looks like a formula comes back as itself in both `values` and `formulas`; a formula never shows itself. */
function formulaIn(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}
