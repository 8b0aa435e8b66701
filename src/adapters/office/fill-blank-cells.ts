import { isBlank } from "#sheet/cell.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import { rowPrint } from "#sheet/content-print.ts";
import { sameSnapshotCell, snapshotCell } from "#sheet/snapshot-cell.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { WorkbookProblem } from "#sheet/workbook-error.ts";
import type { CellWrite, Progress, SnapshotArea, WriteReceipt } from "#sheet/workbook.ts";
import { writeChecked } from "./checked-cells.ts";
import type { CheckedCell, CheckedSheet } from "./checked-cells.ts";
import { asOneStep, converse, notTakenBack, refuseAborted, withoutOwnEvents } from "./office-host.ts";
import type { OfficeHost } from "./office-host.ts";
import { activeFilters, readHidden, readMerges } from "./read-structure.ts";
import type { HiddenLines } from "./read-structure.ts";
import { restoreCells } from "./restore-snapshot.ts";
import { snapshotRange } from "./snapshot-sheet.ts";
import { usedRange } from "./places.ts";
import { readFacts, refuseProtected, refuseReadOnly, sheetNamed } from "./workbook-facts.ts";
import type { OfficeSheet } from "./workbook-facts.ts";
import type { WriteSession } from "./write-sheets.ts";

/**
 * Fills blank cells of a person's sheet: every target is looked at before the first is written, its row is looked at once
 * more in the request that writes it, and what Excel did with the values is read back. On any refusal nothing stays
 * written, and nothing that somebody else wrote meanwhile is taken away. Stopped while it runs, it is taken back as well.
 */
export async function fillBlankCells(session: WriteSession, asked: Asked, progress: Progress): Promise<WriteReceipt> {
  const { host, groups } = session;
  refuseAborted(progress.signal);
  progress.onProgress?.(0, asked.cells.length);
  const fill = await converse(host, (context) => looked(host, context, asked));
  return asOneStep(groups, async (converseSo) => {
    try {
      await converseSo(host, (context) =>
        withoutOwnEvents(context, () => writeChecked(context, { sheet: fill.place, cells: fill.cells }, progress)),
      );
      await converse(host, (context) => refuseLost(context, fill));
      refuseAborted(progress.signal);
      return receiptOf(fill);
    } catch (error) {
      // The first failure is what the person must hear of; an emptying that fails too changes nothing about it. A request
      // that failed may have been done: all cells are looked for.
      const back = { sheet: { sheetId: fill.sheet.id, name: fill.sheet.name }, areas: areasOf(fill) };
      throw await converse(host, (context) => restoreCells(context, back, {})).then(
        () => error,
        () => notTakenBack(error),
      );
    }
  });
}

interface Filling {
  readonly sheet: OfficeSheet;
  readonly place: CheckedSheet;
  readonly cells: readonly CheckedCell[];
}

/** What a person asked to fill. */
export interface Asked {
  readonly sheetName: string;
  readonly cells: readonly CellWrite[];
}

async function looked(host: OfficeHost, context: Excel.RequestContext, { sheetName, cells }: Asked): Promise<Filling> {
  const facts = await readFacts(context);
  refuseReadOnly(facts);
  const sheet = sheetNamed(facts, sheetName);
  refuseProtected(sheet);
  if (sheet.visibility !== "visible") throw new WorkbookError("target-hidden", sheet.name);
  if ((await activeFilters(context, sheet.id)).length > 0) throw new WorkbookError("target-filtered", sheet.name);
  const range = {
    firstRow: Math.min(...cells.map((cell) => cell.row)),
    lastRow: Math.max(...cells.map((cell) => cell.row)),
    firstColumn: 0,
    lastColumn: Math.max((await usedRange(context, sheet.id, null))?.range.lastColumn ?? 0, ...cells.map((cell) => cell.column)),
  };
  // From the first cell on: Excel tells of a merged area only where its first cell is asked for.
  const merges = (await readMerges(host, context, { sheetId: sheet.id, range: { ...range, firstRow: 0 } })) ?? [];
  const hidden = await readHidden(context, sheet.id, { range, hasHiddenRows: true, hasHiddenColumns: true });
  const rows = await snapshotRange(context, sheet.id, range);
  const seen: Seen = { sheet, firstRow: range.firstRow, rows, merges, hidden };
  return {
    sheet,
    place: { sheetId: sheet.id, name: sheet.name, lastColumn: range.lastColumn },
    cells: cells.map((cell) => checkedCell(cell, seen)),
  };
}

/** What was read of the rows that hold targets. */
interface Seen {
  readonly sheet: OfficeSheet;
  readonly firstRow: number;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly CellRange[];
  readonly hidden: HiddenLines;
}

function checkedCell(cell: CellWrite, { sheet, firstRow, rows, merges, hidden }: Seen): CheckedCell {
  const { row, column } = cell;
  const refuse = (problem: WorkbookProblem): never => {
    throw new WorkbookError(problem, cellAddress(row, column));
  };
  const stands = rows[row - firstRow] ?? [];
  const now = cellIn(stands, column);
  const print = rowPrint(stands, column);
  if (merges.some((merge) => holds(merge, cell))) refuse("target-merged");
  if (isHidden(hidden, cell)) refuse("target-hidden");
  if (cell.rowPrint !== undefined && cell.rowPrint !== print) throw new WorkbookError("source-changed", sheet.name);
  if (!isBlank(now)) refuse("target-not-empty");
  return { row, column, cell: snapshotCell(cell.value, null), now, rowPrint: print };
}

function cellIn(row: readonly CellValue[], column: number): CellValue {
  return row[column] ?? null;
}

function isHidden({ hiddenRows, hiddenColumns }: HiddenLines, { row, column }: CellWrite): boolean {
  return hiddenRows.has(row) || hiddenColumns.has(column);
}

function holds(range: CellRange, { row, column }: CellWrite): boolean {
  return range.firstRow <= row && row <= range.lastRow && range.firstColumn <= column && column <= range.lastColumn;
}

/** Below ExcelApi 1.13 merges cannot be asked for; a value that did not arrive was written across one. */
async function refuseLost(context: Excel.RequestContext, { place, cells }: Filling): Promise<void> {
  const range = {
    firstRow: Math.min(...cells.map((cell) => cell.row)),
    lastRow: Math.max(...cells.map((cell) => cell.row)),
    firstColumn: Math.min(...cells.map((cell) => cell.column)),
    lastColumn: Math.max(...cells.map((cell) => cell.column)),
  };
  const rows = await snapshotRange(context, place.sheetId, range);
  const at = (cell: CheckedCell): CellValue => rows[cell.row - range.firstRow]?.[cell.column - range.firstColumn] ?? null;
  const lost = cells.find((cell) => !sameSnapshotCell(cell.cell, at(cell)));
  if (lost !== undefined) throw new WorkbookError("target-merged", cellAddress(lost.row, lost.column));
}

function receiptOf(fill: Filling): WriteReceipt {
  return { sheets: [], snapshot: { areas: areasOf(fill) } };
}

function areasOf({ sheet, cells }: Filling): readonly SnapshotArea[] {
  return cells.map((one) => ({
    sheet: sheet.name,
    sheetKey: sheet.id,
    rowPrint: one.rowPrint,
    range: { firstRow: one.row, lastRow: one.row, firstColumn: one.column, lastColumn: one.column },
    before: [[one.now]],
    written: [[one.cell]],
  }));
}
