import { isBlank, type CellValue } from "#sheet/cell.ts";
import { valueAt } from "#sheet/grid.ts";
import { fiscalYearOf } from "../../budget/fiscal-year.ts";
import { cellText } from "../cell-text.ts";
import type { LabelClass } from "../words/label-words.ts";
import { isBareUnit, isUnitNote } from "../words/unit-words.ts";
import type { AsideKind, BodyRow } from "./body-row.ts";
import type { RowReading } from "./name-of-row.ts";
import type { RepeatedHeader } from "./repeated-header.ts";
import { hasMoney, isNamed } from "./row-money.ts";
import { rowTexts } from "./row-texts.ts";
import type { TablePlace } from "./table-place.ts";

/** Whether a row is none of the table's own by its cells alone: blank, a header printed again, a note of the unit. */
export function asideByCells(place: TablePlace, row: number, repeats: RepeatedHeader): AsideKind | null {
  const filled = filledUpTo(place.grid.values[row] ?? [], MOST_CELLS_OF_NOTE + 1);
  if (filled === 0) return "blank";
  if (repeats(row)) return "repeated-header";
  return filled <= MOST_CELLS_OF_NOTE && saysUnit(place, row) ? "unit-note" : null;
}

/** A note of the unit has no more cells than this. */
const MOST_CELLS_OF_NOTE = 3;

/** How many cells are filled, counted no further than needed. */
function filledUpTo(cells: readonly CellValue[], enough: number): number {
  let count = 0;
  for (const value of cells) {
    if (!isBlank(value)) count += 1;
    if (count === enough) break;
  }
  return count;
}

function saysUnit(place: TablePlace, row: number): boolean {
  const texts = rowTexts(place, row);
  if (!texts.some(isUnitNote) || hasMoney(place, row)) return false;
  return texts.every(isUnitNote) || !isNamed(place, row);
}

/** Whether a row that was read is none of the table's own by its words: a note, a signature, an indicator, off-budget money, another year. */
export function asideByWords(reading: RowReading, body: BodyRow): AsideKind | null {
  const named = body.look?.class ?? firstTextClass(reading, body);
  const ofClass = kindOfClass(named, body.hasMoney && body.look !== null);
  if (ofClass !== undefined) return ofClass;
  if (countsOther(reading.place, body.row)) return "indicator";
  return isOtherYear(reading.place, body.row) ? "other-year" : null;
}

/** Signatures, notes and pages hold no money of the table, unless a name column names them. */
function kindOfClass(named: LabelClass, isMoney: boolean): AsideKind | undefined {
  return ASIDE_WITH_MONEY[named] ?? (isMoney ? undefined : ASIDE_WITHOUT_MONEY[named]);
}

const ASIDE_WITH_MONEY: Partial<Record<LabelClass, AsideKind>> = { indicator: "indicator", "off-budget": "off-budget" };
const ASIDE_WITHOUT_MONEY: Partial<Record<LabelClass, AsideKind>> = { note: "note", page: "note", signature: "signature" };

function firstTextClass(reading: RowReading, body: BodyRow): LabelClass {
  const [text] = rowTexts(reading.place, body.row);
  return text === undefined ? "other" : reading.readLabel(text).class;
}

/** The row's own unit is not one of money: ราย, ระบบ, ร้อยละ. */
function countsOther(place: TablePlace, row: number): boolean {
  const { unitColumn } = place.columns;
  if (unitColumn === null) return false;
  const text = cellText(valueAt(place.grid, row, unitColumn));
  return text !== "" && !/^[-–—]+$/.test(text) && !isBareUnit(text);
}

function isOtherYear(place: TablePlace, row: number): boolean {
  const { fiscalYearColumn, fiscalYear } = place.columns;
  if (fiscalYearColumn === null || fiscalYear === null) return false;
  const value = valueAt(place.grid, row, fiscalYearColumn);
  if (typeof value !== "number" && typeof value !== "string") return false;
  const year = fiscalYearOf(value);
  return year !== null && year !== fiscalYear;
}
