import { cellAddress } from "#sheet/cell-address.ts";
import type { WorkbookChange } from "#sheet/workbook.ts";
import { gridWithCell } from "./memory-sheet.ts";
import { sheetNamed } from "./memory-state.ts";
import type { MemoryState } from "./memory-state.ts";
import type { MemoryWorkbook } from "./memory-workbook-types.ts";

type PersonSide = Pick<MemoryWorkbook, "edit" | "select" | "rename" | "change" | "setStatus" | "failNext" | "planOf" | "place">;

/** What a person does in the grid, what a host may do wrong, and what a test looks at. */
export function personSide(state: MemoryState): PersonSide {
  const tell = (change: WorkbookChange): void => {
    for (const listener of state.listeners) listener(change);
  };
  return {
    edit: (sheetName, cell, value) => {
      const sheet = sheetNamed(state, sheetName);
      sheet.grid = gridWithCell(sheet.grid, cell, value);
      tell({ kind: "edited", sheet: sheet.grid.sheet, address: cellAddress(cell.row, cell.column) });
    },
    select: (sheetName, range) => {
      state.active = sheetNamed(state, sheetName).grid.sheet;
      state.selection = range;
      tell({ kind: "sheet-activated", sheet: state.active, address: null });
    },
    rename: (sheetName, name) => {
      const sheet = sheetNamed(state, sheetName);
      if (state.active === sheet.grid.sheet) state.active = name;
      sheet.grid = { ...sheet.grid, sheet: name };
    },
    change: (sheetName, patch) => {
      const sheet = sheetNamed(state, sheetName);
      sheet.grid = { ...sheet.grid, ...patch };
    },
    setStatus: (patch) => {
      state.status = { ...state.status, ...patch };
    },
    failNext: (...problems) => {
      state.failures.push(...problems);
    },
    planOf: (id) => state.sheets.find((sheet) => sheet.own === id)?.plan ?? null,
    place: () => ({ sheet: state.active, range: state.selection }),
  };
}
