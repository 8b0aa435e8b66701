import type { SheetPlan } from "#sheet/sheet-plan.ts";
import { dressSheet } from "./dress-sheet.ts";
import { undressSheet } from "./own-sheets.ts";
import { writeNumberFormats } from "./write-content.ts";

/** Brings the looks of an earlier report back onto its cells; null: nobody knows them any more, they stay as they are. */
export async function dressAgain(context: Excel.RequestContext, sheetId: string, plan: SheetPlan | null): Promise<void> {
  if (plan === null) return;
  await undressSheet(context, sheetId);
  await writeNumberFormats(context, { plan, sheetId });
  await dressSheet(context, sheetId, plan);
}
