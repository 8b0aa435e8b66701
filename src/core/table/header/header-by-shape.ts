import { type LabelClass } from "../words/label-words.ts";
import { columnContent, looksNumeric, type ColumnContent } from "./column-content.ts";
import type { HeaderBlock } from "./find-headers.ts";
import { headerCells, isLabelAndValue, type HeaderCell, type HeaderSearch } from "./header-cell.ts";
import { isName } from "./header-meaning.ts";

/** A header row is looked for so far down from the first filled row. */
const LAST_ROW_SEARCHED = 40;
/** So many numbers below each other at least, be it one line and its total. */
const FEWEST_NUMBERS = 2;
const LONGEST_HEADER = 60;

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

function mayBeHeader(cells: readonly HeaderCell[]): boolean {
  if (cells.length < 3 || new Set(cells.map(({ text }) => text)).size < cells.length) return false;
  return cells.every((cell) => cell.text.length <= LONGEST_HEADER && !isLabelAndValue(cell.text) && !isName(cell.meaning));
}

function isAboveTable(search: HeaderSearch, row: number, cells: readonly HeaderCell[]): boolean {
  const rows = { first: row + 1, last: search.content.lastRow };
  const contents = cells.map(({ column }) => columnContent(search.grid, column, rows));
  const isMoney = (content: ColumnContent): boolean => looksNumeric(content) && content.numbers >= FEWEST_NUMBERS;
  return isFilledBelow(search, row, cells) && contents.some(isMoney) && contents.some(namesKnown);
}

/** The row right below fills most of the columns that the header names, and none that it does not. */
function isFilledBelow(search: HeaderSearch, row: number, cells: readonly HeaderCell[]): boolean {
  const named = new Set(cells.map(({ column }) => column));
  const filled = (search.grid.values[row + 1] ?? []).flatMap((value, column) => (value === null || value === "" ? [] : [column]));
  return filled.length * 2 > named.size && filled.every((column) => named.has(column));
}

const KNOWN: ReadonlySet<LabelClass> = new Set<LabelClass>(["ministry", "agency", "project", "tier"]);

function namesKnown({ classes, texts }: ColumnContent): boolean {
  const known = [...classes].reduce((sum, [name, count]) => sum + (KNOWN.has(name) ? count : 0), 0);
  return known > 0 && known * 2 >= texts;
}
