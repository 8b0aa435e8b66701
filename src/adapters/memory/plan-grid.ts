import type { CellValue } from "#sheet/cell.ts";
import { CELL_STYLES } from "#sheet/cell-style.ts";
import type { CellStyle } from "#sheet/cell-style.ts";
import { cellKey, emptyGrid } from "#sheet/grid.ts";
import type { CellLook, Grid } from "#sheet/grid.ts";
import { formulaWithNames } from "#sheet/plan-names.ts";
import type { PlannedCell, SheetPlan } from "#sheet/sheet-plan.ts";

/** The grid that reading a written plan gives back, on a sheet of the given name. */
export function planGrid(plan: SheetPlan, sheet: string, names: ReadonlyMap<string, string>): Grid {
  const formulas = new Map<number, string>();
  const numberFormats = new Map<number, string>();
  const looks = new Map<number, CellLook>();
  plan.rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      if (cell === null) return;
      const key = cellKey(rowIndex, column);
      if (cell.formula !== undefined) formulas.set(key, formulaWithNames(cell.formula, names));
      const style = CELL_STYLES[cell.style ?? "plain"];
      if (style.numberFormat !== undefined) numberFormats.set(key, style.numberFormat);
      const look = cellLook(style);
      if (look !== null) looks.set(key, look);
    });
  });
  return {
    ...emptyGrid(sheet),
    values: plan.rows.map((row) => row.map(plannedValue)),
    formulas,
    numberFormats,
    looks,
    merges: plan.merges,
  };
}

function cellLook(style: CellStyle): CellLook | null {
  return style.bold === true || style.indent !== undefined ? { bold: style.bold ?? false, indent: style.indent ?? 0 } : null;
}

function plannedValue(cell: PlannedCell | null): CellValue {
  return cell === null || cell.value === "" ? null : cell.value;
}
