import type { OwnSheetId } from "#sheet/sheet-plan.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { withoutOwnEvents } from "./own-events.ts";
import { readFacts, refuseReadOnly } from "./workbook-facts.ts";

/** Deletes our own sheets, all of them or those named; gives the ids of those that were there. */
export async function removeOwnSheets(
  context: Excel.RequestContext,
  ids: readonly OwnSheetId[] | undefined,
): Promise<readonly OwnSheetId[]> {
  const facts = await readFacts(context);
  refuseReadOnly(facts);
  const leaving = facts.sheets.filter((sheet) => sheet.own !== null && (ids?.includes(sheet.own) ?? true));
  if (leaving.length === 0) return [];
  if (facts.structureProtected) throw new WorkbookError("workbook-protected");
  const isProtected = leaving.find((sheet) => sheet.isProtected);
  if (isProtected !== undefined) throw new WorkbookError("sheet-protected", isProtected.name);
  await withoutOwnEvents(context, async () => {
    for (const sheet of leaving) {
      const worksheet = context.workbook.worksheets.getItem(sheet.id);
      // Excel refuses to delete a very hidden sheet.
      if (sheet.visibility === "very-hidden") worksheet.visibility = "Hidden";
      worksheet.delete();
    }
    await context.sync();
  });
  return leaving.flatMap((sheet) => sheet.own ?? []);
}
