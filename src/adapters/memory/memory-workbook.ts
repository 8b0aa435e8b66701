import type { CellRange } from "#sheet/cell-address.ts";
import { emptyGrid, valueAt } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import type { OwnSheetId } from "#sheet/sheet-plan.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { OpenWorkbook, PivotPlace, PivotPlan, SheetInfo, StopSignal } from "#sheet/workbook.ts";
import { fillCells, restoreCells } from "./change-cells.ts";
import { clearHighlights, highlightCells } from "./highlight-memory.ts";
import { goToCell, onlyRange, tableRange, personSide } from "./memory-person.ts";
import type { MemorySheet, MemoryState, MemoryWorkbook, MemoryWorkbookInput } from "./memory-state.ts";
import { enter, refuseProtected, refuseReadOnly, sheetNamed } from "./memory-state.ts";
import { writeOwnSheets } from "./write-own-sheets.ts";

const A1: CellRange = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };

/** A workbook for tests: same behaviour as the one in Excel, nothing behind it. */
export function createMemoryWorkbook(input: MemoryWorkbookInput): MemoryWorkbook {
  const name = input.name ?? null;
  const state: MemoryState = {
    name,
    sheets: input.sheets.map((grid, index) => ({
      grid: { ...grid, workbook: name },
      key: `sheet-${String(index)}`,
      own: null,
      tables: input.tables?.[grid.sheet] ?? [],
      plan: null,
      coloured: new Set(),
      highlights: new Map(),
    })),
    status: { readOnly: false, structureProtected: false, apiLevel: null, calculationStale: false, ...input.status },
    active: input.sheets[0]?.sheet ?? "",
    selection: A1,
    listeners: new Set(),
    failures: [],
  };
  return { name, ...readingSide(state), ...writingSide(state), ...personSide(state) };
}

type ReadingSide = Pick<
  OpenWorkbook,
  "listSheets" | "readSheet" | "readSelection" | "readTable" | "status" | "activeSheet" | "goTo" | "onChange" | "ownFirstCells"
>;

function readingSide(state: MemoryState): ReadingSide {
  const read = async (find: () => { readonly grid: Grid; readonly range: CellRange | null }, signal?: StopSignal): Promise<Grid> => {
    await enter(state, signal);
    const { grid, range } = find();
    const whole = { ...grid, calculationStale: grid.calculationStale || state.status.calculationStale };
    return range === null ? whole : onlyRange(whole, range);
  };
  return {
    listSheets: async () => {
      await enter(state);
      return state.sheets.map(sheetInfo);
    },
    ownFirstCells: async () => {
      await enter(state);
      return state.sheets.flatMap(({ own, grid }) => (own === null ? [] : [{ id: own, sheet: grid.sheet, value: valueAt(grid, 0, 0) }]));
    },
    readSheet: (sheet, progress) => read(() => ({ grid: sheetNamed(state, sheet).grid, range: null }), progress?.signal),
    readSelection: (progress) => read(() => ({ grid: sheetNamed(state, state.active).grid, range: state.selection }), progress?.signal),
    readTable: (table, progress) => read(() => tableRange(state, table), progress?.signal),
    status: async () => {
      await enter(state);
      return state.status;
    },
    activeSheet: async () => {
      await enter(state);
      return state.active;
    },
    goTo: async (cell) => {
      await enter(state);
      goToCell(state, cell);
    },
    onChange: async (listener) => {
      await enter(state);
      state.listeners.add(listener);
      return () => {
        state.listeners.delete(listener);
        return Promise.resolve();
      };
    },
  };
}

function sheetInfo(sheet: MemorySheet): SheetInfo {
  const { grid, own, tables } = sheet;
  return { name: grid.sheet, visibility: grid.visibility, isProtected: grid.isProtected, own, tables: tables.map((table) => table.name) };
}

type WritingSide = Pick<
  OpenWorkbook,
  "writeSheets" | "removeOwnSheets" | "fillBlankCells" | "restore" | "highlight" | "removeHighlights" | "addPivot" | "refreshPivot"
>;

function writingSide(state: MemoryState): WritingSide {
  return {
    writeSheets: async (plans, options = {}) => {
      await enter(state, options.signal);
      return writeOwnSheets(state, plans, options);
    },
    removeOwnSheets: async (ids, progress = {}) => {
      await enter(state, progress.signal);
      return removeSheets(state, ids);
    },
    fillBlankCells: async (sheet, cells, progress = {}) => {
      await enter(state, progress.signal);
      const receipt = fillCells(state, sheet, cells);
      progress.onProgress?.(cells.length, cells.length);
      return receipt;
    },
    addPivot: async (plan) => {
      await enter(state);
      return addPivot(state, plan);
    },
    refreshPivot: () => enter(state),
    highlight: async (cells) => {
      await enter(state);
      return highlightCells(state, cells);
    },
    removeHighlights: async () => {
      await enter(state);
      return clearHighlights(state);
    },
    restore: async (snapshot, progress = {}) => {
      await enter(state, progress.signal);
      const result = restoreCells(state, snapshot);
      progress.onProgress?.(snapshot.areas.length, snapshot.areas.length);
      return result;
    },
  };
}

/** A sheet with the note alone: nothing in memory pivots. */
function addPivot(state: MemoryState, { sheet: name, note, table }: PivotPlan): PivotPlace {
  refuseReadOnly(state);
  const standing = state.sheets.find(({ own }) => own === "pivot");
  if (standing !== undefined) return { sheet: standing.grid.sheet, isNew: false };
  if (state.status.structureProtected) throw new WorkbookError("workbook-protected");
  if (!state.sheets.some(({ tables }) => tables.some((one) => one.name === table))) throw new WorkbookError("table-missing", table);
  const grid = { ...emptyGrid(name), workbook: state.name, values: [[note]] };
  state.sheets.push({ grid, key: "own-pivot", own: "pivot", tables: [], plan: null, coloured: new Set(), highlights: new Map() });
  state.active = name;
  return { sheet: name, isNew: true };
}

function removeSheets(state: MemoryState, ids: readonly OwnSheetId[] | undefined): readonly OwnSheetId[] {
  refuseReadOnly(state);
  const leaving = state.sheets.filter((sheet) => sheet.own !== null && (ids?.includes(sheet.own) ?? true));
  if (leaving.length > 0 && state.status.structureProtected) throw new WorkbookError("workbook-protected");
  for (const sheet of leaving) refuseProtected(sheet);
  for (const sheet of leaving) state.sheets.splice(state.sheets.indexOf(sheet), 1);
  if (!state.sheets.some((sheet) => sheet.grid.sheet === state.active)) state.active = state.sheets[0]?.grid.sheet ?? "";
  return leaving.flatMap((sheet) => sheet.own ?? []);
}
