import { markerFormula, OWN_SHEET_MARKER } from "#sheet/own-sheet-marker.ts";
import type { OwnSheetMark } from "#sheet/own-sheet-marker.ts";
import { sameSheetName } from "#sheet/plan-names.ts";
import type { OwnSheetId, SheetPlan } from "#sheet/sheet-plan.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { refuseProtected, refuseReadOnly } from "./workbook-facts.ts";
import type { OfficeSheet, WorkbookFacts } from "./workbook-facts.ts";

/** Our sheet of that id. */
export function ownSheet(facts: WorkbookFacts, id: OwnSheetId): OfficeSheet | undefined {
  return facts.sheets.find((sheet) => sheet.own === id);
}

/** Before the first write: fails when any of the plans could not be written as a whole. */
export function refusePlans(facts: WorkbookFacts, plans: readonly SheetPlan[]): void {
  refuseReadOnly(facts);
  for (const plan of plans) {
    refuseSheet(facts, plan);
    refuseTables(facts, plan);
  }
}

function refuseSheet(facts: WorkbookFacts, plan: SheetPlan): void {
  const ours = ownSheet(facts, plan.id);
  if (ours !== undefined) {
    refuseProtected(ours);
    return;
  }
  if (facts.structureProtected) throw new WorkbookError("workbook-protected");
  if (facts.sheets.some((sheet) => sameSheetName(sheet.name, plan.name))) throw new WorkbookError("sheet-name-taken", plan.name);
}

/** A table of a person with the name of ours is left alone, and ours cannot be made. */
function refuseTables(facts: WorkbookFacts, plan: SheetPlan): void {
  const foreign = facts.sheets.filter((sheet) => sheet.own === null).flatMap((sheet) => sheet.tables);
  const taken = plan.tables.find((table) => foreign.some((name) => name.toLowerCase() === table.name.toLowerCase()));
  if (taken !== undefined) throw new WorkbookError("sheet-name-taken", taken.name);
}

/** Adds a sheet under its final name, marked as ours in the next request. One request; gives Excel's id. */
export async function addOwnSheet(context: Excel.RequestContext, plan: SheetPlan): Promise<string> {
  const sheet = context.workbook.worksheets.add(plan.name);
  // The marker is there before anything else is: a sheet that we made is known as ours even if all that follows fails.
  const marker = sheet.names.add(OWN_SHEET_MARKER, markerFormula({ id: plan.id, sheetKey: "", sheetName: plan.name }));
  marker.visible = false;
  sheet.load("id");
  await context.sync();
  return sheet.id;
}

/** Writes Excel's id and name of the sheet into its marker, so that a copy a person makes is not taken for ours. */
export function markSheet(context: Excel.RequestContext, mark: OwnSheetMark): void {
  const marker = context.workbook.worksheets.getItem(mark.sheetKey).names.getItem(OWN_SHEET_MARKER);
  marker.formula = markerFormula(mark);
}

/** Empties one of our sheets: tables first (that drops their filters), then everything else. */
export async function emptySheet(context: Excel.RequestContext, sheetId: string): Promise<void> {
  await loosenSheet(context, sheetId);
  await undressSheet(context, sheetId);
  context.workbook.worksheets.getItem(sheetId).getRange().clear("All");
  await context.sync();
}

/** Takes away what would misplace or swallow values written to one of our sheets: tables, filter, merges. */
export async function loosenSheet(context: Excel.RequestContext, sheetId: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const { autoFilter, tables } = sheet;
  tables.load("items/name");
  autoFilter.load("enabled");
  await context.sync();
  for (const table of tables.items) table.convertToRange();
  if (autoFilter.enabled) autoFilter.remove();
  sheet.getRange().unmerge();
  await context.sync();
}

/** Takes every look from one of our sheets: formats, rules, choices, charts, panes. Its cells stay. */
export async function undressSheet(context: Excel.RequestContext, sheetId: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const { charts } = sheet;
  charts.load("items/name");
  await context.sync();
  for (const chart of charts.items) chart.delete();
  const all = sheet.getRange();
  all.clear("Formats");
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  sheet.freezePanes.unfreeze();
  await context.sync();
}
