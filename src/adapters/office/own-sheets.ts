import { markerFormula, OWN_SHEET_MARKER } from "#sheet/own-sheet-marker.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { OwnSheetMark } from "#sheet/own-sheet-marker.ts";
import { sameSheetName } from "#sheet/plan-names.ts";
import type { OwnSheetId, SheetPlan } from "#sheet/sheet-plan.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { forcedText } from "./outgoing-cells.ts";
import { snapshotRows } from "./read-cells.ts";
import { isRefusal, whereInFront } from "./to-workbook-error.ts";
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
  if (sheetInTheWay(facts, plan) !== undefined) throw new WorkbookError("sheet-name-taken", plan.name);
}

/** A sheet without our marker that has the name of a plan whose sheet is not there yet. */
export function sheetInTheWay(facts: WorkbookFacts, plan: SheetPlan): OfficeSheet | undefined {
  if (ownSheet(facts, plan.id) !== undefined) return undefined;
  return facts.sheets.find((sheet) => sheet.own === null && sameSheetName(sheet.name, plan.name));
}

/**
 * Marks as ours what a write left that was cut off between adding a sheet and naming it: a sheet with just the name we
 * give, on which nothing stands, nothing was ever formatted and no name or table was made. Without this no later write
 * could make that sheet. Answers whether there was one.
 */
export async function adoptUnmarked(context: Excel.RequestContext, facts: WorkbookFacts, plans: readonly SheetPlan[]): Promise<boolean> {
  const candidates = plans.flatMap((plan) => {
    const sheet = sheetInTheWay(facts, plan);
    return sheet === undefined || sheet.isProtected || sheet.hasNames || sheet.tables.length > 0 || sheet.name !== plan.name
      ? []
      : [{ plan, sheet }];
  });
  const looked = candidates.map((one) => {
    const { charts } = context.workbook.worksheets.getItem(one.sheet.id);
    charts.load("items/name");
    return { ...one, charts, used: context.workbook.worksheets.getItem(one.sheet.id).getUsedRangeOrNullObject(false) };
  });
  if (looked.length === 0) return false;
  await context.sync();
  const left = looked.filter(({ charts, used }) => used.isNullObject && charts.items.length === 0);
  for (const { plan, sheet } of left) addMarker(context.workbook.worksheets.getItem(sheet.id), plan);
  if (left.length > 0) await context.sync();
  return left.length > 0;
}

/** What a sheet needs to be known as ours. */
export type SheetHead = Pick<SheetPlan, "id" | "name"> & { readonly unfinished?: string | undefined };

function addMarker(sheet: Excel.Worksheet, plan: SheetHead): void {
  const marker = sheet.names.add(OWN_SHEET_MARKER, markerFormula({ id: plan.id, sheetKey: "", sheetName: plan.name }));
  marker.visible = false;
}

/** A table of a person with the name of ours is left alone, and ours cannot be made. */
function refuseTables(facts: WorkbookFacts, plan: SheetPlan): void {
  const foreign = facts.sheets.filter((sheet) => sheet.own === null).flatMap((sheet) => sheet.tables);
  const taken = plan.tables.find((table) => foreign.some((name) => name.toLowerCase() === table.name.toLowerCase()));
  if (taken !== undefined) throw new WorkbookError("sheet-name-taken", taken.name);
}

/** Adds a sheet under its final name, marked as ours and as unfinished in the same request. Gives Excel's id. */
export async function addOwnSheet(context: Excel.RequestContext, plan: SheetHead): Promise<string> {
  const sheet = context.workbook.worksheets.add(plan.name);
  // The marker is there before anything else is: a sheet that we made is known as ours even if all that follows fails.
  addMarker(sheet, plan);
  if (plan.unfinished !== undefined) sheet.getRange("A1").values = [[forcedText(plan.unfinished)]];
  sheet.load("id");
  try {
    await context.sync();
  } catch (error) {
    throw whereInFront(error);
  }
  return sheet.id;
}

/** Says on our sheets, before anything else is done to them, that they are not finished. One request. */
export async function markUnfinished(
  context: Excel.RequestContext,
  sheets: readonly { readonly sheetId: string; readonly unfinished: string | undefined }[],
): Promise<void> {
  for (const { sheetId, unfinished } of sheets) {
    if (unfinished === undefined) continue;
    context.workbook.worksheets.getItem(sheetId).getRange("A1").values = [[forcedText(unfinished)]];
  }
  await context.sync();
}

/** Writes Excel's id and name of the sheet into its marker, so that a copy a person makes is not taken for ours. */
export function markSheet(context: Excel.RequestContext, mark: OwnSheetMark): void {
  const marker = context.workbook.worksheets.getItem(mark.sheetKey).names.getItem(OWN_SHEET_MARKER);
  marker.formula = markerFormula(mark);
}

/** Most cells of a sheet that are read in the very request that clears or deletes it. */
export const CELLS_READ_AT_ONCE = 20_000;

/**
 * Empties one of our sheets: tables first (that drops their filters), then everything else. What stood there is read in
 * the same request that clears it, so that nothing typed since `known` was read is lost unseen; gives it (from A1, in
 * snapshot form), null where the sheet is too large for that.
 */
export async function emptySheet(
  context: Excel.RequestContext,
  sheetId: string,
  { known, unfinished }: { readonly known: readonly (readonly CellValue[])[]; readonly unfinished?: string | undefined },
): Promise<readonly (readonly CellValue[])[] | null> {
  await loosenSheet(context, sheetId);
  await undressSheet(context, sheetId);
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const isSmall = known.length * Math.max(1, ...known.map((row) => row.length)) <= CELLS_READ_AT_ONCE;
  const used = isSmall ? sheet.getUsedRangeOrNullObject(true) : null;
  used?.load("rowIndex,columnIndex,values,formulas");
  // Not everything: what people remark beside cells is not ours to clear.
  sheet.getRange().clear("Contents");
  sheet.getRange().clear("Hyperlinks");
  // Cut off right after this the sheet still says what it is.
  if (unfinished !== undefined) sheet.getRange("A1").values = [[forcedText(unfinished)]];
  await context.sync();
  if (used === null) return null;
  return used.isNullObject ? [] : fromFirstCell(used);
}

/** The cells of a loaded range, with the empty ones above and left of it. */
export function fromFirstCell({ rowIndex, columnIndex, values, formulas }: Excel.Range): readonly (readonly CellValue[])[] {
  const above = Array.from({ length: rowIndex }, (): readonly CellValue[] => []);
  const left = Array.from({ length: columnIndex }, (): CellValue => null);
  const rows = snapshotRows(values as readonly (readonly unknown[])[], formulas as readonly (readonly unknown[])[]);
  return [...above, ...rows.map((row) => [...left, ...row])];
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
  all.unmerge();
  await context.sync();
  await unfreeze(context, sheetId);
}

/** On its own: with another workbook in front Excel refuses to touch panes, and a pane is no reason to give up. */
async function unfreeze(context: Excel.RequestContext, sheetId: string): Promise<void> {
  context.workbook.worksheets.getItem(sheetId).freezePanes.unfreeze();
  try {
    await context.sync();
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}
