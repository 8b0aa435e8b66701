import { findOwnSheets, OWN_SHEET_MARKER } from "#sheet/own-sheet-marker.ts";
import { sameSheetName } from "#sheet/plan-names.ts";
import type { SheetVisibility } from "#sheet/grid.ts";
import type { SheetInfo } from "#sheet/workbook.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";

/** A sheet with Excel's own id, which survives renaming. */
export interface OfficeSheet extends SheetInfo {
  readonly id: string;
  /** Names are defined on the sheet, whether ours or a person's. */
  readonly hasNames: boolean;
}

/** Everything about the workbook that is asked before any read or write, in one request. */
export interface WorkbookFacts {
  readonly sheets: readonly OfficeSheet[];
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  /** Excel calculates only when told to. */
  readonly isManual: boolean;
  /** Values may be older than their formulas. */
  readonly calculationStale: boolean;
  readonly precisionAsDisplayed: boolean;
}

const SHEET_PROPERTIES = [
  "items/id",
  "items/name",
  "items/visibility",
  "items/protection/protected",
  "items/tables/items/name",
  "items/names/items/name",
  "items/names/items/formula",
].join(",");

/** Asks for the facts: one request. */
export async function readFacts(context: Excel.RequestContext): Promise<WorkbookFacts> {
  const { application, workbook } = context;
  workbook.load("readOnly,usePrecisionAsDisplayed");
  workbook.protection.load("protected");
  application.load("calculationMode,calculationState");
  const { worksheets } = workbook;
  worksheets.load(SHEET_PROPERTIES);
  await context.sync();
  const marked = worksheets.items.map((sheet) => ({ key: sheet.id, name: sheet.name, markerFormula: markerOn(sheet) }));
  const own = findOwnSheets(marked);
  return {
    sheets: worksheets.items.map((sheet, index) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: visibilityOf(sheet),
      isProtected: sheet.protection.protected,
      own: own.get(index) ?? null,
      tables: sheet.tables.items.map((table) => table.name),
      hasNames: sheet.names.items.length > 0,
    })),
    readOnly: workbook.readOnly,
    structureProtected: workbook.protection.protected,
    isManual: application.calculationMode === "Manual",
    calculationStale: application.calculationMode === "Manual" || application.calculationState !== "Done",
    precisionAsDisplayed: workbook.usePrecisionAsDisplayed,
  };
}

function markerOn(sheet: Excel.Worksheet): string | null {
  const marker = sheet.names.items.find((name) => name.name === OWN_SHEET_MARKER);
  return marker === undefined ? null : String(marker.formula);
}

function visibilityOf(sheet: Excel.Worksheet): SheetVisibility {
  if (sheet.visibility === "Visible") return "visible";
  return sheet.visibility === "Hidden" ? "hidden" : "very-hidden";
}

/** The sheet of that name; fails with sheet-missing. */
export function sheetNamed(facts: WorkbookFacts, name: string): OfficeSheet {
  const found = facts.sheets.find((sheet) => sameSheetName(sheet.name, name));
  if (found === undefined) throw new WorkbookError("sheet-missing", name);
  return found;
}

/** Before the first write: fails when the workbook takes none. */
export function refuseReadOnly(facts: WorkbookFacts): void {
  if (facts.readOnly) throw new WorkbookError("workbook-read-only");
}

/** Before the first write: fails when the sheet is protected. It is never unprotected. */
export function refuseProtected(sheet: SheetInfo): void {
  if (sheet.isProtected) throw new WorkbookError("sheet-protected", sheet.name);
}
