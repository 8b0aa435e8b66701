import type { CellRange, CellRef } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import { coveringRange } from "#sheet/covering-range.ts";
import { sameSnapshotCell } from "#sheet/snapshot-cell.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { RestoreResult, Snapshot, SnapshotArea } from "#sheet/workbook.ts";
import { dressAgain } from "./dress-again.ts";
import { inTurn } from "./in-turn.ts";
import { converse } from "./office-host.ts";
import type { OfficeHost } from "./office-host.ts";
import { withoutOwnEvents } from "./own-events.ts";
import { loosenSheet } from "./own-sheets.ts";
import { putBackCells } from "./put-back.ts";
import type { CellBack, SheetBack } from "./put-back.ts";
import { snapshotRange, snapshotSheet } from "./snapshot-sheet.ts";
import { activeFilters } from "./read-hidden.ts";
import { readFacts, refuseProtected, refuseReadOnly } from "./workbook-facts.ts";
import type { OfficeSheet, WorkbookFacts } from "./workbook-facts.ts";

/** Puts back what a write replaced; a cell that a person changed since stays, is listed, and the rest is restored. */
export async function restoreSnapshot(host: OfficeHost, snapshot: Snapshot): Promise<RestoreResult> {
  return converse(host, async (context) => {
    const facts = await readFacts(context);
    refuseReadOnly(facts);
    const places = snapshot.areas.flatMap((area) => {
      const sheet = sheetOf(facts, area);
      return sheet === null ? [] : [{ area, sheet }];
    });
    for (const { sheet } of places) refuseProtected(sheet);
    await inTurn(places, (place) => refuseFiltered(context, place));
    const compared = await inTurn(places, (place) => compare(context, place));
    refuseStructure(facts, compared);
    await withoutOwnEvents(context, () => restoreAll(context, compared));
    return { restored: compared.reduce((sum, one) => sum + one.restored, 0), refused: compared.flatMap((one) => one.refused) };
  });
}

function sheetOf(facts: WorkbookFacts, area: SnapshotArea): OfficeSheet | null {
  const own = area.own === undefined ? undefined : facts.sheets.find((sheet) => sheet.own === area.own);
  return own ?? facts.sheets.find((sheet) => sheet.name === area.sheet) ?? null;
}

interface Place {
  readonly area: SnapshotArea;
  readonly sheet: OfficeSheet;
}

/** One area, compared with what is on the sheet now. */
interface Compared extends Place {
  readonly range: CellRange;
  readonly back: readonly (readonly CellBack[])[];
  readonly restored: number;
  readonly refused: readonly CellRef[];
  /** The write made the sheet and nobody touched it since. */
  readonly isSheetToDelete: boolean;
}

/** A person's sheet that filters now would misplace what is written; on our own sheets tables and filters go first. */
async function refuseFiltered(context: Excel.RequestContext, place: Place): Promise<void> {
  if (place.area.tablesBefore !== undefined) return;
  if ((await activeFilters(context, place.sheet.id)).length > 0) throw new WorkbookError("target-filtered", place.sheet.name);
}

function refuseStructure(facts: WorkbookFacts, compared: readonly Compared[]): void {
  if (facts.structureProtected && compared.some((one) => one.isSheetToDelete)) throw new WorkbookError("workbook-protected");
}

async function compare(context: Excel.RequestContext, place: Place): Promise<Compared> {
  const { area, sheet } = place;
  const isWholeSheet = area.tablesBefore !== undefined;
  const now = isWholeSheet ? await snapshotSheet(context, sheet.id) : await snapshotRange(context, sheet.id, area.range);
  const range = isWholeSheet ? coveringRange([now, area.written, area.before ?? []]) : area.range;
  const refused: CellRef[] = [];
  let restored = 0;
  const back = lines(range.lastRow - range.firstRow + 1, (r) =>
    lines(range.lastColumn - range.firstColumn + 1, (c): CellBack => {
      const written = cellOf(area.written, r, c);
      const before = cellOf(area.before ?? [], r, c);
      // As before already: by the person, or by an undo that was cut off; nothing to do either way.
      if (sameSnapshotCell(cellOf(now, r, c), before)) return null;
      if (!sameSnapshotCell(cellOf(now, r, c), written)) {
        refused.push({ workbook: null, sheet: sheet.name, row: range.firstRow + r, column: range.firstColumn + c });
        return null;
      }
      restored += 1;
      return { cell: before };
    }),
  );
  return { ...place, range, back, restored, refused, isSheetToDelete: area.before === null && refused.length === 0 };
}

function cellOf(rows: readonly (readonly CellValue[])[], row: number, column: number): CellValue {
  return rows[row]?.[column] ?? null;
}

function lines<T>(length: number, make: (index: number) => T): T[] {
  return Array.from({ length }, (_, index) => make(index));
}

async function restoreAll(context: Excel.RequestContext, compared: readonly Compared[]): Promise<void> {
  const kept = compared.filter((one) => !one.isSheetToDelete);
  await inTurn(
    kept.filter((one) => one.area.tablesBefore !== undefined),
    (one) => loosenSheet(context, one.sheet.id),
  );
  await putBackCells(context, kept.map(sheetBack));
  await inTurn(kept, (one) => dressAgain(context, one.sheet.id, one.area.planBefore ?? null));
  for (const one of compared) if (one.isSheetToDelete) context.workbook.worksheets.getItem(one.sheet.id).delete();
  await context.sync();
}

function sheetBack(one: Compared): SheetBack {
  return {
    sheetId: one.sheet.id,
    firstRow: one.range.firstRow,
    firstColumn: one.range.firstColumn,
    cells: one.back,
    tables: one.area.tablesBefore ?? [],
  };
}
