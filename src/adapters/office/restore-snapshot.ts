import type { CellRange, CellRef } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import { rowPrint } from "#sheet/content-print.ts";
import { coveringRange } from "#sheet/covering-range.ts";
import { findWrittenCells } from "#sheet/find-written-cells.ts";
import { sameSnapshotCell, snapshotValue } from "#sheet/snapshot-cell.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { Progress, RestoreResult, Snapshot, SnapshotArea } from "#sheet/workbook.ts";
import { writeChecked } from "./checked-cells.ts";
import type { CheckedCell } from "./checked-cells.ts";
import { dressAgain } from "./dress-sheet.ts";
import { converse, inTurn, notTakenBack, refuseAborted, withoutOwnEvents } from "./office-host.ts";
import type { OfficeHost } from "./office-host.ts";
import { forcedText } from "./outgoing-cells.ts";
import { loosenSheet, markUnfinished } from "./own-sheets.ts";
import { putBackCells } from "./put-back.ts";
import type { CellBack } from "./put-back.ts";
import { activeFilters } from "./read-structure.ts";
import { followRemarks, readRemarks } from "./remarks.ts";
import type { Remark, RemarkedSheet } from "./remarks.ts";
import { snapshotSheet } from "./snapshot-sheet.ts";
import { deleteMadeSheets } from "./take-back.ts";
import type { MadeSheet } from "./take-back.ts";
import { differingCells } from "./typed-meanwhile.ts";
import { readFacts, refuseProtected, refuseReadOnly } from "./workbook-facts.ts";
import type { OfficeSheet, WorkbookFacts } from "./workbook-facts.ts";

/**
 * Puts back what a write replaced; a cell that a person changed since stays, is listed, and the rest is restored. While an
 * earlier report is put back, A1 of each of its sheets says that it is not finished: cut off half-way, no sheet passes for
 * a whole one, and the same undo goes on where it stopped.
 */
export async function restoreSnapshot(host: OfficeHost, snapshot: Snapshot, progress: Progress): Promise<RestoreResult> {
  const begun = { is: false };
  const noting: Progress = {
    ...progress,
    onProgress: (done, total) => {
      begun.is ||= done > 0;
      progress.onProgress?.(done, total);
    },
  };
  try {
    return await restoreAreas(host, snapshot.areas, noting);
  } catch (error) {
    throw begun.is ? notTakenBack(error) : error;
  }
}

async function restoreAreas(host: OfficeHost, areas: readonly SnapshotArea[], progress: Progress): Promise<RestoreResult> {
  const own = areas.filter((area) => area.own !== undefined);
  const single = areas.filter((area) => area.own === undefined);
  let before = 0;
  const results = [
    await restoreOwnSheets(host, own, progress),
    ...(await inTurn(bySheet(single), async (onSheet) => {
      const done = before;
      before += onSheet.length;
      return restoreOnSheet(host, onSheet, {
        ...progress,
        onProgress: (cells) => progress.onProgress?.(done + cells, single.length),
      });
    })),
  ];
  return { restored: results.reduce((sum, one) => sum + one.restored, 0), refused: results.flatMap((one) => one.refused) };
}

/** Single cells of a person's sheets, sheet by sheet. */
function bySheet(areas: readonly SnapshotArea[]): readonly (readonly SnapshotArea[])[] {
  const sheets = new Map<string, SnapshotArea[]>();
  for (const area of areas) {
    const key = area.sheetKey ?? area.sheet;
    sheets.set(key, [...(sheets.get(key) ?? []), area]);
  }
  return [...sheets.values()];
}

async function restoreOnSheet(host: OfficeHost, areas: readonly SnapshotArea[], progress: Progress): Promise<RestoreResult> {
  refuseAborted(progress.signal);
  progress.onProgress?.(0, areas.length);
  return converse(host, async (context) => {
    const facts = await readFacts(context);
    refuseReadOnly(facts);
    const [first] = areas;
    // By the host's id alone: another sheet may have taken the name.
    const sheet = facts.sheets.find((one) => (first?.sheetKey === undefined ? one.name === first?.sheet : one.id === first.sheetKey));
    if (sheet === undefined) return { restored: 0, refused: areas.map(refOf) };
    refuseProtected(sheet);
    // A filter would misplace what is written.
    if ((await activeFilters(context, sheet.id)).length > 0) throw new WorkbookError("target-filtered", sheet.name);
    return restoreCells(context, { sheet: { sheetId: sheet.id, name: sheet.name }, areas }, progress);
  });
}

function refOf({ sheet, range }: SnapshotArea): CellRef {
  return { workbook: null, sheet, row: range.firstRow, column: range.firstColumn };
}

async function restoreOwnSheets(host: OfficeHost, areas: readonly SnapshotArea[], progress: Progress): Promise<RestoreResult> {
  if (areas.length === 0) return { restored: 0, refused: [] };
  const { compared, late } = await converse(host, async (context) => {
    const facts = await readFacts(context);
    refuseReadOnly(facts);
    const found = areas.flatMap((area) => {
      const sheet = facts.sheets.find((one) => one.own === area.own);
      return sheet === undefined ? [] : [{ area, sheet }];
    });
    for (const { sheet } of found) refuseProtected(sheet);
    const places = await withRemarks(host, context, found);
    const compared = await inTurn(places, (place) => {
      refuseAborted(progress.signal);
      return compare(context, place);
    });
    refuseStructure(facts, compared);
    return { compared, late: await withoutOwnEvents(context, () => restoreAll(context, compared, progress)) };
  });
  const { strays } = await followRemarks(host, compared.flatMap(remarkedSheet));
  const refused = [...compared.flatMap((one) => one.refused), ...late, ...strays];
  return { restored: compared.reduce((sum, one) => sum + one.restored, 0), refused };
}

type Found = Pick<Place, "area" | "sheet">;

/** Asks what people remark on sheets that the write made. */
async function withRemarks(host: OfficeHost, context: Excel.RequestContext, found: readonly Found[]): Promise<readonly Place[]> {
  const made = found.filter(({ area }) => area.before === null).map(({ sheet }) => sheet.id);
  const remarks = await readRemarks(host, context, made);
  return found.map((place) => ({ ...place, remarks: remarks.filter(({ sheetId }) => sheetId === place.sheet.id) }));
}

/** What people remark beside its cells went with its rows when it was written, and goes back with them. */
function remarkedSheet({ area, sheet, now }: Compared): readonly RemarkedSheet[] {
  if (area.before === null) return [];
  return [{ sheetId: sheet.id, name: sheet.name, before: now, after: area.before, keyColumn: area.keyColumn }];
}

interface Place {
  readonly area: SnapshotArea;
  readonly sheet: OfficeSheet;
  /** What people remark on a sheet that the write made: it keeps the sheet. */
  readonly remarks: readonly Remark[];
}

/** One of our sheets, compared with what is on it now. */
interface Compared extends Place {
  readonly range: CellRange;
  /** What stood on it. */
  readonly now: readonly (readonly CellValue[])[];
  readonly back: readonly (readonly CellBack[])[];
  readonly restored: number;
  readonly refused: readonly CellRef[];
  /** The write made the sheet and nobody touched it since. */
  readonly isSheetToDelete: boolean;
}

function refuseStructure(facts: WorkbookFacts, compared: readonly Compared[]): void {
  if (facts.structureProtected && compared.some((one) => one.isSheetToDelete)) throw new WorkbookError("workbook-protected");
}

async function compare(context: Excel.RequestContext, place: Place): Promise<Compared> {
  const { area, sheet } = place;
  const now = await snapshotSheet(context, sheet.id);
  const range = coveringRange([now, area.written, area.before ?? []]);
  const refused: CellRef[] = place.remarks.map(({ row, column }) => ({ workbook: null, sheet: sheet.name, row, column }));
  let restored = 0;
  const back = lines(range.lastRow + 1, (r) =>
    lines(range.lastColumn + 1, (c): CellBack => {
      const written = cellOf(area.written, r, c);
      const before = cellOf(area.before ?? [], r, c);
      const cell = cellOf(now, r, c);
      // As before already: by the person, or by an undo that was cut off; nothing to do either way.
      if (sameSnapshotCell(cell, before)) return null;
      if (!sameSnapshotCell(cell, written) && !isUnfinished(area, { r, c, cell })) {
        refused.push({ workbook: null, sheet: sheet.name, row: r, column: c });
        return null;
      }
      restored += 1;
      return { cell: before };
    }),
  );
  return { ...place, range, now, back, restored, refused, isSheetToDelete: area.before === null && refused.length === 0 };
}

/** A1 as a write or an undo that was cut off left it. */
function isUnfinished(area: SnapshotArea, { r, c, cell }: { readonly r: number; readonly c: number; readonly cell: CellValue }): boolean {
  return r === 0 && c === 0 && area.unfinished !== undefined && snapshotValue(cell) === area.unfinished;
}

function cellOf(rows: readonly (readonly CellValue[])[], row: number, column: number): CellValue {
  return rows[row]?.[column] ?? null;
}

function lines<T>(length: number, make: (index: number) => T): T[] {
  return Array.from({ length }, (_, index) => make(index));
}

/** Answers the cells that a person typed at the last moment on sheets that were to go. */
async function restoreAll(context: Excel.RequestContext, compared: readonly Compared[], progress: Progress): Promise<readonly CellRef[]> {
  refuseAborted(progress.signal);
  const marked = compared.filter((one) => !hasRefusedFirst(one) && one.area.unfinished !== undefined);
  await markUnfinished(
    context,
    marked.map(({ area, sheet }) => ({ sheetId: sheet.id, unfinished: area.unfinished })),
  );
  const kept = compared.filter((one) => !one.isSheetToDelete);
  const step = stepsOf(2 * kept.length + 2, progress);
  step();
  await inTurn(kept, async (one) => {
    await loosenSheet(context, one.sheet.id);
    step();
  });
  await putBackCells(
    context,
    kept.map((one) => ({ sheetId: one.sheet.id, cells: withoutFirst(one), tables: one.area.tablesBefore ?? [] })),
  );
  step();
  await inTurn(kept, async (one) => {
    await dressAgain(context, one.sheet.id, one.area.planBefore ?? null);
    step();
  });
  const leaving = compared.filter((one) => one.isSheetToDelete).map(madeSheet);
  const typed = await deleteMadeSheets(context, leaving);
  await sealAgain(context, kept);
  return leaving.flatMap(({ head }) =>
    (typed.get(head.id) ?? []).map(({ row, column }) => ({ workbook: null, sheet: head.name, row, column })),
  );
}

/** Tells of each of so many steps that is done, and stops where the person asked to. */
function stepsOf(total: number, { onProgress, signal }: Progress): () => void {
  let done = 0;
  return () => {
    done += 1;
    onProgress?.(done, total);
    refuseAborted(signal);
  };
}

function madeSheet({ area, sheet, now }: Compared): MadeSheet {
  const { own, unfinished } = area;
  if (own === undefined) throw new Error("A sheet that is not ours is never deleted");
  return {
    sheetId: sheet.id,
    head: { id: own, name: sheet.name },
    cells: now.reduce((sum, row) => sum + row.length, 0),
    typedOn: (then) => differingCells(now, then, unfinished).filter(({ cell }) => cell !== null && cell !== ""),
  };
}

/** A person typed into A1: it is left alone, also for saying that the sheet is not finished. */
function hasRefusedFirst({ refused }: Compared): boolean {
  return refused.some(({ row, column }) => row === 0 && column === 0);
}

function withoutFirst({ area, back }: Compared): readonly (readonly CellBack[])[] {
  return area.unfinished === undefined ? back : back.map((row, at) => (at === 0 ? [null, ...row.slice(1)] : row));
}

/** What A1 said before, which was the seal of the earlier report: the last request of all. */
async function sealAgain(context: Excel.RequestContext, kept: readonly Compared[]): Promise<void> {
  for (const one of kept) {
    if (one.area.unfinished === undefined || hasRefusedFirst(one)) continue;
    const first = snapshotValue(cellOf(one.area.before ?? [], 0, 0));
    context.workbook.worksheets.getItem(one.sheet.id).getRange("A1").values = [
      [typeof first === "string" ? forcedText(first) : (first ?? "")],
    ];
  }
  await context.sync();
}

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
