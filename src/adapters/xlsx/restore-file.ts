import type { CellRef } from "#sheet/cell-address.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { RestoreResult, Snapshot, SnapshotArea } from "#sheet/workbook.ts";
import { takeBytes } from "./file-state.ts";
import type { FileState } from "./file-state.ts";
import { readSheet } from "./read-workbook-file.ts";
import type { BookSheet } from "./read/xlsx-book.ts";
import { areaRestore } from "./restore-area.ts";
import { removeSheets } from "./write/remove-own-sheets.ts";
import type { CellEdit } from "./write/set-cells.ts";
import { setSheetCells } from "./write/set-sheet-cells.ts";

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
