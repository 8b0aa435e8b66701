import { isBlank, type CellValue } from "#sheet/cell.ts";
import { valueAt } from "#sheet/grid.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
import { cellText } from "../cell-text.ts";
import type { LabelClass } from "../words/label-words.ts";
import { isBareUnit, isUnitNote } from "../words/unit-words.ts";
import type { AsideKind, BodyRow } from "./body-row.ts";
import { nameKey } from "./label-look.ts";
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

/** What the words of a row would make of it. `isSure`: more than one word says so, and the way the row is filled cannot outweigh them. */
export interface WordsOfRow {
  readonly kind: AsideKind;
  readonly isSure: boolean;
}

/** What the words of a row that was read would make of it: a note, a signature, an indicator, off-budget money; null for nothing special. */
export function asideByWords(reading: RowReading, body: BodyRow): WordsOfRow | null {
  const kind = ASIDE_OF_CLASS[body.look?.class ?? firstTextClass(reading, body)];
  const unit = otherUnit(reading.place, body.row);
  if (unit !== "") return { kind: "other-unit", isSure: kind === "indicator" || isCountOf(unit, keyOf(body)) };
  if (kind === undefined) return null;
  return { kind, isSure: kind === "off-budget" || (kind === "indicator" && LABELLED.test(keyOf(body))) };
}

function keyOf({ look }: BodyRow): string {
  return look === null ? "" : nameKey(look);
}

/** The name itself counts the things of the unit: `จำนวนระบบ` beside `ระบบ`. */
function isCountOf(unit: string, key: string): boolean {
  return COUNTED.test(key) || key.includes(comparisonKey(unit));
}

/** `ตัวชี้วัด : …`, as a form labels its indicators. */
const LABELLED = /^[^:]{1,20}:/;
const COUNTED = /^(?:จำนวน|ร้อยละ|อัตรา|สัดส่วน|number|percent|rate)/;

const ASIDE_OF_CLASS: Partial<Record<LabelClass, AsideKind>> = {
  indicator: "indicator",
  "off-budget": "off-budget",
  note: "note",
  page: "note",
  signature: "signature",
};

function firstTextClass(reading: RowReading, body: BodyRow): LabelClass {
  const [text] = rowTexts(reading.place, body.row);
  return text === undefined ? "other" : reading.readLabel(text).class;
}

/** The row's own unit where it is not one of money: ราย, ระบบ, ร้อยละ; empty for none. */
function otherUnit(place: TablePlace, row: number): string {
  const { unitColumn } = place.columns;
  if (unitColumn === null) return "";
  const text = cellText(valueAt(place.grid, row, unitColumn));
  return /^[-–—]+$/.test(text) || isBareUnit(text) ? "" : text;
}
