import { glance } from "../cell-text.ts";
import type { LabelClass } from "../words/label-words.ts";
import { columnContent, looksNumeric, type ColumnContent } from "./column-content.ts";
import type { HeaderBlock } from "./find-headers.ts";
import { headerCells, isLabelAndValue, type HeaderCell, type HeaderSearch } from "./header-cell.ts";
import { isName } from "./header-meaning.ts";

/** A header row is looked for so far down from the first filled row. */
const LAST_ROW_SEARCHED = 40;
/** So many numbers below each other at least, be it one line and its total. */
const FEWEST_NUMBERS = 2;
const LONGEST_HEADER = 60;
/** `กรม/สำนักงาน`, `โครงการที่เสนอ`: longer, it is the name of one. */
const LONGEST_NAME = 20;

/**
 * The header of a list none of whose headers is a known word, by what stands below: the first row of short texts, no two alike,
 * above rows filled in the same columns, where a column holds numbers and another names of bodies, projects or tiers.
 * `dept | proj | vc | value` above `กรม… | … | ต้นน้ำ | 12.5`. Null where there is none.
 */
export function headerByShape(search: HeaderSearch): HeaderBlock | null {
  const { firstRow, lastRow } = search.content;
  for (let row = firstRow; row <= Math.min(lastRow - FEWEST_NUMBERS, firstRow + LAST_ROW_SEARCHED); row += 1) {
    const cells = headerCells(search, row);
    if (cells !== null && mayBeHeader(cells) && isAboveTable(search, row, cells)) return { rows: [row], isByShape: true };
  }
  return null;
}

/**
 * A list without any header: from the first row on that holds a number beside a name, where a column holds numbers and another names of
 * bodies, projects or tiers. Null where there is none.
 */
export function listWithoutHeader(search: HeaderSearch): HeaderBlock | null {
  const { content, grid } = search;
  for (let row = content.firstRow; row <= Math.min(content.lastRow, content.firstRow + LAST_ROW_SEARCHED); row += 1) {
    const kinds = (grid.values[row] ?? []).map(glance);
    if (!kinds.includes("number") || !kinds.includes("text")) continue;
    const rows = { first: row, last: content.lastRow };
    const contents = kinds.map((_, column) => columnContent(grid, column, rows));
    const isList =
      contents.some((one) => isMoney(one) && one.numbers >= FEWEST_LINES) &&
      contents.some((one) => namesKnown(one) && one.texts >= FEWEST_LINES);
    return isList ? { rows: [], startsAt: row, isByShape: true } : null;
  }
  return null;
}

/** Fewer rows without a header are no list. */
const FEWEST_LINES = 4;

function mayBeHeader(cells: readonly HeaderCell[]): boolean {
  if (cells.length < 3 || new Set(cells.map(({ text }) => text)).size < cells.length) return false;
  return cells.every((cell) => cell.text.length <= (isName(cell.meaning) ? LONGEST_NAME : LONGEST_HEADER) && !isLabelAndValue(cell.text));
}

function isAboveTable(search: HeaderSearch, row: number, cells: readonly HeaderCell[]): boolean {
  const rows = { first: row + 1, last: search.content.lastRow };
  const contents = cells.map(({ column }) => columnContent(search.grid, column, rows));
  return isFilledBelow(search, row, cells) && contents.some(isMoney) && contents.some(namesKnown);
}

function isMoney(content: ColumnContent): boolean {
  return looksNumeric(content) && content.numbers >= FEWEST_NUMBERS;
}

/** Within a few rows one fills half of the columns that the header names; none fills others. Headings and rows of one level fill fewer. */
function isFilledBelow(search: HeaderSearch, row: number, cells: readonly HeaderCell[]): boolean {
  const named = new Set(cells.map(({ column }) => column));
  const rows = Array.from({ length: ROWS_TO_FILL }, (_, index) => filledColumns(search, row + 1 + index));
  return rows.every((filled) => filled.every((column) => named.has(column))) && rows.some((filled) => filled.length * 2 >= named.size);
}

const ROWS_TO_FILL = 4;

function filledColumns({ grid }: HeaderSearch, row: number): readonly number[] {
  return (grid.values[row] ?? []).flatMap((value, column) => (value === null || value === "" ? [] : [column]));
}

const KNOWN: ReadonlySet<LabelClass> = new Set<LabelClass>(["ministry", "agency", "project", "tier"]);

function namesKnown({ classes, texts }: ColumnContent): boolean {
  const known = [...classes].reduce((sum, [name, count]) => sum + (KNOWN.has(name) ? count : 0), 0);
  return known > 0 && known * 3 >= texts;
}
