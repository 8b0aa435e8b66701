import { isBlank, type CellValue } from "#sheet/cell.ts";
import { numberTexts } from "../../text/number-texts.ts";
import { isDitto } from "../words/mark-words.ts";
import { columnValue, type TablePlace } from "./table-place.ts";

/** The texts of one column below the header: a number for each row, and each distinct text once. A ditto mark is the text above it. */
export interface ColumnTexts {
  readonly firstRow: number;
  /** By row, counted from `firstRow`; 0 where no text and no number stands. */
  readonly ids: Int32Array;
  /** By id as they stand in the cells, numbers in digits; null for id 0. */
  readonly texts: readonly (string | null)[];
}

/** The texts of the columns of one table; each column is gone through once, when it is first asked for. */
export type TextsOfColumn = (column: number) => ColumnTexts;

/** Numbers the texts of a table's columns, so that whatever is to be known of a text is worked out once for all its rows. */
export function tableTexts(place: TablePlace): TextsOfColumn {
  const known = new Map<number, ColumnTexts>();
  return (column) => {
    const before = known.get(column);
    if (before !== undefined) return before;
    const texts = columnTexts(place, column);
    known.set(column, texts);
    return texts;
  };
}

function columnTexts(place: TablePlace, column: number): ColumnTexts {
  const { firstRow, lastRow } = place;
  const ids = new Int32Array(Math.max(0, lastRow - firstRow + 1));
  const texts: (string | null)[] = [];
  const idOf = numberTexts(texts);
  idOf(null);
  let above = 0;
  for (let row = firstRow; row <= lastRow; row += 1) {
    const text = textOf(columnValue(place, row, column));
    if (text === null) continue;
    if (!isDitto(text)) above = idOf(text);
    ids[row - firstRow] = above;
  }
  return { firstRow, ids, texts };
}

function textOf(value: CellValue): string | null {
  if (typeof value === "string") return isBlank(value) ? null : value;
  return typeof value === "number" ? String(value) : null;
}

/** What is to be known of the text in a row; null where none stands. Each distinct text is judged once, when it is first met. */
export function judgedTexts<Value>(column: ColumnTexts, judge: (text: string) => Value): (row: number) => Value | null {
  const { firstRow, ids, texts } = column;
  const judged: (Value | null)[] = [null];
  const isJudged = new Uint8Array(texts.length);
  return (row) => {
    const id = ids[row - firstRow] ?? 0;
    if (isJudged[id] === 1 || id === 0) return judged[id] ?? null;
    isJudged[id] = 1;
    const value = judge(texts[id] ?? "");
    judged[id] = value;
    return value;
  };
}
