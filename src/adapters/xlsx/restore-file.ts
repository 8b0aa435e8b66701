import type { CellRef } from "#sheet/cell-address.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { RestoreResult, Snapshot, SnapshotArea } from "#sheet/workbook.ts";
import { takeBytes, snapshotAt } from "./file-state.ts";
import type { FileState } from "./file-state.ts";
import { readSheet } from "./read-workbook-file.ts";
import type { BookSheet } from "./read/xlsx-book.ts";
import { removeSheets } from "./write/replace-own-sheets.ts";
import type { CellEdit } from "./write/set-cells.ts";
import { setSheetCells } from "./write/set-cells.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { Grid } from "#sheet/grid.ts";
import { sameSnapshotCell } from "#sheet/snapshot-cell.ts";

/** Takes a write back: the file as it was where nothing happened since, else cell by cell. */
export async function restoreFile(state: FileState, snapshot: Snapshot): Promise<RestoreResult> {
  const restores = await Promise.all(snapshot.areas.map((area) => comparedArea(state, area)));
  const found = restores.flatMap((one) => one ?? []);
  for (const { isProtected, sheet } of found) if (isProtected) throw new WorkbookError("sheet-protected", sheet.name);
  const refused = found.flatMap((one) => one.refused);
  const restored = found.reduce((sum, one) => sum + one.edits.length, 0);
  if (state.last?.snapshot === snapshot && state.last.after === state.bytes) {
    await takeBytes(state, state.last.before);
    return { restored, refused };
  }
  await restoreCells(state, found);
  return { restored, refused };
}

interface ComparedArea {
  readonly area: SnapshotArea;
  readonly sheet: BookSheet;
  readonly isProtected: boolean;
  readonly edits: readonly CellEdit[];
  readonly refused: readonly CellRef[];
}

async function comparedArea(state: FileState, area: SnapshotArea): Promise<ComparedArea | null> {
  const sheet = state.book.sheets.find((one) => one.name === area.sheet);
  if (sheet === undefined) return null;
  const grid = await readSheet(state.book, area.sheet);
  return { area, sheet, isProtected: grid.isProtected, ...areaRestore(grid, area) };
}

async function restoreCells(state: FileState, found: readonly ComparedArea[]): Promise<void> {
  const byPath = new Map<string, CellEdit[]>();
  for (const { sheet, edits } of found) byPath.set(sheet.path, [...(byPath.get(sheet.path) ?? []), ...edits]);
  await setSheetCells(state, byPath);
  const made = found.filter(({ area, refused }) => area.before === null && refused.length === 0).map(({ sheet }) => sheet);
  if (made.length > 0) await removeSheets(state, made);
}

/** What putting an area back takes: cells to set, and those that were changed since and stay. */
export interface AreaRestore {
  readonly edits: readonly CellEdit[];
  readonly refused: readonly CellRef[];
}

/** Compares a sheet as it is with what was written there. A sheet of ours is compared as a whole, so that cells added since count. */
export function areaRestore(grid: Grid, area: SnapshotArea): AreaRestore {
  const edits: CellEdit[] = [];
  const refused: CellRef[] = [];
  for (const { row, column } of places(grid, area)) {
    const written = at(area.written, area, { row, column });
    const before = at(area.before, area, { row, column });
    if (!sameSnapshotCell(snapshotAt(grid, row, column), written))
      refused.push({ workbook: grid.workbook, sheet: grid.sheet, row, column });
    else if (!sameSnapshotCell(before, written)) edits.push({ row, column, content: before });
  }
  return { edits, refused };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function at(block: SnapshotArea["before"], area: SnapshotArea, place: Place): CellValue {
  return block?.[place.row - area.range.firstRow]?.[place.column - area.range.firstColumn] ?? null;
}

function* places(grid: Grid, { range, tablesBefore }: SnapshotArea): Generator<Place> {
  const isWhole = tablesBefore !== undefined;
  const lastRow = isWhole ? Math.max(range.lastRow, grid.values.length - 1) : range.lastRow;
  for (let row = range.firstRow; row <= lastRow; row += 1) {
    const lastColumn = isWhole ? Math.max(range.lastColumn, (grid.values[row]?.length ?? 0) - 1) : range.lastColumn;
    for (let column = range.firstColumn; column <= lastColumn; column += 1) yield { row, column };
  }
}
