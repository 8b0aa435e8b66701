import { isBlank } from "#sheet/cell.ts";
import { cellKey, valueAt } from "#sheet/grid.ts";
import { asciiDigits } from "../../text/thai-digits.ts";
import { cellText } from "../cell-text.ts";
import { BANNER_PLACE, type BodyRow } from "./body-row.ts";
import type { LabelLook, LabelReader } from "./label-look.ts";
import { hasMoney } from "./row-money.ts";
import { rowTexts } from "./row-texts.ts";
import { columnValue, type TablePlace } from "./table-place.ts";

/** A table whose rows are being read, with the labels met so far. */
export interface RowReading {
  readonly place: TablePlace;
  readonly readLabel: LabelReader;
  /** The label of a row in each of the name columns. */
  readonly names: readonly ((row: number) => LabelLook | null)[];
}

/** Reads what a row is about: its name and the column that holds it, how it looks, and whether it states money. */
export function readBodyRow(reading: RowReading, row: number): BodyRow {
  const { names } = reading;
  const money = hasMoney(reading.place, row);
  let look: LabelLook | null = null;
  let place = -1;
  let filled = 0;
  let total: LabelLook | null = null;
  // The filled name columns: the innermost names the row, any of them may announce a total.
  for (let index = 0; index < names.length; index += 1) {
    const found = names[index]?.(row) ?? null;
    if (found === null) continue;
    look = found;
    place = index;
    filled += 1;
    if (found.total !== null) total = found;
  }
  const banner = look === null ? bannerText(reading, row, money) : null;
  const style = lookOfCell(reading.place, row, place);
  return {
    row,
    look: look ?? banner,
    place: banner === null ? place : BANNER_PLACE,
    filled,
    indent: spacesOf(look) + 4 * style.indent,
    bold: style.bold,
    sequence: sequenceStyle(reading.place, row),
    total: total ?? totalBesideNames(reading, row, filled),
    hasMoney: money,
  };
}

function spacesOf(look: LabelLook | null): number {
  return look === null ? 0 : look.spaces;
}

function lookIn(reading: RowReading, row: number, column: number): LabelLook | null {
  const value = columnValue(reading.place, row, column);
  if (typeof value === "number") return reading.readLabel(String(value));
  return typeof value !== "string" || isBlank(value) ? null : reading.readLabel(value);
}

const PLAIN = { bold: false, indent: 0 };

function lookOfCell(place: TablePlace, row: number, index: number): { readonly bold: boolean; readonly indent: number } {
  const column = place.columns.names[index]?.column;
  if (column === undefined || place.grid.looks.size === 0) return PLAIN;
  return place.grid.looks.get(cellKey(row, column)) ?? PLAIN;
}

/** The words of a row that names something outside its name columns, such as a banner merged from the first column on; beside money only words of the sequence column that name something: a known kind of thing, or a word and no mark of a list. */
function bannerText(reading: RowReading, row: number, money: boolean): LabelLook | null {
  const { sequence } = reading.place.columns;
  if (!money) {
    const [text] = rowTexts(reading.place, row);
    return text === undefined ? null : reading.readLabel(text);
  }
  const look = sequence === null ? null : lookIn(reading, row, sequence);
  return look === null || look.total !== null || (look.class === "other" && !WORD.test(look.name)) ? null : look;
}

/** Letters enough for a word: `ก.`, `1/2` and `A-3` only count the rows. */
const WORD = /^(?:[^\p{L}]*\p{L}){4}/u;

/** A total announced in the sequence column or in a column that describes the row, as when the first cells are merged. */
function totalBesideNames(reading: RowReading, row: number, filled: number): LabelLook | null {
  if (filled > 1) return null;
  const { sequence, tags, readings } = reading.place.columns;
  const inSequence = sequence === null ? null : totalIn(reading, row, sequence);
  if (inSequence !== null) return inSequence;
  const notes = filled === 0 ? readings.filter(({ role }) => role === "note") : [];
  for (const { column } of [...tags, ...notes]) {
    const look = totalIn(reading, row, column);
    if (look !== null) return look;
  }
  return null;
}

/** The label of a cell that announces a total; a number announces none. */
function totalIn(reading: RowReading, row: number, column: number): LabelLook | null {
  if (typeof columnValue(reading.place, row, column) === "number") return null;
  const look = lookIn(reading, row, column);
  return look === null || look.total === null ? null : look;
}

function sequenceStyle(place: TablePlace, row: number): string {
  const column = place.columns.sequence;
  const value = column === null ? null : valueAt(place.grid, row, column);
  if (typeof value === "number") return Number.isInteger(value) ? "n1" : "n2";
  const text = asciiDigits(cellText(value));
  if (text === "") return "";
  const dots = /^\d+((?:\.\d+)*)\.?$/.exec(text)?.[1];
  return dots === undefined ? "text" : `n${String(dots.split(".").length)}`;
}
