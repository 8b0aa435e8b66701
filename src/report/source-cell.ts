import type { CellRef } from "#sheet/cell-address.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import type { CellStyleName } from "#sheet/cell-style.ts";
import type { PlannedCell } from "#sheet/sheet-plan.ts";

/**
 * A cell that names another cell (and its file, where there are several), as a jump where that cell is in the open workbook. Cells of files are only named:
 * the report stands in another file, where the jump would lead nowhere.
 */
export function sourceCell(cell: CellRef, namesFile: boolean, style: CellStyleName = "wrapped-text"): PlannedCell {
  const address = `${cell.sheet}!${cellAddress(cell.row, cell.column)}`;
  if (cell.workbook !== null) return { value: namesFile ? `${cell.workbook} › ${address}` : address, style };
  return { value: address, style: "link", link: { sheet: cell.sheet, row: cell.row, column: cell.column } };
}
