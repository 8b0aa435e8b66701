import type { CellValue } from "#sheet/cell.ts";
import type { OwnSheetId, PlannedTable, SheetPlan } from "#sheet/sheet-plan.ts";

/** Our sheet as it was before a write. */
export interface SheetBefore {
  readonly own: OwnSheetId;
  readonly sheetId: string;
  readonly name: string;
  readonly cells: readonly (readonly CellValue[])[];
  readonly tables: readonly PlannedTable[];
  /** The plan it shows, where this session wrote it. */
  readonly shown: SheetPlan | null;
}
