import type { Area } from "./area.ts";
import type { Later } from "./later.ts";
import type { StoredName, StoredTable } from "./sheet-parts.ts";
import type { SheetStore } from "./sheet-store.ts";
import type { StoreEvent } from "./store-event.ts";

export type StoredVisibility = "Visible" | "Hidden" | "VeryHidden";

/** A sheet as the tab bar knows it. Its id never changes and is never used again, also not for a copy. */
export interface SheetRecord {
  readonly id: string;
  readonly name: string;
  readonly visibility: StoredVisibility;
  readonly isProtected: boolean;
  /** "#RRGGBB"; empty when none. */
  readonly tabColor: string;
}

/** Facts about the workbook as a whole that rules depend on. */
export interface WorkbookState {
  readonly name: string;
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  readonly calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  readonly calculationState: "Done" | "Calculating" | "Pending";
  readonly precisionAsDisplayed: boolean;
  /** A person is typing into a cell: the real Excel refuses batches now. */
  readonly cellEdit: boolean;
}

/** What is selected: always on the active sheet; more than one area after Ctrl+click. */
export interface StoredSelection {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/**
 * The workbook behind the wire: facts and plain changes, no rules of Excel (the object model has those). Made once over
 * maps for Node tests (`memory-store.ts`) and once over a grid with a formula engine for the browser.
 */
export interface WorkbookStore {
  state(): WorkbookState;
  setState(patch: Partial<Pick<WorkbookState, "structureProtected" | "calculationMode">>): Later<void>;
  /** Settings that an add-in keeps in the file, as text by name. */
  settings(): ReadonlyMap<string, string>;
  setSettings(settings: ReadonlyMap<string, string>): Later<void>;

  /** In tab order. */
  sheets(): readonly SheetRecord[];
  /** Null when there is no such sheet (any more). */
  sheet(id: string): SheetStore | null;
  /** Adds after the last tab; gives the id. */
  addSheet(name: string): Later<string>;
  deleteSheet(id: string): Later<void>;
  /** Copies cells, formats and sheet-scoped names; placed after the last tab; gives the new id. */
  copySheet(id: string, name: string): Later<string>;
  setSheet(id: string, patch: Partial<Omit<SheetRecord, "id">>): Later<void>;
  /** Moves the tab to the zero-based place. */
  moveSheet(id: string, position: number): Later<void>;

  selection(): StoredSelection;
  /** Activates the sheet and selects the area. */
  select(sheetId: string, area: Area): Later<void>;
  /** Activates the sheet and keeps the selection it had. */
  activate(sheetId: string): Later<void>;

  names(): readonly StoredName[];
  /** Adds, or replaces the one of the same name and scope. */
  setName(name: StoredName): Later<void>;
  deleteName(name: string, sheetId: string | null): Later<void>;
  tables(): readonly StoredTable[];
  /** Adds, or replaces the one with the same id. Cells stay as they are. */
  setTable(table: StoredTable): Later<void>;
  /** Turns the table into a plain range; cells stay. */
  deleteTable(id: string): Later<void>;

  /** Calculates everything, also in manual mode. */
  calculate(): Later<void>;
  /** Waits until the results of formulas are current. Called before a read that follows a write. */
  settle(): Promise<void>;
  /** Calls back on what a person does, until the returned function is called. */
  subscribe(listener: (event: StoreEvent) => void): () => void;
}
