import { plannedNames, sameSheetName } from "#sheet/plan-names.ts";
import type { OwnSheetId, SheetPlan } from "#sheet/sheet-plan.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { Progress, SnapshotArea, WriteReceipt } from "#sheet/workbook.ts";
import { coveringRange } from "#sheet/covering-range.ts";
import { snapshotCells } from "./memory-sheet.ts";
import type { MemorySheet } from "./memory-sheet.ts";
import { refuseProtected, refuseReadOnly } from "./memory-state.ts";
import type { MemoryState } from "./memory-state.ts";
import { planGrid } from "./plan-grid.ts";

/** Writes all plans at once, or fails before the first. */
export function writeOwnSheets(state: MemoryState, plans: readonly SheetPlan[], progress: Progress): WriteReceipt {
  refuseReadOnly(state);
  for (const plan of plans) refusePlan(state, plan);
  const names = plannedNames(
    plans,
    state.sheets.map((sheet) => ({ name: sheet.grid.sheet, own: sheet.own })),
  );
  const total = plans.reduce((rows, plan) => rows + plan.rows.length, 0);
  let done = 0;
  const written = plans.map((plan) => {
    const result = writePlan(state, plan, names);
    done += plan.rows.length;
    progress.onProgress?.(done, total);
    return result;
  });
  return {
    sheets: written.map((one) => one.sheet),
    snapshot: { takenAt: new Date().toISOString(), areas: written.map((one) => one.area) },
  };
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
  state.sheets.push({ grid, own: plan.id, tables: plan.tables, plan });
  const written = snapshotCells(grid);
  return {
    sheet: { id: plan.id, name: plan.name, created: true },
    area: { sheet: plan.name, range: coveringRange([written]), before: null, written, tablesBefore: [] },
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
    area: { sheet: name, range: coveringRange([before, written]), before, written, tablesBefore },
  };
}
