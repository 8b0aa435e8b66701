import type { CellRange, CellRef } from "./cell-address.ts";
import type { CellValue } from "./cell.ts";
import type { Grid, SheetVisibility } from "./grid.ts";
import type { CellHighlight } from "./highlight.ts";
import type { OwnSheetId, PlannedTable, SheetPlan } from "./sheet-plan.ts";

/** A sheet of the workbook. `own` is set when our marker is on it. */
export interface SheetInfo {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
  readonly own: OwnSheetId | null;
  /** Names of Excel tables on the sheet. */
  readonly tables: readonly string[];
}

/** Says whether the caller has asked to stop; an AbortSignal is one. */
export interface StopSignal {
  readonly aborted: boolean;
}

/** What a caller wants to hear while a long read or write runs, and how it stops it. */
export interface Progress {
  /** Called with done and total in rows. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: StopSignal;
}

/** How a sheet is read. */
export interface ReadOptions extends Progress {
  /** Only values and formulas, for comparing with what was read before: no looks, formats, merges or hidden rows. */
  readonly contentOnly?: true;
}

/** One of our sheets and all that stands on it, from A1, in the form of `snapshot-cell.ts`. */
export interface OwnSheetCells {
  readonly id: OwnSheetId;
  readonly name: string;
  readonly cells: readonly (readonly CellValue[])[];
}

/**
 * How our sheets are written. Whatever one of the questions throws, nothing of the write stays; where Excel lets it not be taken
 * back after it was stopped, it fails with `stopped-halfway`.
 */
export interface WriteOptions extends Progress {
  /** Asked before the first write with what stands now on the sheets that are replaced; throws to refuse. */
  readonly before?: (sheets: readonly OwnSheetCells[]) => void;
  /** Asked when everything stands and was read back: the text of cell A1 of each sheet, which is the last thing written. */
  readonly seal?: (written: readonly OwnSheetCells[]) => Promise<ReadonlyMap<OwnSheetId, string>>;
}

/** A part of a sheet's looks that the host can refuse while the content stands. */
export type SheetLook = "styles" | "widths" | "merges" | "freeze" | "conditions" | "choices" | "charts" | "print" | "remarks";

/** What was written, with all that is needed to take it back. Opaque to callers. */
export interface WriteReceipt {
  readonly sheets: readonly { readonly id: OwnSheetId; readonly name: string; readonly created: boolean }[];
  readonly snapshot: Snapshot;
  /** Looks that the host refused; the content stands without them. Absent: none. */
  readonly missingLooks?: readonly SheetLook[];
  /** Where remarks of people (comments, notes) stand now whose row is gone, and those that could not be moved. Absent: none. */
  readonly strayRemarks?: readonly CellRef[];
}

/** Values and formulas as they were before a write and as we left them. Plain data. */
export interface Snapshot {
  readonly areas: readonly SnapshotArea[];
}

/**
 * One rectangle of a snapshot. `before` null: the sheet did not exist. Cells are in the form of `snapshot-cell.ts`:
 * formulas are texts that start with "=", text that looks like one is escaped by an apostrophe.
 */
export interface SnapshotArea {
  readonly sheet: string;
  readonly range: CellRange;
  readonly before: readonly (readonly CellValue[])[] | null;
  readonly written: readonly (readonly CellValue[])[];
  /** Tables that lay on the sheet before; absent when the write left tables alone. */
  readonly tablesBefore?: readonly PlannedTable[];
  /** Which of our sheets it is; found again by it when a person renamed the sheet since. */
  readonly own?: OwnSheetId;
  /** What A1 says while the write or its undo is under way (`SheetPlan.unfinished`). */
  readonly unfinished?: string;
  /** The host's id of the sheet while it is open: the same sheet also under another name. */
  readonly sheetKey?: string;
  /** One cell of a person's sheet: fingerprint of its row without it, by which the row is known again (`rowPrint`). */
  readonly rowPrint?: string;
  /** As `SheetPlan.keyColumn`. */
  readonly keyColumn?: number;
  /** The plan it showed before, where the same session wrote it: brings the looks back. */
  readonly planBefore?: SheetPlan;
}

/** What a restore did. `refused`: cells that a person changed since, left as they are. */
export interface RestoreResult {
  readonly restored: number;
  readonly refused: readonly CellRef[];
}

/** One cell of a person's sheet to fill, on explicit request only. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly value: string | number;
  /** Fingerprint of the row's other cells as they were when the cell was chosen; another row now refuses the write (`rowPrint`). */
  readonly rowPrint?: string;
}

/** What highlighting cells did. `coloured`: cells that have a colour of a person's own, left as they are. */
export interface HighlightResult {
  readonly highlighted: number;
  readonly coloured: readonly CellRef[];
}

/** Any workbook: a file, the memory of a test, or the one open in Excel. Every failure is a WorkbookError. */
export interface Workbook {
  /** File name; null for the workbook that is open. */
  readonly name: string | null;
  listSheets(): Promise<readonly SheetInfo[]>;
  readSheet(sheet: string, options?: ReadOptions): Promise<Grid>;
  /** Replaces our own sheets as a whole, found by marker; touches no other sheet; all or nothing as far as the host allows. */
  writeSheets(plans: readonly SheetPlan[], options?: WriteOptions): Promise<WriteReceipt>;
  /** Removes our own sheets, all of them or those named by id. */
  removeOwnSheets(ids?: readonly OwnSheetId[], progress?: Progress): Promise<readonly OwnSheetId[]>;
  /**
   * Fills cells of a person's sheet; fails with target-* and writes nothing when any is not blank, merged, filtered or hidden,
   * and with `cancelled`, nothing of it left, when it is stopped.
   */
  fillBlankCells(sheet: string, cells: readonly CellWrite[], progress?: Progress): Promise<WriteReceipt>;
  /**
   * Puts back what a write replaced, refusing every cell that changed since. Stopped before it began it fails with `cancelled`, later
   * with `stopped-halfway`: the same call goes on.
   */
  restore(snapshot: Snapshot, progress?: Progress): Promise<RestoreResult>;
  /**
   * Highlights cells of people's sheets in place of all highlights there are; on explicit request only. What is refused leaves earlier highlights as they are; a failure of the host leaves none. A cell with a
   * colour of its own stays as it is, and a person's own rules win over ours.
   */
  highlight(cells: readonly CellHighlight[]): Promise<HighlightResult>;
  /** Takes every highlight of ours out of every sheet, copies of sheets too; answers how many cells had one. */
  removeHighlights(): Promise<number>;
}

/** A PivotTable over an Excel table of the workbook, on a sheet of our own. Fields are headers of the table. */
export interface PivotPlan {
  /** Name for a new sheet. */
  readonly sheet: string;
  /** Stands above it. */
  readonly note: string;
  readonly table: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** What is added up, and the name of the sums, which no column has. */
  readonly sum: { readonly field: string; readonly label: string };
}

/** Where a PivotTable stands, and whether it was made just now. */
export interface PivotPlace {
  readonly sheet: string;
  readonly isNew: boolean;
}

/** Whether the workbook can be written now, and what it can do. */
export interface WorkbookStatus {
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  /** Highest ExcelApi level offered, e.g. "1.15"; null outside Excel. */
  readonly apiLevel: string | null;
  readonly calculationStale: boolean;
}

/** A change that makes a result stale. `sheet` null when unknown. */
export interface WorkbookChange {
  readonly kind: "edited" | "sheet-added" | "sheet-deleted" | "calculated" | "sheet-activated";
  readonly sheet: string | null;
  readonly address: string | null;
}

/** Cell A1 of one of our sheets, which says how whole the sheet is. */
export interface OwnFirstCell {
  readonly id: OwnSheetId;
  readonly sheet: string;
  readonly value: CellValue;
}

/** The workbook open before a person. */
export interface OpenWorkbook extends Workbook {
  /** A1 of each of our sheets, in tab order. */
  ownFirstCells(): Promise<readonly OwnFirstCell[]>;
  status(): Promise<WorkbookStatus>;
  activeSheet(): Promise<string>;
  /** The selected cells (one area), the rest of the sheet null. */
  readSelection(progress?: Progress): Promise<Grid>;
  /** An Excel table by name, its header row included, the rest of the sheet null. */
  readTable(name: string, progress?: Progress): Promise<Grid>;
  /**
   * Makes a PivotTable on a sheet of our own and shows it; one that stands there, as a person may have arranged it, is refreshed.
   * `removeOwnSheets(["pivot"])` takes it away. Fails with table-missing, and with pivot-refused where the host makes none.
   */
  addPivot(plan: PivotPlan): Promise<PivotPlace>;
  /** Refreshes that PivotTable, if there is one. */
  refreshPivot(): Promise<void>;
  goTo(cell: { readonly sheet: string; readonly row: number; readonly column: number }): Promise<void>;
  /** Calls back on changes made by people (not by our own writes) until the returned function is called. */
  onChange(listener: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
}
