import { isBlank } from "#sheet/cell.ts";
import { cellKey, valueAt } from "#sheet/grid.ts";
import type { Unit } from "../../budget/unit.ts";
import { cellText } from "../cell-text.ts";
import type { AmountCell } from "../rows/amount-cell.ts";
import type { Body } from "../rows/body-row.ts";
import type { TablePlace } from "../rows/table-place.ts";
import { isUnitNote, unitIn, unitInBrackets, unitOfNumberFormat, unitStatedBy, unitToldBy } from "../words/unit-words.ts";
import type { StatedUnit } from "./units-by-row.ts";

/** The unit that holds for the amount column unless a row or cell says otherwise, with its source. A person's choice wins, then the nearest statement. */
export function unitOfTable(place: TablePlace, body: Body, chosen: Unit | null): StatedUnit {
  if (chosen !== null) return { unit: chosen, source: "person" };
  return (
    unitOfColumn(place, body) ?? unitAround(place) ?? unitOfFirstNote(body) ?? unitBelow(place, body) ?? { unit: null, source: "none" }
  );
}

function unitOfColumn(place: TablePlace, body: Body): StatedUnit | null {
  const ofHeader = place.columns.amount?.unit ?? null;
  if (ofHeader !== null) return { unit: ofHeader, source: "column" };
  const ofFormat = unitOfFormats(place, body);
  return ofFormat === null ? null : { unit: ofFormat, source: "number-format" };
}

/** A note above the table, then the money columns beside, then a title. */
function unitAround(place: TablePlace): StatedUnit | null {
  const above = unitAbove(place);
  return above?.source === "note" ? above : (unitBeside(place) ?? above);
}

/** The unit over the other money columns, when they agree: it holds for the one beside them too. */
function unitBeside(place: TablePlace): StatedUnit | null {
  const units = new Set(
    place.columns.money
      .filter((column) => column.role !== "twinAmount")
      .map((column) => column.unit)
      .filter((unit) => unit !== null),
  );
  const [only] = units;
  return units.size === 1 && only !== undefined ? { unit: only, source: "column" } : null;
}

/**
 * The unit that the amounts of a table state for themselves, each in its cell or beside it, when no statement holds for the table: the only
 * one, or, where they differ and none is without, the one of most. Each amount is read in its own; the table's only says how it is written mostly.
 */
export function unitOfAmounts(amounts: readonly AmountCell[]): StatedUnit | null {
  const read = amounts.filter((amount) => amount.kind === "amount");
  const counts = new Map<Unit, number>();
  for (const { unit } of read) if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  if (counts.size > 1 && read.some(({ unit }) => unit === null)) return null;
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most === undefined ? null : { unit: most[0], source: "cell" };
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
  return note === undefined ? null : { unit: note.unit, source: "note" };
}

/** Where nothing above says it: the unit behind the words of the totals, `รวมทั้งสิ้น (ล้านบาท)`, else what a note below tells. Several units tell none. */
function unitBelow(place: TablePlace, body: Body): StatedUnit | null {
  const ofTotals = body.rows.filter(({ total }) => total !== null).flatMap(({ row }) => textsOfRow(place, row).map(unitInBrackets));
  const ofNotes = [...body.aside].filter(([, kind]) => kind === "note").flatMap(([row]) => textsOfRow(place, row).map(unitToldBy));
  const [total, note] = [ofTotals, ofNotes].map(onlyUnit);
  if (total !== null && total !== undefined) return { unit: total, source: "note" };
  return note === null || note === undefined ? null : { unit: note, source: "note" };
}

function onlyUnit(units: readonly (Unit | null)[]): Unit | null {
  const said = new Set(units.filter((unit) => unit !== null));
  const [only] = said;
  return said.size === 1 ? (only ?? null) : null;
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
