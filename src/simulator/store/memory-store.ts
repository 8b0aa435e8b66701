import type { Area } from "./area.ts";
import { nameSide, type NamedState } from "./memory-names.ts";
import { createMemorySheet } from "./memory-sheet.ts";
import type { MemorySheetStore } from "./memory-sheet.ts";
import type { StoredTable } from "./sheet-parts.ts";
import type { StoreEvent } from "./store-event.ts";
import type { CellInput, StoredValue } from "./stored-cell.ts";
import type { SheetRecord, StoredSelection, WorkbookState, WorkbookStore } from "./workbook-store.ts";

/** Reads a cell for a formula: sheet name null means the formula's own sheet. */
export type CellReader = (sheet: string | null, row: number, column: number) => StoredValue;

/** What a memory store starts with. */
export interface MemoryStoreInput {
  readonly name?: string;
  readonly sheetNames: readonly string[];
  /** Works out a formula; without it a formula that has no result yet is a loud error. */
  readonly evaluate?: (formula: string, read: CellReader, tables: readonly StoredTable[]) => StoredValue;
}

/** A workbook in maps, for Node tests: no grid, no engine of its own. */
export interface MemoryStore extends WorkbookStore {
  sheetNamed(name: string): MemorySheetStore;
  /** A person types into a cell; its events are told. */
  personEdits(sheet: string, cell: { readonly row: number; readonly column: number }, input: CellInput): void;
  personSelects(sheet: string, areas: readonly Area[]): void;
  /** Tells of anything else that a person did. */
  personDid(event: StoreEvent): void;
  setWorkbook(patch: Partial<WorkbookState>): void;
  /** The file is closed and opened again by an Excel that numbers sheets by their place: every sheet may have another id. */
  reopen(): void;
}

interface State extends NamedState {
  records: readonly SheetRecord[];
  readonly sheets: Map<string, MemorySheetStore>;
  workbook: WorkbookState;
  settings: ReadonlyMap<string, string>;
  selection: StoredSelection;
  readonly listeners: Set<(event: StoreEvent) => void>;
  created: number;
}

const FIRST_CELL: Area = { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };

/** An empty workbook with sheets of the given names. */
export function createMemoryStore(input: MemoryStoreInput): MemoryStore {
  const state: State = {
    records: [],
    sheets: new Map(),
    workbook: {
      name: input.name ?? "workbook.xlsx",
      readOnly: false,
      structureProtected: false,
      calculationMode: "Automatic",
      calculationState: "Done",
      precisionAsDisplayed: false,
      cellEdit: false,
    },
    settings: new Map(),
    names: [],
    tables: [],
    selection: { sheetId: "", areas: [FIRST_CELL] },
    listeners: new Set(),
    created: 0,
  };
  for (const name of input.sheetNames) addSheet(state, name);
  state.selection = { sheetId: state.records[0]?.id ?? "", areas: [FIRST_CELL] };
  return { ...workbookSide(state, input), ...sheetSide(state), ...nameSide(state), ...personSide(state) };
}

function addSheet(state: State, name: string): string {
  state.created += 1;
  const id = `{00000000-0000-0000-0000-${String(state.created).padStart(12, "0")}}`;
  state.records = [...state.records, { id, name, visibility: "Visible", isProtected: false, tabColor: "" }];
  state.sheets.set(id, createMemorySheet(id));
  return id;
}

type WorkbookSide = Pick<WorkbookStore, "state" | "setState" | "settings" | "setSettings" | "calculate" | "settle" | "subscribe">;

function workbookSide(state: State, input: MemoryStoreInput): WorkbookSide {
  const settle = (): Promise<void> => {
    calculatePending(state, input);
    return Promise.resolve();
  };
  return {
    state: () => state.workbook,
    setState: (patch) => {
      state.workbook = { ...state.workbook, ...patch };
    },
    settings: () => state.settings,
    setSettings: (settings) => {
      state.settings = new Map(settings);
    },
    calculate: settle,
    settle,
    subscribe: (listener) => {
      state.listeners.add(listener);
      return () => void state.listeners.delete(listener);
    },
  };
}

/** Works out every formula that has no result, each reading what it needs first. */
function calculatePending(state: State, input: MemoryStoreInput): void {
  const valueAt = (sheet: MemorySheetStore, row: number, column: number): StoredValue => {
    const cell = sheet.cells.at(row, column);
    if (cell === null || cell.formula === null || !cell.isPending) return cell?.value ?? null;
    if (input.evaluate === undefined) throw new Error(`NotImplemented: the memory store calculates nothing (${cell.formula})`);
    const read: CellReader = (name, r, c) => valueAt(name === null ? sheet : named(state, name), r, c);
    const value = input.evaluate(cell.formula, read, state.tables);
    sheet.cells.calculated(row, column, value);
    return value;
  };
  for (const sheet of state.sheets.values()) {
    for (const [row, column] of sheet.cells.pending()) valueAt(sheet, row, column);
  }
}

function named(state: State, name: string): MemorySheetStore {
  const record = state.records.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const sheet = record === undefined ? undefined : state.sheets.get(record.id);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

type SheetSide = Pick<
  WorkbookStore,
  "sheets" | "sheet" | "addSheet" | "deleteSheet" | "copySheet" | "setSheet" | "moveSheet" | "selection" | "select" | "activate"
>;

function sheetSide(state: State): SheetSide {
  return {
    sheets: () => state.records,
    sheet: (id) => state.sheets.get(id) ?? null,
    addSheet: (name) => addSheet(state, name),
    deleteSheet: (id) => {
      deleteSheet(state, id);
    },
    copySheet: (id, name) => copySheet(state, id, name),
    setSheet: (id, patch) => {
      state.records = state.records.map((sheet) => (sheet.id === id ? { ...sheet, ...patch } : sheet));
    },
    moveSheet: (id, position) => {
      const moved = state.records.filter((sheet) => sheet.id === id);
      const others = state.records.filter((sheet) => sheet.id !== id);
      state.records = [...others.slice(0, position), ...moved, ...others.slice(position)];
    },
    selection: () => state.selection,
    select: (sheetId, area) => {
      state.selection = { sheetId, areas: [area] };
    },
    activate: (sheetId) => {
      if (state.selection.sheetId !== sheetId) state.selection = { sheetId, areas: [FIRST_CELL] };
    },
  };
}

function deleteSheet(state: State, id: string): void {
  state.records = state.records.filter((sheet) => sheet.id !== id);
  state.sheets.delete(id);
  state.names = state.names.filter((name) => name.sheetId !== id);
  state.tables = state.tables.filter((table) => table.sheetId !== id);
  if (state.selection.sheetId === id) state.selection = { sheetId: state.records[0]?.id ?? "", areas: [FIRST_CELL] };
}

function copySheet(state: State, id: string, name: string): string {
  const copy = addSheet(state, name);
  const target = state.sheets.get(copy);
  state.sheets.get(id)?.cells.each((cell, row, column) => {
    target?.cells.put(row, column, { value: cell.value, ...(cell.formula === null ? {} : { formula: cell.formula }) });
  });
  state.names = [...state.names, ...state.names.filter((one) => one.sheetId === id).map((one) => ({ ...one, sheetId: copy }))];
  return copy;
}

type PersonSide = Pick<MemoryStore, "reopen" | "sheetNamed" | "personEdits" | "personSelects" | "personDid" | "setWorkbook">;

function personSide(state: State): PersonSide {
  const tell = (event: StoreEvent): void => {
    for (const listener of state.listeners) listener(event);
  };
  return {
    sheetNamed: (name) => named(state, name),
    personEdits: (name, { row, column }, input) => {
      const sheet = named(state, name);
      sheet.cells.put(row, column, input);
      tell({ kind: "edited", sheetId: sheet.id, area: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column } });
    },
    personSelects: (name, areas) => {
      const { id } = named(state, name);
      if (state.selection.sheetId !== id) tell({ kind: "sheet-activated", sheetId: id });
      state.selection = { sheetId: id, areas };
    },
    personDid: tell,
    setWorkbook: (patch) => {
      state.workbook = { ...state.workbook, ...patch };
    },
    reopen: () => {
      renumber(state);
    },
  };
}

function renumber(state: State): void {
  const ids = new Map(state.records.map((sheet, index) => [sheet.id, `{00000000-0001-0000-0000-${String(index + 1).padStart(12, "0")}}`]));
  const newId = (id: string): string => ids.get(id) ?? id;
  const sheets = [...state.sheets].map(([id, sheet]) => [newId(id), { ...sheet, id: newId(id) }] as const);
  state.sheets.clear();
  for (const [id, sheet] of sheets) state.sheets.set(id, sheet);
  state.records = state.records.map((sheet) => ({ ...sheet, id: newId(sheet.id) }));
  state.names = state.names.map((name) => (name.sheetId === null ? name : { ...name, sheetId: newId(name.sheetId) }));
  state.tables = state.tables.map((table) => ({ ...table, sheetId: newId(table.sheetId) }));
  state.selection = { ...state.selection, sheetId: newId(state.selection.sheetId) };
}
