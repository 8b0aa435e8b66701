import { isBlank } from "#sheet/cell.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import { sameSnapshotCell, snapshotCell } from "#sheet/snapshot-cell.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { WorkbookProblem } from "#sheet/workbook-error.ts";
import type { CellWrite, SnapshotArea, WriteReceipt } from "#sheet/workbook.ts";
import { inTurn } from "./in-turn.ts";
import { converse } from "./office-host.ts";
import type { OfficeHost } from "./office-host.ts";
import { withoutOwnEvents } from "./own-events.ts";
import { putBackCells } from "./put-back.ts";
import type { SheetBack } from "./put-back.ts";
import { activeFilters, readHidden } from "./read-hidden.ts";
import { readMerges } from "./read-merges.ts";
import { snapshotRange } from "./snapshot-sheet.ts";
import { readFacts, refuseProtected, refuseReadOnly, sheetNamed } from "./workbook-facts.ts";
import type { OfficeSheet } from "./workbook-facts.ts";

/**
 * Fills blank cells of a person's sheet: every target is looked at before the first is written, and what Excel did with
 * the values is read back. On any refusal nothing stays written.
 */
export async function fillBlankCells(host: OfficeHost, sheetName: string, cells: readonly CellWrite[]): Promise<WriteReceipt> {
  return converse(host, async (context) => {
    const facts = await readFacts(context);
    refuseReadOnly(facts);
    const sheet = sheetNamed(facts, sheetName);
    refuseProtected(sheet);
    if (sheet.visibility !== "visible") throw new WorkbookError("target-hidden", sheet.name);
    const columns = byColumn(cells);
    await refuseTargets(host, context, { sheet, columns });
    return withoutOwnEvents(context, async () => {
      try {
        return await fill(context, sheet, columns);
      } catch (error) {
        // The first failure is what the person must hear of; an emptying that fails too changes nothing about it.
        await empty(host, sheet, columns).catch(() => undefined);
        throw error;
      }
    });
  });
}

/** The targets of one column, and the cells from the first to the last of them. */
interface ColumnTargets {
  readonly range: CellRange;
  readonly byRow: ReadonlyMap<number, CellWrite>;
}

/** One block for each column: cells between two targets are left alone by a null. */
function byColumn(cells: readonly CellWrite[]): readonly ColumnTargets[] {
  const columns = new Map<number, Map<number, CellWrite>>();
  for (const cell of cells) {
    const rows = columns.get(cell.column) ?? new Map<number, CellWrite>();
    columns.set(cell.column, rows.set(cell.row, cell));
  }
  return [...columns].map(([column, byRow]) => {
    const rows = [...byRow.keys()];
    return { byRow, range: { firstRow: Math.min(...rows), lastRow: Math.max(...rows), firstColumn: column, lastColumn: column } };
  });
}

interface Targets {
  readonly sheet: OfficeSheet;
  readonly columns: readonly ColumnTargets[];
}

async function refuseTargets(host: OfficeHost, context: Excel.RequestContext, targets: Targets): Promise<void> {
  const { columns, sheet } = targets;
  if ((await activeFilters(context, sheet.id)).length > 0) throw new WorkbookError("target-filtered", sheet.name);
  await inTurn(columns, async (column) => {
    const place = { sheetId: sheet.id, range: column.range };
    const merges = await readMerges(host, context, place);
    const hidden = await readHidden(context, sheet.id, { range: column.range, hasHiddenRows: true, hasHiddenColumns: true });
    const now = await snapshotRange(context, sheet.id, column.range);
    const refuse = (problem: WorkbookProblem, cell: CellWrite): never => {
      throw new WorkbookError(problem, cellAddress(cell.row, cell.column));
    };
    for (const cell of column.byRow.values()) {
      if (merges.some((merge) => cell.row >= merge.firstRow && cell.row <= merge.lastRow)) refuse("target-merged", cell);
      if (hidden.hiddenRows.has(cell.row) || hidden.hiddenColumns.has(cell.column)) refuse("target-hidden", cell);
      if (!isBlank(now[cell.row - column.range.firstRow]?.[0] ?? null)) refuse("target-not-empty", cell);
    }
  });
}

async function fill(context: Excel.RequestContext, sheet: OfficeSheet, columns: readonly ColumnTargets[]): Promise<WriteReceipt> {
  await putBackCells(
    context,
    columns.map((column) => blockOf(sheet, column, (cell) => snapshotCell(cell.value, null))),
  );
  await inTurn(columns, async (column) => {
    const written = await snapshotRange(context, sheet.id, column.range);
    const lost = [...column.byRow.values()].find((cell) => !arrived(cell, written[cell.row - column.range.firstRow]?.[0] ?? null));
    // Below ExcelApi 1.13 merges cannot be asked for; a value that did not arrive was written across one.
    if (lost !== undefined) throw new WorkbookError("target-merged", cellAddress(lost.row, lost.column));
  });
  return { sheets: [], snapshot: { takenAt: new Date().toISOString(), areas: columns.flatMap((column) => areasOf(sheet, column)) } };
}

/** Empties the targets again, in a conversation of its own: the failed one may not be usable any more. */
async function empty(host: OfficeHost, sheet: OfficeSheet, columns: readonly ColumnTargets[]): Promise<void> {
  await converse(host, (context) =>
    putBackCells(
      context,
      columns.map((column) => blockOf(sheet, column, () => null)),
    ),
  );
}

function blockOf(sheet: OfficeSheet, column: ColumnTargets, out: (cell: CellWrite) => ReturnType<typeof snapshotCell>): SheetBack {
  const { byRow, range } = column;
  const cells = Array.from({ length: range.lastRow - range.firstRow + 1 }, (_, index) => {
    const cell = byRow.get(range.firstRow + index);
    return [cell === undefined ? null : { cell: out(cell) }];
  });
  return { sheetId: sheet.id, firstRow: range.firstRow, firstColumn: range.firstColumn, cells, tables: [] };
}

function arrived(cell: CellWrite, now: ReturnType<typeof snapshotCell>): boolean {
  return sameSnapshotCell(snapshotCell(cell.value, null), now);
}

function areasOf(sheet: OfficeSheet, column: ColumnTargets): readonly SnapshotArea[] {
  return [...column.byRow.values()].map((cell) => ({
    sheet: sheet.name,
    range: { firstRow: cell.row, lastRow: cell.row, firstColumn: cell.column, lastColumn: cell.column },
    before: [[null]],
    written: [[snapshotCell(cell.value, null)]],
  }));
}
