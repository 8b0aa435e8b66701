import type { CellValue } from "#sheet/cell.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import { valueAt, type Grid } from "#sheet/grid.ts";
import { glance } from "../cell-text.ts";
import type { MergedCells } from "../merged-cells.ts";
import { isBareUnit, isUnitNote } from "../words/unit-words.ts";
import { headerMeaning, type HeaderMeaning } from "./header-meaning.ts";

/** What header search looks at: the sheet, its filled part, its merges, and a memory of texts already read. */
export interface HeaderSearch {
  readonly grid: Grid;
  readonly content: CellRange;
  readonly merged: MergedCells;
  readonly meaningOf: (text: string) => HeaderMeaning;
}

/** A filled cell of a row that may be a header. */
export interface HeaderCell {
  readonly column: number;
  /** Last column it covers when merged. */
  readonly lastColumn: number;
  readonly text: string;
  readonly meaning: HeaderMeaning;
}

const LONGEST_HEADER_TEXT = 160;
const LABEL_AND_VALUE = /[:：]\s*\S/;

/** Header search over one sheet. */
export function headerSearch(grid: Grid, content: CellRange, merged: MergedCells): HeaderSearch {
  const known = new Map<string, HeaderMeaning>();
  const meaningOf = (text: string): HeaderMeaning => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const meaning = headerMeaning(text);
    known.set(text, meaning);
    return meaning;
  };
  return { grid, content, merged, meaningOf };
}

/** The filled cells of a row, or null when it cannot be a header: it holds an amount, or text too long for one. */
export function headerCells(search: HeaderSearch, row: number): readonly HeaderCell[] | null {
  const values = search.grid.values[row] ?? [];
  const { firstColumn, lastColumn } = search.content;
  const filled: number[] = [];
  for (let column = firstColumn; column <= lastColumn; column += 1) {
    const kind = headerKind(values[column] ?? null);
    if (kind === "body") {
      const before = beforeGap(filled);
      return before === null ? null : before.map((at) => headerCell(search, row, at));
    }
    if (kind === "header") filled.push(column);
  }
  return filled.map((column) => headerCell(search, row, column));
}

/** A box of figures stands no nearer than this to the header beside it, which has so many cells at least. */
const FEWEST_BLANK = 2;
const FEWEST_BESIDE = 4;

/** The cells of a header left of blank columns, behind which a box begins that holds a number: `จำนวนโครงการ | 19`; null where there are none. */
function beforeGap(filled: readonly number[]): readonly number[] | null {
  const gap = filled.findLastIndex((column, at) => at > 0 && column - (filled[at - 1] ?? column) > FEWEST_BLANK);
  return gap < FEWEST_BESIDE ? null : filled.slice(0, gap);
}

function headerKind(value: CellValue): "blank" | "header" | "body" {
  if (typeof value === "string" && value.length > LONGEST_HEADER_TEXT) return "body";
  const kind = glance(value);
  return kind === "blank" ? "blank" : kind === "text" ? "header" : "body";
}

function headerCell(search: HeaderSearch, row: number, column: number): HeaderCell {
  const text = headerText(valueAt(search.grid, row, column));
  return { column, lastColumn: search.merged.areaOf(row, column)?.lastColumn ?? column, text, meaning: search.meaningOf(text) };
}

/** Whether the text is a label with its value, such as `หน่วยงาน : กรม…`, which no header is; `งบประมาณ : ล้านบาท` is money with its unit. */
export function isLabelAndValue(text: string): boolean {
  return LABEL_AND_VALUE.test(text) && !(isBareUnit(text.slice(text.search(/[:：]/) + 1).trim()) && !isUnitNote(text));
}

function headerText(value: CellValue): string {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" ? String(value) : "";
}
