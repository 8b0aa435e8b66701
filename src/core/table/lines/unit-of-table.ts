import { isBlank } from "#sheet/cell.ts";
import { cellKey, valueAt } from "#sheet/grid.ts";
import type { Unit } from "../../budget/unit.ts";
import { cellText } from "../cell-text.ts";
import type { Body } from "../rows/body-row.ts";
import type { TablePlace } from "../rows/table-place.ts";
import { isUnitNote, unitIn, unitOfNumberFormat, unitStatedBy } from "../words/unit-words.ts";
import type { StatedUnit } from "./units-by-row.ts";

/** The unit that holds for the amount column unless a row or cell says otherwise, with its source. A person's choice wins. */
export function unitOfTable(place: TablePlace, body: Body, chosen: Unit | null): StatedUnit {
  if (chosen !== null) return { unit: chosen, source: "person" };
  const ofColumn = place.columns.amount?.unit ?? null;
  if (ofColumn !== null) return { unit: ofColumn, source: "column" };
  const ofFormat = unitOfFormats(place, body);
  if (ofFormat !== null) return { unit: ofFormat, source: "number-format" };
  return unitAbove(place) ?? unitOfFirstNote(body) ?? { unit: null, source: "none" };
}

/** The unit in the number formats of the amount column, when all that state one agree. */
function unitOfFormats(place: TablePlace, body: Body): Unit | null {
  const column = place.columns.amount?.column;
  if (column === undefined || place.grid.numberFormats.size === 0) return null;
  const formats = body.rows.slice(0, ROWS_LOOKED_AT).map(({ row }) => place.grid.numberFormats.get(cellKey(row, column)) ?? "");
  const units = new Set(formats.map(unitOfNumberFormat).filter((unit) => unit !== null));
  const [only] = units;
  return units.size === 1 ? (only ?? null) : null;
}

const ROWS_LOOKED_AT = 500;

/** The nearest line above the table (or a cell of its header rows) that states a unit: a note first, then a title. */
function unitAbove(place: TablePlace): StatedUnit | null {
  const lowest = place.header.rows.at(-1) ?? place.firstRow - 1;
  let ofTitle: StatedUnit | null = null;
  for (let row = lowest; row >= 0; row -= 1) {
    const texts = textsOfRow(place, row);
    const note = texts.find(isUnitNote);
    if (note !== undefined) return { unit: unitIn(note), source: "note" };
    if (ofTitle === null && !place.header.rows.includes(row)) {
      const unit = texts.map(unitStatedBy).find((found) => found !== null);
      if (unit !== undefined) ofTitle = { unit, source: "title" };
    }
  }
  return ofTitle;
}

function unitOfFirstNote(body: Body): StatedUnit | null {
  const note = body.unitNotes[0];
  return note === undefined ? null : { unit: unitIn(note.text), source: "note" };
}

function textsOfRow(place: TablePlace, row: number): readonly string[] {
  const texts: string[] = [];
  const width = place.grid.values[row]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    const value = valueAt(place.grid, row, column);
    if (typeof value === "string" && !isBlank(value)) texts.push(cellText(value));
  }
  return texts;
}
