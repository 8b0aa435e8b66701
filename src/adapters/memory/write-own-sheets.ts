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
  const names = plannedNames(plans, state.sheets.map((sheet) => ({ name: sheet.grid.sheet, own: sheet.own })));
  const total = plans.reduce((rows, plan) => rows + plan.rows.length, 0);
  let done = 0;
  const written = plans.map((plan) => {
    const result = writePlan(state, plan, names);
    done += plan.rows.length;
    progress.onProgress?.(done, total);
    return result;
  });
  return { sheets: written.map((one) => one.sheet), snapshot: { takenAt: new Date().toISOString(), areas: written.map((one) => one.area) } };
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

function writePlan(
  state: MemoryState,
  plan: SheetPlan,
  names: ReadonlyMap<string, string>,
): { readonly sheet: WriteReceipt["sheets"][number]; readonly area: SnapshotArea } {
  const ours = ownSheet(state, plan.id);
  const name = ours?.grid.sheet ?? plan.name;
  const before = ours === undefined ? null : snapshotCells(ours.grid);
  const grid = { ...planGrid(plan, name, names), workbook: state.name, visibility: ours?.grid.visibility ?? ("visible" as const) };
  const tablesBefore = ours?.tables ?? [];
  const sheet: MemorySheet = ours ?? { grid, own: plan.id, tables: [], plan };
  Object.assign(sheet, { grid, tables: plan.tables, plan } satisfies Partial<MemorySheet>);
  if (ours === undefined) state.sheets.push(sheet);
  const written = snapshotCells(grid);
  const range = coveringRange([before ?? [], written]);
  return { sheet: { id: plan.id, name, created: ours === undefined }, area: { sheet: name, range, before, written, tablesBefore } };
}
