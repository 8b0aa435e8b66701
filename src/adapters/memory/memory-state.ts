import type { CellRange } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { Grid } from "#sheet/grid.ts";
import type { CellHighlight } from "#sheet/highlight.ts";
import { cellKey } from "#sheet/grid.ts";
import { sameSheetName } from "#sheet/plan-names.ts";
import type { OwnSheetId, PlannedTable, SheetPlan } from "#sheet/sheet-plan.ts";
import { snapshotCell, snapshotFormula, snapshotValue } from "#sheet/snapshot-cell.ts";
import type { WorkbookProblem } from "#sheet/workbook-error.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { OpenWorkbook, StopSignal, WorkbookChange, WorkbookStatus } from "#sheet/workbook.ts";

/** What a memory workbook starts with. */
export interface MemoryWorkbookInput {
  /** File name; null (the default) as for the workbook open in Excel. */
  readonly name?: string | null;
  readonly sheets: readonly Grid[];
  /** Excel tables by sheet name. */
  readonly tables?: Readonly<Record<string, readonly PlannedTable[]>>;
  readonly status?: Partial<WorkbookStatus>;
}

/** A workbook in memory, with what a person would do in the grid and what a host may do wrong. */
export interface MemoryWorkbook extends OpenWorkbook {
  /** A person types into a cell: listeners hear of it. A text that starts with "=" is a formula, one that starts with an apostrophe is the text after it. */
  edit(sheet: string, cell: { readonly row: number; readonly column: number }, value: CellValue): void;
  /** A person selects cells and so activates the sheet. */
  select(sheet: string, range: CellRange): void;
  /** A person renames a sheet. */
  rename(sheet: string, name: string): void;
  /** A person gives a cell a colour. */
  paint(sheet: string, cell: { readonly row: number; readonly column: number }): void;
  /** Addresses of the highlighted cells of a sheet, in order, with how grave what was found there is. */
  highlightsOn(sheet: string): readonly string[];
  /** A person protects or unprotects a sheet, or hides it. */
  change(sheet: string, patch: Partial<Pick<Grid, "isProtected" | "visibility">>): void;
  setStatus(patch: Partial<WorkbookStatus>): void;
  /** The next calls fail so, one for each; null lets one pass. */
  failNext(...problems: readonly (WorkbookProblem | null)[]): void;
  /** The plan an own sheet was written from. */
  planOf(id: OwnSheetId): SheetPlan | null;
  /** Where the person is: the active sheet and its selection. */
  place(): { readonly sheet: string; readonly range: CellRange };
}

/** Everything one memory workbook holds. */
export interface MemoryState {
  readonly name: string | null;
  readonly sheets: MemorySheet[];
  status: WorkbookStatus;
  active: string;
  selection: CellRange;
  readonly listeners: Set<(change: WorkbookChange) => void>;
  /** Failures to come, in order; null lets a call pass. */
  readonly failures: (WorkbookProblem | null)[];
}

/** Every call to the workbook passes here: fails as injected, or waits one turn as a real host would. */
export async function enter(state: MemoryState, signal?: StopSignal): Promise<void> {
  await Promise.resolve();
  const failure = state.failures.shift() ?? null;
  if (failure !== null) throw new WorkbookError(failure, "injected");
  if (signal?.aborted === true) throw new WorkbookError("cancelled");
}

/** The sheet of that name; fails with sheet-missing. */
export function sheetNamed(state: MemoryState, name: string): MemorySheet {
  const found = state.sheets.find((sheet) => sameSheetName(sheet.grid.sheet, name));
  if (found === undefined) throw new WorkbookError("sheet-missing", name);
  return found;
}

/** Fails when the workbook takes no writes at all. */
export function refuseReadOnly(state: MemoryState): void {
  if (state.status.readOnly) throw new WorkbookError("workbook-read-only");
}

/** Fails when the sheet is protected. */
export function refuseProtected(sheet: MemorySheet): void {
  if (sheet.grid.isProtected) throw new WorkbookError("sheet-protected", sheet.grid.sheet);
}

/** A sheet of the memory workbook: its grid, replaced as a whole on a change, and what lies beside the cells. */
export interface MemorySheet {
  grid: Grid;
  /** Stays when the sheet is renamed. */
  readonly key: string;
  own: OwnSheetId | null;
  tables: readonly PlannedTable[];
  /** The plan last written; null for a person's sheet. */
  plan: SheetPlan | null;
  /** Cells that a person coloured. */
  readonly coloured: Set<number>;
  readonly highlights: Map<number, CellHighlight["severity"]>;
}

/** A cell in snapshot form. */
export function snapshotAt(grid: Grid, row: number, column: number): CellValue {
  return snapshotCell(grid.values[row]?.[column] ?? null, grid.formulas.get(cellKey(row, column)) ?? null);
}

/** The grid with one cell (in snapshot form) replaced; a formula has no result until something calculates it. */
export function gridWithCell(grid: Grid, place: { readonly row: number; readonly column: number }, cell: CellValue): Grid {
  const values = grid.values.map((row) => [...row]);
  while (values.length <= place.row) values.push([]);
  const row = values[place.row] ?? [];
  while (row.length <= place.column) row.push(null);
  const formula = snapshotFormula(cell);
  row[place.column] = formula === null ? snapshotValue(cell) : null;
  const formulas = new Map(grid.formulas);
  const key = cellKey(place.row, place.column);
  if (formula === null) formulas.delete(key);
  else formulas.set(key, formula);
  return { ...grid, values, formulas };
}

/** Cells of the grid from A1 to the last one that holds something, in snapshot form. */
export function snapshotCells(grid: Grid): CellValue[][] {
  return grid.values.map((row, rowIndex) => row.map((_, column) => snapshotAt(grid, rowIndex, column)));
}
