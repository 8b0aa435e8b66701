import { CELL_STYLES } from "#sheet/cell-style.ts";
import type { CellStyle } from "#sheet/cell-style.ts";
import type { CellValue } from "#sheet/cell.ts";
import { coveringRange } from "#sheet/covering-range.ts";
import { cellKey, emptyGrid } from "#sheet/grid.ts";
import type { CellLook, Grid } from "#sheet/grid.ts";
import { formulaWithNames, plannedNames, sameSheetName } from "#sheet/plan-names.ts";
import type { OwnSheetId, PlannedCell, SheetPlan } from "#sheet/sheet-plan.ts";
import { snapshotCell } from "#sheet/snapshot-cell.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { OwnSheetCells, SnapshotArea, WriteOptions, WriteReceipt } from "#sheet/workbook.ts";
import { gridWithCell, refuseProtected, refuseReadOnly, snapshotCells } from "./memory-state.ts";
import type { MemorySheet, MemoryState } from "./memory-state.ts";

/** Writes all plans at once, or fails before the first; what `options.seal` refuses is taken back as a whole. */
export async function writeOwnSheets(state: MemoryState, plans: readonly SheetPlan[], options: WriteOptions): Promise<WriteReceipt> {
  refuseReadOnly(state);
  for (const plan of plans) refusePlan(state, plan);
  options.before?.(plans.flatMap((plan) => ownCells(state, plan.id)));
  const earlier = state.sheets.map((sheet) => ({ sheet, copy: { ...sheet } }));
  const names = plannedNames(
    plans,
    state.sheets.map((sheet) => ({ name: sheet.grid.sheet, own: sheet.own })),
  );
  const total = plans.reduce((rows, plan) => rows + plan.rows.length, 0);
  let done = 0;
  const written = plans.map((plan) => {
    const result = writePlan(state, plan, names);
    done += plan.rows.length;
    options.onProgress?.(done, total);
    return result;
  });
  try {
    const seals = (await options.seal?.(plans.flatMap((plan) => ownCells(state, plan.id)))) ?? new Map<OwnSheetId, string>();
    for (const [id, text] of seals) sealSheet(state, id, text);
  } catch (error) {
    putBackAll(state, earlier);
    throw error;
  }
  return {
    sheets: written.map((one) => one.sheet),
    snapshot: {
      areas: written.map(({ area, sheet }) => ({ ...area, written: ownCells(state, sheet.id)[0]?.cells ?? area.written })),
    },
  };
}

function ownCells(state: MemoryState, id: OwnSheetId): readonly OwnSheetCells[] {
  const sheet = ownSheet(state, id);
  return sheet === undefined ? [] : [{ id, name: sheet.grid.sheet, cells: snapshotCells(sheet.grid) }];
}

function sealSheet(state: MemoryState, id: OwnSheetId, text: string): void {
  const sheet = ownSheet(state, id);
  if (sheet !== undefined) sheet.grid = gridWithCell(sheet.grid, { row: 0, column: 0 }, snapshotCell(text, null));
}

function putBackAll(state: MemoryState, earlier: readonly { readonly sheet: MemorySheet; readonly copy: MemorySheet }[]): void {
  state.sheets.splice(0, state.sheets.length, ...earlier.map(({ sheet, copy }) => Object.assign(sheet, copy)));
}

function ownSheet(state: MemoryState, id: OwnSheetId): MemorySheet | undefined {
  return state.sheets.find((sheet) => sheet.own === id);
}

function refusePlan(state: MemoryState, plan: SheetPlan): void {
  const ours = ownSheet(state, plan.id);
  if (ours !== undefined) {
    refuseProtected(ours);
    return;
  }
  if (state.status.structureProtected) throw new WorkbookError("workbook-protected");
  if (state.sheets.some((sheet) => sameSheetName(sheet.grid.sheet, plan.name))) throw new WorkbookError("sheet-name-taken", plan.name);
}

interface WrittenPlan {
  readonly sheet: WriteReceipt["sheets"][number];
  readonly area: SnapshotArea;
}

function writePlan(state: MemoryState, plan: SheetPlan, names: ReadonlyMap<string, string>): WrittenPlan {
  const ours = ownSheet(state, plan.id);
  return ours === undefined ? createSheet(state, plan, names) : replaceSheet(ours, plan, names);
}

function createSheet(state: MemoryState, plan: SheetPlan, names: ReadonlyMap<string, string>): WrittenPlan {
  const grid = { ...planGrid(plan, plan.name, names), workbook: state.name };
  state.sheets.push({ grid, key: `own-${plan.id}`, own: plan.id, tables: plan.tables, plan, coloured: new Set(), highlights: new Map() });
  const written = snapshotCells(grid);
  return {
    sheet: { id: plan.id, name: plan.name, created: true },
    area: { sheet: plan.name, range: coveringRange([written]), before: null, written, tablesBefore: [], own: plan.id },
  };
}

function replaceSheet(sheet: MemorySheet, plan: SheetPlan, names: ReadonlyMap<string, string>): WrittenPlan {
  const { sheet: name, workbook, visibility } = sheet.grid;
  const before = snapshotCells(sheet.grid);
  const tablesBefore = sheet.tables;
  Object.assign(sheet, {
    grid: { ...planGrid(plan, name, names), workbook, visibility },
    tables: plan.tables,
    plan,
  } satisfies Partial<MemorySheet>);
  const written = snapshotCells(sheet.grid);
  return {
    sheet: { id: plan.id, name, created: false },
    area: { sheet: name, range: coveringRange([before, written]), before, written, tablesBefore, own: plan.id },
  };
}

/** The grid that reading a written plan gives back, on a sheet of the given name. */
export function planGrid(plan: SheetPlan, sheet: string, names: ReadonlyMap<string, string>): Grid {
  const formulas = new Map<number, string>();
  const numberFormats = new Map<number, string>();
  const looks = new Map<number, CellLook>();
  plan.rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      if (cell === null) return;
      const key = cellKey(rowIndex, column);
      if (cell.formula !== undefined) formulas.set(key, formulaWithNames(cell.formula, names));
      const style = CELL_STYLES[cell.style ?? "plain"];
      if (style.numberFormat !== undefined) numberFormats.set(key, style.numberFormat);
      const look = cellLook(style);
      if (look !== null) looks.set(key, look);
    });
  });
  return {
    ...emptyGrid(sheet),
    values: plan.rows.map((row) => row.map(plannedValue)),
    formulas,
    numberFormats,
    looks,
    merges: plan.merges,
  };
}

function cellLook(style: CellStyle): CellLook | null {
  return style.bold === true || style.indent !== undefined ? { bold: style.bold ?? false, indent: style.indent ?? 0 } : null;
}

function plannedValue(cell: PlannedCell | null): CellValue {
  return cell === null || cell.value === "" ? null : cell.value;
}
