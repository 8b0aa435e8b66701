import { rangeAddress } from "#sheet/cell-address.ts";
import { isCellError } from "#sheet/cell.ts";
import type { CellValue } from "#sheet/cell.ts";
import { snapshotFormula, snapshotValue } from "#sheet/snapshot-cell.ts";
import type { PlannedTable } from "#sheet/sheet-plan.ts";
import { rowBlocks, writtenValue } from "./outgoing-cells.ts";
import { inTurn } from "./office-host.ts";
import { rangeOf } from "./read-cells.ts";

/** A cell (in snapshot form) to put back; null leaves the cell in Excel as it is. */
export type CellBack = { readonly cell: CellValue } | null;

/** What to put back on one sheet: a block from `firstRow`, `firstColumn` (A1 when left out), and its tables. */
export interface SheetBack {
  readonly sheetId: string;
  readonly firstRow?: number;
  readonly firstColumn?: number;
  readonly cells: readonly (readonly CellBack[])[];
  readonly tables: readonly PlannedTable[];
}

/** Puts cells back on several sheets: values first, then tables, then the formulas that may name them. */
export async function putBackCells(context: Excel.RequestContext, sheets: readonly SheetBack[]): Promise<void> {
  await inTurn(sheets, (sheet) => writeBlocks(context, sheet, valueBack));
  for (const { sheetId, tables } of sheets) {
    for (const planned of tables) {
      const table = context.workbook.worksheets.getItem(sheetId).tables.add(rangeAddress(planned.range), true);
      table.name = planned.name;
      table.style = "TableStyleLight1";
      table.showBandedRows = false;
    }
  }
  await context.sync();
  await inTurn(sheets, (sheet) => writeBlocks(context, sheet, formulaBack));
}

type Written = string | number | boolean | null;

/** What goes out of a cell that holds a value; cells with formulas stay as they are for now. */
function valueBack(back: CellBack): Written {
  if (back === null || snapshotFormula(back.cell) !== null) return null;
  const value = snapshotValue(back.cell);
  return isCellError(value) ? value.error : writtenValue(value);
}

function formulaBack(back: CellBack): Written {
  return back === null ? null : snapshotFormula(back.cell);
}

async function writeBlocks(context: Excel.RequestContext, sheet: SheetBack, out: (back: CellBack) => Written): Promise<void> {
  const width = sheet.cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  const rows = sheet.cells.map((row) => Array.from({ length: width }, (_, column) => out(row[column] ?? null)));
  const blocks = rowBlocks(rows).filter(([first, last]) => rows.slice(first, last + 1).some((row) => row.some((cell) => cell !== null)));
  const top = sheet.firstRow ?? 0;
  const left = sheet.firstColumn ?? 0;
  await inTurn(blocks, async ([first, last]) => {
    context.application.suspendApiCalculationUntilNextSync();
    const range = rangeOf(context, sheet.sheetId, {
      firstRow: top + first,
      lastRow: top + last,
      firstColumn: left,
      lastColumn: left + width - 1,
    });
    range.formulas = rows.slice(first, last + 1);
    await context.sync();
  });
}
