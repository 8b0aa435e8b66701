import { isBlank, type CellValue } from "#sheet/cell.ts";
import { cellKey, valueAt } from "#sheet/grid.ts";
import { fiscalYearOf } from "../../budget/fiscal-year.ts";
import { asciiDigits } from "../../text/thai-digits.ts";
import { cellText, glance } from "../cell-text.ts";
import { labelClass } from "../words/label-words.ts";
import { isBareUnit, isUnitNote } from "../words/unit-words.ts";
import { BANNER_PLACE, type AsideKind, type Body, type BodyRow } from "./body-row.ts";
import { labelReader, type LabelLook, type LabelReader } from "./label-look.ts";
import { headerRepeats, type RepeatedHeader } from "./repeated-header.ts";
import { columnValue, type TablePlace } from "./table-place.ts";

interface Reading {
  readonly place: TablePlace;
  readonly readLabel: LabelReader;
  readonly repeats: RepeatedHeader;
}

/** Sorts the rows below a header: rows to be placed in the table, and repeated headers, notes, signatures, indicators and blanks. */
export function readBody(place: TablePlace): Body {
  const reading: Reading = { place, readLabel: labelReader(), repeats: headerRepeats(place) };
  const rows: BodyRow[] = [];
  const aside = new Map<number, AsideKind>();
  const unitNotes: { row: number; text: string }[] = [];
  for (let row = place.firstRow; row <= place.lastRow; row += 1) {
    const kind = asideBeforeReading(reading, row);
    if (kind !== null) {
      aside.set(row, kind);
      if (kind === "unit-note") unitNotes.push({ row, text: rowTexts(place, row).find(isUnitNote) ?? "" });
      continue;
    }
    const body = bodyRow(reading, row);
    const after = asideAfterReading(reading, body);
    if (after === null) rows.push(body);
    else aside.set(row, after);
  }
  return { rows, aside, unitNotes };
}

function asideBeforeReading(reading: Reading, row: number): AsideKind | null {
  const cells = reading.place.grid.values[row];
  if (cells === undefined || cells.every(isBlank)) return "blank";
  if (reading.repeats(row)) return "repeated-header";
  const texts = filledCount(cells) <= 3 ? rowTexts(reading.place, row) : [];
  if (texts.length > 0 && texts.some(isUnitNote) && !hasMoney(reading.place, row)) return "unit-note";
  return null;
}

function filledCount(cells: readonly CellValue[]): number {
  return cells.reduce((count: number, value) => count + (isBlank(value) ? 0 : 1), 0);
}

function rowTexts(place: TablePlace, row: number): readonly string[] {
  return (place.grid.values[row] ?? []).filter((value): value is string => typeof value === "string" && value.trim() !== "").map(cellText);
}

/** Whether a row states money: a number, a dash or an error in a money column, or in the amount column beside a name whatever was written there for one. */
function hasMoney(place: TablePlace, row: number): boolean {
  return place.columns.money.some((column) => {
    const value = valueAt(place.grid, row, column.column);
    const kind = glance(value);
    if (kind !== "text") return kind !== "blank";
    const text = cellText(value);
    return !isUnitNote(text) && (/[\d๐-๙]/.test(text) || (column.role === "amount" && isNamed(place, row))) && !ASIDE_WORDS.has(labelClass(text));
  });
}

const ASIDE_WORDS: ReadonlySet<string> = new Set(["note", "signature", "page"]);

function isNamed(place: TablePlace, row: number): boolean {
  return place.columns.names.some((name) => !isBlank(columnValue(place, row, name.column)));
}

function bodyRow(reading: Reading, row: number): BodyRow {
  const { place } = reading;
  let filled = 0;
  let at = -1;
  let total: LabelLook | null = null;
  let look: LabelLook | null = null;
  for (let index = 0; index < place.columns.names.length; index += 1) {
    const found = lookIn(reading, row, place.columns.names[index]?.column ?? -1);
    if (found === null) continue;
    filled += 1;
    at = index;
    look = found;
    if (found.total !== null) total = found;
  }
  if (filled <= 1 && total === null) total = totalBesideNames(reading, row);
  const money = hasMoney(place, row);
  const banner = look === null && !money ? bannerText(reading, row) : null;
  const column = at === -1 ? -1 : (place.columns.names[at]?.column ?? -1);
  const style = column === -1 ? undefined : place.grid.looks.get(cellKey(row, column));
  return {
    row,
    look: look ?? banner,
    place: banner === null ? at : BANNER_PLACE,
    filled,
    indent: (look?.spaces ?? 0) + 4 * (style?.indent ?? 0),
    bold: style?.bold ?? false,
    sequence: sequenceStyle(place, row),
    total,
    hasMoney: money,
  };
}

function lookIn(reading: Reading, row: number, column: number): LabelLook | null {
  const value = columnValue(reading.place, row, column);
  if (typeof value === "number") return reading.readLabel(String(value));
  return typeof value !== "string" || isBlank(value) ? null : reading.readLabel(value);
}

/** The words of a row that names something outside its name columns, such as a banner merged from the first column on. */
function bannerText(reading: Reading, row: number): LabelLook | null {
  const text = rowTexts(reading.place, row)[0];
  return text === undefined ? null : reading.readLabel(text);
}

/** A total announced in the sequence column or in a column that describes the row, as when the first cells are merged. */
function totalBesideNames(reading: Reading, row: number): LabelLook | null {
  const { sequence, tags } = reading.place.columns;
  const columns = [...(sequence === null ? [] : [sequence]), ...tags.map((tag) => tag.column)];
  for (const column of columns) {
    const look = lookIn(reading, row, column);
    if (look !== null && look.total !== null) return look;
  }
  return null;
}

function sequenceStyle(place: TablePlace, row: number): string {
  const column = place.columns.sequence;
  if (column === null) return "";
  const text = asciiDigits(cellText(valueAt(place.grid, row, column)));
  if (text === "") return "";
  const dots = /^\d+((?:\.\d+)*)\.?$/.exec(text)?.[1];
  return dots === undefined ? "text" : `n${String(dots.split(".").length)}`;
}

function asideAfterReading(reading: Reading, body: BodyRow): AsideKind | null {
  const { columns } = reading.place;
  const named = body.look?.class ?? firstTextClass(reading, body);
  if (!body.hasMoney && (named === "note" || named === "page")) return "note";
  if (!body.hasMoney && named === "signature") return "signature";
  if (named === "indicator") return "indicator";
  if (named === "off-budget") return "off-budget";
  if (columns.unitColumn !== null && isOtherUnit(cellText(valueAt(reading.place.grid, body.row, columns.unitColumn)))) return "indicator";
  return columns.fiscalYearColumn !== null && isOtherYear(reading.place, body.row) ? "other-year" : null;
}

function firstTextClass(reading: Reading, body: BodyRow): string {
  const text = rowTexts(reading.place, body.row)[0];
  return text === undefined ? "other" : reading.readLabel(text).class;
}

/** A unit that is not one of money: ราย, ระบบ, ร้อยละ. */
function isOtherUnit(text: string): boolean {
  return text !== "" && !/^[-–—]+$/.test(text) && !isBareUnit(text);
}

function isOtherYear(place: TablePlace, row: number): boolean {
  const value = valueAt(place.grid, row, place.columns.fiscalYearColumn ?? -1);
  if (typeof value !== "number" && typeof value !== "string") return false;
  const year = fiscalYearOf(value);
  return year !== null && place.columns.fiscalYear !== null && year !== place.columns.fiscalYear;
}
