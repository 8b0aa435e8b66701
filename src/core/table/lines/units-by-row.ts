import { cellKey, valueAt } from "#sheet/grid.ts";
import type { Unit } from "../../budget/unit.ts";
import type { UnitSource } from "../budget-table.ts";
import type { MoneyColumn } from "../columns/table-columns.ts";
import { cellText } from "../cell-text.ts";
import type { Body } from "../rows/body-row.ts";
import type { TablePlace } from "../rows/table-place.ts";
import { isBareUnit, unitIn, unitOfNumberFormat } from "../words/unit-words.ts";

/** A unit and where it is stated. */
export interface StatedUnit {
  readonly unit: Unit | null;
  readonly source: UnitSource;
}

/** The unit of a money cell, by the statement nearest to it (the text of the cell itself aside). */
export type UnitOfCell = (row: number, column: MoneyColumn) => Unit | null;

/** Finds units by cell: number format, the row's own unit column, column header, note between rows, then what holds for the table. */
export function unitsByRow(place: TablePlace, body: Body, table: StatedUnit): UnitOfCell {
  const { grid, columns } = place;
  const notes = body.unitNotes.map((note) => ({ row: note.row, unit: unitIn(note.text) }));
  return (row, column) => {
    const format = grid.numberFormats.size === 0 ? undefined : grid.numberFormats.get(cellKey(row, column.column));
    const ofFormat = format === undefined ? null : unitOfNumberFormat(format);
    if (ofFormat !== null) return ofFormat;
    const ofRow = columns.unitColumn === null ? null : bareUnitOf(cellText(valueAt(grid, row, columns.unitColumn)));
    if (ofRow !== null || column.unit !== null) return ofRow ?? column.unit;
    const note = notes.length === 0 ? undefined : notes.findLast((one) => one.row < row && one.unit !== null);
    return note?.unit ?? table.unit;
  };
}

function bareUnitOf(text: string): Unit | null {
  return isBareUnit(text) ? unitIn(text) : null;
}
