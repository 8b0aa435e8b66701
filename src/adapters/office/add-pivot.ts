import { WorkbookError } from "#sheet/workbook-error.ts";
import type { PivotPlan, PivotPlace } from "#sheet/workbook.ts";
import { converse, withoutOwnEvents } from "./office-host.ts";
import type { OfficeHost } from "./office-host.ts";
import { addOwnSheet, markSheet, ownSheet } from "./own-sheets.ts";
import { removeOwnSheets } from "./take-back.ts";
import { forcedText } from "./outgoing-cells.ts";
import { isRefusal } from "./to-workbook-error.ts";
import { readFacts, refuseReadOnly } from "./workbook-facts.ts";
import type { WorkbookFacts } from "./workbook-facts.ts";

const PIVOT = "BvcPivot";
/** Under the note, with room for filters of a person's own. */
const PLACE = "A4";
const MONEY = "#,##0.0000";

/**
 * Makes a PivotTable over an Excel table on a sheet of our own and shows it; where that sheet has one already, a person may have
 * arranged it: it is only refreshed. What Excel refuses half-way leaves no sheet.
 */
export async function addPivot(host: OfficeHost, plan: PivotPlan): Promise<PivotPlace> {
  const facts = await converse(host, readFacts);
  refuseReadOnly(facts);
  const standing = await converse(host, (context) => withoutOwnEvents(context, () => refreshStanding(context, facts)));
  if (standing !== null) return { sheet: standing, isNew: false };
  refuseNew(facts, plan);
  const empty = ownSheet(facts, "pivot");
  const sheetId =
    empty?.id ??
    (await converse(host, (context) => withoutOwnEvents(context, () => addOwnSheet(context, { id: "pivot", name: plan.sheet }))));
  try {
    const place = { sheetId, name: empty?.name ?? plan.sheet };
    return await converse(host, (context) => withoutOwnEvents(context, () => fill(context, place, plan)));
  } catch (error) {
    if (empty === undefined) await converse(host, (context) => removeOwnSheets(context, ["pivot"], {})).catch(() => undefined);
    throw isRefusal(error) ? new WorkbookError("pivot-refused", null, error) : error;
  }
}

function refuseNew(facts: WorkbookFacts, { table }: PivotPlan): void {
  if (facts.structureProtected) throw new WorkbookError("workbook-protected");
  if (!facts.sheets.some(({ tables }) => tables.includes(table))) throw new WorkbookError("table-missing", table);
}

/** Refreshes the PivotTable that stands on our sheet, if one does: after its lines were written anew. */
export async function refreshPivot(host: OfficeHost): Promise<void> {
  await converse(host, async (context) => {
    const ours = ownSheet(await readFacts(context), "pivot");
    if (ours === undefined) return;
    await withoutOwnEvents(context, async () => {
      context.workbook.worksheets.getItem(ours.id).pivotTables.refreshAll();
      await context.sync();
    });
  });
}

async function refreshStanding(context: Excel.RequestContext, facts: WorkbookFacts): Promise<string | null> {
  const ours = ownSheet(facts, "pivot");
  if (ours === undefined) return null;
  const sheet = context.workbook.worksheets.getItem(ours.id);
  const { pivotTables } = sheet;
  pivotTables.load("items/name");
  await context.sync();
  if (pivotTables.items.length === 0) return null;
  pivotTables.refreshAll();
  sheet.activate();
  await context.sync();
  return ours.name;
}

async function fill(
  context: Excel.RequestContext,
  { sheetId, name }: { readonly sheetId: string; readonly name: string },
  { note, table, rows, columns, sum }: PivotPlan,
): Promise<PivotPlace> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  markSheet(context, { id: "pivot", sheetKey: sheetId, sheetName: name });
  sheet.getRange("A1").values = [[forcedText(note)]];
  const pivot = sheet.pivotTables.add(PIVOT, context.workbook.tables.getItem(table), sheet.getRange(PLACE));
  for (const field of rows) pivot.rowHierarchies.add(pivot.hierarchies.getItem(field));
  for (const field of columns) pivot.columnHierarchies.add(pivot.hierarchies.getItem(field));
  const amount = pivot.dataHierarchies.add(pivot.hierarchies.getItem(sum.field));
  amount.summarizeBy = "Sum";
  amount.name = sum.label;
  amount.numberFormat = MONEY;
  await context.sync();
  // Shown on its own: it stands also where another workbook is in front.
  sheet.activate();
  await context.sync().catch(() => undefined);
  return { sheet: name, isNew: true };
}
