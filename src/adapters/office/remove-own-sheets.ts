import type { OwnSheetId } from "#sheet/sheet-plan.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { withoutOwnEvents } from "./own-events.ts";
import { deleteSheets } from "./take-back.ts";
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
  await withoutOwnEvents(context, () =>
    deleteSheets(
      context,
      leaving.map((sheet) => sheet.id),
    ),
  );
  return leaving.flatMap((sheet) => sheet.own ?? []);
}
