import { dressAgain } from "./dress-again.ts";
import { inTurn } from "./in-turn.ts";
import { converse } from "./office-host.ts";
import type { OfficeHost } from "./office-host.ts";
import { emptySheet } from "./own-sheets.ts";
import { putBackCells } from "./put-back.ts";
import { readFacts } from "./workbook-facts.ts";
import type { WorkbookFacts } from "./workbook-facts.ts";
import type { SheetBefore } from "./sheet-before.ts";

/**
 * After a write that failed half-way: removes the sheets it made and puts the earlier cells of the others back. A
 * conversation of its own, since the failed one may not be usable any more.
 */
export async function takeBack(host: OfficeHost, factsBefore: WorkbookFacts, before: readonly SheetBefore[]): Promise<void> {
  await converse(host, async (context) => {
    const known = new Set(factsBefore.sheets.map((sheet) => sheet.id));
    const now = await readFacts(context);
    for (const sheet of now.sheets) {
      if (sheet.own !== null && !known.has(sheet.id)) context.workbook.worksheets.getItem(sheet.id).delete();
    }
    await context.sync();
    await inTurn(before, (sheet) => emptySheet(context, sheet.sheetId));
    await putBackCells(
      context,
      before.map(({ sheetId, cells, tables }) => ({ sheetId, tables, cells: cells.map((row) => row.map((cell) => ({ cell }))) })),
    );
    await inTurn(before, (sheet) => dressAgain(context, sheet.sheetId, sheet.shown));
  });
}
