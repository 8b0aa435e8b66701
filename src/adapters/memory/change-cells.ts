import { cellAddress } from "#sheet/cell-address.ts";
import type { CellRange, CellRef } from "#sheet/cell-address.ts";
import { isBlank } from "#sheet/cell.ts";
import type { CellValue } from "#sheet/cell.ts";
import { rowPrint, snapshotRow } from "#sheet/content-print.ts";
import { findWrittenCells } from "#sheet/find-written-cells.ts";
import type { Grid } from "#sheet/grid.ts";
import { sameSnapshotCell, snapshotCell } from "#sheet/snapshot-cell.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { WorkbookProblem } from "#sheet/workbook-error.ts";
import type { CellWrite, RestoreResult, Snapshot, SnapshotArea, WriteReceipt } from "#sheet/workbook.ts";
import { gridWithCell, refuseProtected, refuseReadOnly, sheetNamed, snapshotAt, snapshotCells } from "./memory-state.ts";
import type { MemorySheet, MemoryState } from "./memory-state.ts";

/** Fills blank cells of a person's sheet; refuses them all when one cannot be filled safely. */
export function fillCells(state: MemoryState, sheetName: string, cells: readonly CellWrite[]): WriteReceipt {
  refuseReadOnly(state);
  const sheet = sheetNamed(state, sheetName);
  refuseProtected(sheet);
  for (const cell of cells) refuseTarget(sheet.grid, cell);
  const prints = cells.map((cell) => rowPrint(snapshotRow(sheet.grid, cell.row), cell.column));
  const areas = cells.map((cell, index) => {
    const written = snapshotCell(cell.value, null);
    const before = snapshotAt(sheet.grid, cell.row, cell.column);
    sheet.grid = gridWithCell(sheet.grid, cell, written);
    const place = { sheet: sheet.grid.sheet, sheetKey: sheet.key, rowPrint: prints[index] ?? "", range: oneCell(cell) };
    return { ...place, before: [[before]], written: [[written]] };
  });
  return { sheets: [], snapshot: { areas } };
}

function refuseTarget(grid: Grid, cell: CellWrite): void {
  if (cell.rowPrint !== undefined && cell.rowPrint !== rowPrint(snapshotRow(grid, cell.row), cell.column))
    throw new WorkbookError("source-changed", grid.sheet);
  const problem = targetProblem(grid, cell);
  if (problem !== null) throw new WorkbookError(problem, cellAddress(cell.row, cell.column));
}

function targetProblem(grid: Grid, cell: CellWrite): WorkbookProblem | null {
  if (grid.merges.some((merge) => holds(merge, cell))) return "target-merged";
  if (grid.filteredRows.size > 0) return "target-filtered";
  if (grid.visibility !== "visible" || grid.hiddenRows.has(cell.row) || grid.hiddenColumns.has(cell.column)) return "target-hidden";
  return isBlank(snapshotAt(grid, cell.row, cell.column)) ? null : "target-not-empty";
}

function oneCell(cell: CellWrite): CellRange {
  return { firstRow: cell.row, firstColumn: cell.column, lastRow: cell.row, lastColumn: cell.column };
}

function holds(range: CellRange, cell: CellWrite): boolean {
  return cell.row >= range.firstRow && cell.row <= range.lastRow && cell.column >= range.firstColumn && cell.column <= range.lastColumn;
}

/** Puts back what a write replaced, area by area; cells that a person changed since stay and are listed. */
export function restoreCells(state: MemoryState, snapshot: Snapshot): RestoreResult {
  refuseReadOnly(state);
  const found = snapshot.areas.map((area) => sheetOf(state, area));
  for (const sheet of found) if (sheet !== null) refuseProtected(sheet);
  const results = [
    ...snapshot.areas.map((area, index) => restoreArea(state, area, found[index] ?? null)),
    ...[...singleCells(snapshot, found)].map(([sheet, areas]) => restoreSingle(sheet, areas)),
  ];
  return { restored: results.reduce((sum, one) => sum + one.restored, 0), refused: results.flatMap((one) => one.refused) };
}

/** Areas that are one cell of a person's sheet, known by its row. */
function singleCells(snapshot: Snapshot, found: readonly (MemorySheet | null)[]): ReadonlyMap<MemorySheet, readonly SnapshotArea[]> {
  const single = new Map<MemorySheet, SnapshotArea[]>();
  snapshot.areas.forEach((area, index) => {
    const sheet = found[index] ?? null;
    if (sheet !== null && area.rowPrint !== undefined) single.set(sheet, [...(single.get(sheet) ?? []), area]);
  });
  return single;
}

function restoreArea(state: MemoryState, area: SnapshotArea, sheet: MemorySheet | null): RestoreResult {
  if (sheet === null) {
    const place = { workbook: state.name, sheet: area.sheet, row: area.range.firstRow, column: area.range.firstColumn };
    return { restored: 0, refused: area.own === undefined ? [place] : [] };
  }
  if (area.rowPrint !== undefined) return { restored: 0, refused: [] };
  const refused = changedCells(sheet, area);
  const restored = putBack(sheet, area, refused);
  if (area.before === null && refused.length === 0) state.sheets.splice(state.sheets.indexOf(sheet), 1);
  if (area.tablesBefore !== undefined) sheet.tables = area.tablesBefore;
  return { restored, refused };
}

function sheetOf(state: MemoryState, area: SnapshotArea): MemorySheet | null {
  const isIt = (sheet: MemorySheet): boolean => {
    if (area.own !== undefined) return sheet.own === area.own;
    return area.sheetKey === undefined ? sheet.grid.sheet === area.sheet : sheet.key === area.sheetKey;
  };
  return state.sheets.find(isIt) ?? null;
}

/** Single cells of a person's sheet, found by what else stands in their rows. */
function restoreSingle(sheet: MemorySheet, areas: readonly SnapshotArea[]): RestoreResult {
  const { workbook, sheet: name } = sheet.grid;
  let restored = 0;
  const refused: CellRef[] = [];
  findWrittenCells(snapshotCells(sheet.grid), areas).forEach((one, index) => {
    if (one.kind === "as-before") return;
    if (one.kind === "changed") {
      refused.push({ workbook, sheet: name, row: one.row, column: one.column });
      return;
    }
    sheet.grid = gridWithCell(sheet.grid, one, areas[index]?.before?.[0]?.[0] ?? null);
    restored += 1;
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
