import type { CellRef } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import { sameSnapshotCell } from "#sheet/snapshot-cell.ts";
import type { RestoreResult, Snapshot, SnapshotArea } from "#sheet/workbook.ts";
import { gridWithCell, snapshotAt } from "./memory-sheet.ts";
import type { MemorySheet } from "./memory-sheet.ts";
import { refuseProtected, refuseReadOnly } from "./memory-state.ts";
import type { MemoryState } from "./memory-state.ts";

/** Puts back what a write replaced, area by area; cells that a person changed since stay and are listed. */
export function restoreCells(state: MemoryState, snapshot: Snapshot): RestoreResult {
  refuseReadOnly(state);
  const found = snapshot.areas.map((area) => state.sheets.find((sheet) => sheet.grid.sheet === area.sheet) ?? null);
  for (const sheet of found) if (sheet !== null) refuseProtected(sheet);
  let restored = 0;
  const refused: CellRef[] = [];
  snapshot.areas.forEach((area, index) => {
    const sheet = found[index] ?? null;
    if (sheet === null) return;
    const changed = changedCells(sheet, area);
    refused.push(...changed);
    restored += putBack(sheet, area, changed);
    if (area.before === null && changed.length === 0) state.sheets.splice(state.sheets.indexOf(sheet), 1);
    if (area.tablesBefore !== undefined) sheet.tables = area.tablesBefore;
  });
  return { restored, refused };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cell of a block that begins where the area does. */
function at(block: SnapshotArea["before"], area: SnapshotArea, place: Place): CellValue {
  return block?.[place.row - area.range.firstRow]?.[place.column - area.range.firstColumn] ?? null;
}

function* places(area: SnapshotArea, sheet: MemorySheet): Generator<Place> {
  const { range } = area;
  const whole = area.tablesBefore !== undefined;
  const lastRow = whole ? Math.max(range.lastRow, sheet.grid.values.length - 1) : range.lastRow;
  const widest = whole ? Math.max(range.lastColumn, ...sheet.grid.values.map((row) => row.length - 1)) : range.lastColumn;
  for (let row = range.firstRow; row <= lastRow; row += 1) {
    for (let column = range.firstColumn; column <= widest; column += 1) yield { row, column };
  }
}

function changedCells(sheet: MemorySheet, area: SnapshotArea): CellRef[] {
  return [...places(area, sheet)]
    .filter((place) => {
      const now = snapshotAt(sheet.grid, place.row, place.column);
      return !sameSnapshotCell(now, at(area.before, area, place)) && !sameSnapshotCell(now, at(area.written, area, place));
    })
    .map(({ row, column }) => ({ workbook: sheet.grid.workbook, sheet: sheet.grid.sheet, row, column }));
}

function putBack(sheet: MemorySheet, area: SnapshotArea, changed: readonly CellRef[]): number {
  const kept = new Set(changed.map((cell) => `${String(cell.row)}:${String(cell.column)}`));
  let restored = 0;
  for (const { row, column } of places(area, sheet)) {
    const before = at(area.before, area, { row, column });
    if (kept.has(`${String(row)}:${String(column)}`) || sameSnapshotCell(before, at(area.written, area, { row, column }))) continue;
    sheet.grid = gridWithCell(sheet.grid, { row, column }, before);
    restored += 1;
  }
  return restored;
}
