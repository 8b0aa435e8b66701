import { isBlank } from "#sheet/cell.ts";
import type { OpenWorkbook } from "#sheet/workbook.ts";

/** More rows than a person would ask about at once. */
const MOST_ROWS = 2_000;

/** The rows selected in the grid that hold anything, zero-based; where all are blank, the last one selected. */
export async function selectedRows(workbook: OpenWorkbook): Promise<{ readonly sheet: string; readonly rows: readonly number[] }> {
  const { sheet, values } = await workbook.readSelection();
  const filled = values.flatMap((row, index) => (row.some((value) => !isBlank(value)) ? [index] : []));
  const last = values.length - 1;
  return { sheet, rows: filled.length > 0 ? filled.slice(0, MOST_ROWS) : last >= 0 ? [last] : [] };
}
