import type { CellRange } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { Grid } from "#sheet/grid.ts";
import type { OwnSheetId, PlannedTable, SheetPlan } from "#sheet/sheet-plan.ts";
import type { WorkbookProblem } from "#sheet/workbook-error.ts";
import type { OpenWorkbook, WorkbookStatus } from "#sheet/workbook.ts";

/** What a memory workbook starts with. */
export interface MemoryWorkbookInput {
  /** File name; null (the default) as for the workbook open in Excel. */
  readonly name?: string | null;
  readonly sheets: readonly Grid[];
  /** Excel tables by sheet name. */
  readonly tables?: Readonly<Record<string, readonly PlannedTable[]>>;
  readonly status?: Partial<WorkbookStatus>;
}

/** A workbook in memory, with what a person would do in the grid and what a host may do wrong. */
export interface MemoryWorkbook extends OpenWorkbook {
  /** A person types into a cell: listeners hear of it. A text that starts with "=" is a formula, one that starts with an apostrophe is the text after it. */
  edit(sheet: string, cell: { readonly row: number; readonly column: number }, value: CellValue): void;
  /** A person selects cells and so activates the sheet. */
  select(sheet: string, range: CellRange): void;
  /** A person renames a sheet. */
  rename(sheet: string, name: string): void;
  /** A person protects or unprotects a sheet, or hides it. */
  change(sheet: string, patch: Partial<Pick<Grid, "isProtected" | "visibility">>): void;
  setStatus(patch: Partial<WorkbookStatus>): void;
  /** The next calls fail so, one for each; null lets one pass. */
  failNext(...problems: readonly (WorkbookProblem | null)[]): void;
  /** The plan an own sheet was written from. */
  planOf(id: OwnSheetId): SheetPlan | null;
  /** Where the person is: the active sheet and its selection. */
  place(): { readonly sheet: string; readonly range: CellRange };
}
