import type { Area } from "../store/area.ts";
import type { SheetStore } from "../store/sheet-store.ts";
import type { SheetRecord, WorkbookStore } from "../store/workbook-store.ts";
import { HostError, itemNotFound } from "./host-error.ts";
import type { ModelObject } from "./model-object.ts";

/** A change that the add-in itself caused; Excel tells it of these too. */
export type OwnChange =
  | { readonly kind: "edited"; readonly sheetId: string; readonly area: Area }
  | { readonly kind: "sheet-added" | "sheet-deleted" | "sheet-activated" | "calculated"; readonly sheetId: string }
  | { readonly kind: "selected"; readonly sheetId: string; readonly area: Area };

/** Most cells one read hands over; above it `values` and its sisters are null, without an error. */
export const MAX_READ_CELLS = 5_000_000;

/** Makers of the objects that reach each other in circles: a range has a sheet, a sheet has ranges. */
export interface ObjectMakers {
  readonly range: (sheetId: string, area: Area) => ModelObject;
  readonly rangeAreas: (sheetId: string, areas: readonly Area[]) => ModelObject;
  readonly worksheet: (sheetId: string) => ModelObject;
  readonly table: (tableId: string) => ModelObject;
}

/** A conversation beside a cell. Nothing shows it in the simulated grid. */
export interface StoredComment {
  readonly id: string;
  readonly sheetId: string;
  readonly cell: Area;
  readonly author: string;
  readonly created: string;
  content: string;
  isResolved: boolean;
  readonly replies: { readonly id: string; readonly author: string; readonly content: string }[];
}

/** The conversations of a workbook. */
export interface CommentDesk {
  comments: readonly StoredComment[];
  /** Ids given so far. */
  count: number;
}

/** What objects of the model need of the workbook and the server. */
export interface ModelHost {
  readonly make: ObjectMakers;
  readonly store: WorkbookStore;
  /** Tells the server of a change that this batch made. */
  readonly changed: (change: OwnChange) => void;
  /** Most merged areas of one answer; Excel fails above it. */
  readonly mostMergedAreas?: number;
  /** What people said beside cells. */
  readonly comments: CommentDesk;
  /** Switches the add-in's events on or off. */
  readonly events: { isEnabled: boolean };
  /** Records a write that real Excel takes but misplaces, and fails it. */
  readonly hazard: (what: string) => HostError;
  /** Kinds of events that the add-in has registered for, by Excel's number. */
  readonly registered: Set<number>;
}

/** The sheet's record; fails as Excel does when the sheet is gone. */
export function sheetRecord(host: ModelHost, sheetId: string): SheetRecord {
  const found = host.store.sheets().find((sheet) => sheet.id === sheetId);
  if (found === undefined) throw itemNotFound("worksheet");
  return found;
}

/** The sheet's cells; fails as Excel does when the sheet is gone. */
export function sheetStore(host: ModelHost, sheetId: string): SheetStore {
  const found = host.store.sheet(sheetId);
  if (found === null) throw itemNotFound("worksheet");
  return found;
}

/** Every change passes here: a read-only workbook takes none. */
export function guardWrite(host: ModelHost): void {
  if (host.store.state().readOnly) throw new HostError("AccessDenied", "The workbook is read-only");
}

/** Every change to a sheet's content or looks passes here: a protected sheet takes none. */
export function guardSheet(host: ModelHost, sheetId: string): void {
  guardWrite(host);
  if (sheetRecord(host, sheetId).isProtected) throw new HostError("AccessDenied", "The sheet is protected");
}

/** Adding, deleting, renaming, hiding and moving sheets pass here: a protected structure takes none. */
export function guardStructure(host: ModelHost): void {
  guardWrite(host);
  if (host.store.state().structureProtected) throw new HostError("AccessDenied", "The workbook's structure is protected");
}
