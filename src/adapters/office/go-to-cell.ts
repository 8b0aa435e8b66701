import { cellAddress } from "#sheet/cell-address.ts";
import { WorkbookError } from "#sheet/workbook-error.ts";
import { rangeOf } from "./read-block.ts";
import { whereInFront } from "./to-workbook-error.ts";
import { readFacts, sheetNamed } from "./workbook-facts.ts";

/** Selects a cell; fails with target-hidden when a person could not see it there. */
export async function goToCell(
  context: Excel.RequestContext,
  cell: { readonly sheet: string; readonly row: number; readonly column: number },
): Promise<void> {
  const sheet = sheetNamed(await readFacts(context), cell.sheet);
  const place = `${sheet.name}!${cellAddress(cell.row, cell.column)}`;
  if (sheet.visibility !== "visible") throw new WorkbookError("target-hidden", place);
  const range = rangeOf(context, sheet.id, { firstRow: cell.row, lastRow: cell.row, firstColumn: cell.column, lastColumn: cell.column });
  range.load("rowHidden,columnHidden");
  await context.sync();
  if (range.rowHidden || range.columnHidden) throw new WorkbookError("target-hidden", place);
  context.workbook.worksheets.getItem(sheet.id).activate();
  range.select();
  try {
    await context.sync();
  } catch (error) {
    throw whereInFront(error);
  }
}
