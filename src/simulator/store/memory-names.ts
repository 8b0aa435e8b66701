import type { StoredName, StoredTable } from "./sheet-parts.ts";
import type { WorkbookStore } from "./workbook-store.ts";

/** The part of the memory store that names and tables are kept in. */
export interface NamedState {
  names: readonly StoredName[];
  tables: readonly StoredTable[];
}

type NameSide = Pick<WorkbookStore, "names" | "setName" | "deleteName" | "tables" | "setTable" | "deleteTable">;

/** What is named in a workbook: its names and tables, kept in the state they are read from. */
export function nameSide(state: NamedState): NameSide {
  const isSame = (name: string, sheetId: string | null) => (one: StoredName) => one.name === name && one.sheetId === sheetId;
  return {
    names: () => state.names,
    setName: (name) => {
      const others = state.names.filter((one) => !isSame(name.name, name.sheetId)(one));
      state.names = [...others, name];
    },
    deleteName: (name, sheetId) => {
      state.names = state.names.filter((one) => !isSame(name, sheetId)(one));
    },
    tables: () => state.tables,
    setTable: (table) => {
      state.tables = [...state.tables.filter((one) => one.id !== table.id), table];
    },
    deleteTable: (id) => {
      state.tables = state.tables.filter((one) => one.id !== id);
    },
  };
}
