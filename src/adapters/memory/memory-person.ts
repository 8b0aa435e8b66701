import { cellAddress, MAX_COLUMNS } from "#sheet/cell-address.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import { cellKey } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import type { WorkbookChange } from "#sheet/workbook.ts";
import { gridWithCell, sheetNamed } from "./memory-state.ts";
import type { MemoryState, MemoryWorkbook } from "./memory-state.ts";

type PersonSide = Pick<
  MemoryWorkbook,
  "edit" | "select" | "rename" | "paint" | "highlightsOn" | "change" | "setStatus" | "failNext" | "planOf" | "place"
>;

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
    paint: (sheetName, { row, column }) => {
      sheetNamed(state, sheetName).coloured.add(cellKey(row, column));
    },
    highlightsOn: (sheetName) =>
      [...sheetNamed(state, sheetName).highlights]
        .sort(([a], [b]) => a - b)
        .map(([key, severity]) => `${cellAddress(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS)} ${severity}`),
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

/** The grid with everything outside the range left out, the range keeping its place. */
export function onlyRange(grid: Grid, range: CellRange): Grid {
  const keeps = (row: number, column: number): boolean =>
    row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn;
  const inside = new Set<number>();
  const values = grid.values.slice(0, range.lastRow + 1).map((row, rowIndex) =>
    row.slice(0, range.lastColumn + 1).map((value, column) => {
      if (!keeps(rowIndex, column)) return null;
      inside.add(cellKey(rowIndex, column));
      return value;
    }),
  );
  const within = <T>(map: ReadonlyMap<number, T>): ReadonlyMap<number, T> => new Map([...map].filter(([key]) => inside.has(key)));
  return { ...grid, values, formulas: within(grid.formulas), numberFormats: within(grid.numberFormats), looks: within(grid.looks) };
}

/** The sheet and place of a table; fails with table-missing. */
export function tableRange(state: MemoryState, name: string): { readonly grid: Grid; readonly range: CellRange } {
  for (const sheet of state.sheets) {
    const table = sheet.tables.find((one) => one.name === name);
    if (table !== undefined) return { grid: sheet.grid, range: table.range };
  }
  throw new WorkbookError("table-missing", name);
}

/** Selects a cell as a person's click would; fails with target-hidden when it could not be seen. */
export function goToCell(state: MemoryState, cell: { readonly sheet: string; readonly row: number; readonly column: number }): void {
  const { grid } = sheetNamed(state, cell.sheet);
  const isHiddenRow = grid.hiddenRows.has(cell.row) || grid.filteredRows.has(cell.row);
  if (grid.visibility !== "visible" || isHiddenRow || grid.hiddenColumns.has(cell.column)) {
    throw new WorkbookError("target-hidden", `${grid.sheet}!${cellAddress(cell.row, cell.column)}`);
  }
  state.active = grid.sheet;
  state.selection = { firstRow: cell.row, lastRow: cell.row, firstColumn: cell.column, lastColumn: cell.column };
}
