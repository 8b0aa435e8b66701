import { cellKey, valueAt } from "#sheet/grid.ts";
import type { Unit } from "../../budget/unit.ts";
import type { UnitSource } from "../budget-table.ts";
import type { MoneyColumn } from "../columns/table-columns.ts";
import { cellText } from "../cell-text.ts";
import type { Body } from "../rows/body-row.ts";
import { rowTexts } from "../rows/row-texts.ts";
import type { TablePlace } from "../rows/table-place.ts";
import { isBareUnit, storedUnit, unitIn, unitInBrackets, unitOfNumberFormat } from "../words/unit-words.ts";

/** A unit and where it is stated. */
export interface StatedUnit {
  readonly unit: Unit | null;
  readonly source: UnitSource;
}

/** The unit of a money cell, by the statement nearest to it (the text of the cell itself aside). */
export type UnitOfCell = (row: number, column: MoneyColumn) => Unit | null;

/** Finds units by cell: number format, the row's own unit column, column header, note between rows, then what holds for the table. */
export function unitsByRow(place: TablePlace, body: Body, table: StatedUnit): UnitOfCell {
  const notes = body.unitNotes;
  const ofNotes = (row: number): Unit | null => (notes.length === 0 ? null : (notes.findLast((note) => note.row < row)?.unit ?? null));
  const ofTotals = unitsOfTotals(place, body);
  return (row, column) => {
    const chosen = table.source === "person" ? table.unit : null;
    const shown = unitOfRow(place, row) ?? chosen ?? ofTotals.get(row) ?? column.unit ?? ofNotes(row) ?? table.unit;
    const format = formatOf(place, row, column);
    if (format === undefined) return shown;
    return unitOfNumberFormat(format) ?? (table.source === "person" ? shown : storedUnit(shown, format));
  };
}

/** Units behind the words of totals, `รวมทั้งสิ้น (บาท)` in a list in million baht, by row. */
function unitsOfTotals(place: TablePlace, { rows }: Body): ReadonlyMap<number, Unit> {
  return new Map(
    rows.flatMap(({ row, total }) => {
      const unit =
        total === null
          ? null
          : rowTexts(place, row)
              .map(unitInBrackets)
              .find((found) => found !== null);
      return unit === null || unit === undefined ? [] : [[row, unit] as const];
    }),
  );
}

function formatOf(place: TablePlace, row: number, column: MoneyColumn): string | undefined {
  const { numberFormats } = place.grid;
  return numberFormats.size === 0 ? undefined : numberFormats.get(cellKey(row, column.column));
}

function unitOfRow(place: TablePlace, row: number): Unit | null {
  const { unitColumn } = place.columns;
  if (unitColumn === null) return null;
  const text = cellText(valueAt(place.grid, row, unitColumn));
  return isBareUnit(text) ? unitIn(text) : null;
}
