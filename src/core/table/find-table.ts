import type { Grid } from "#sheet/grid.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { CellRange } from "#sheet/cell-address.ts";
import type { PersonDecisions } from "../analyze-options.ts";
import { readColumns } from "./columns/read-columns.ts";
import type { SeenColumn } from "./columns/seen-column.ts";
import { ROWS_LOOKED_AT, columnContent, looksNumeric } from "./header/column-content.ts";
import { findHeaders, type HeaderBlock } from "./header/find-headers.ts";
import { headerByShape, listWithoutHeader } from "./header/header-by-shape.ts";
import { headerSearch, type HeaderSearch } from "./header/header-cell.ts";
import { headerColumns } from "./header/header-column.ts";
import { mergedCells } from "./merged-cells.ts";
import { joinedTables } from "./join-tables.ts";
import type { TablePlace } from "./rows/table-place.ts";
import { cellText } from "./cell-text.ts";
import { labelClass, type LabelClass } from "./words/label-words.ts";
import { totalWords } from "./words/total-words.ts";
import { isUnitNote } from "./words/unit-words.ts";
import { ownTitles, titlesAbove, titlesDiffer } from "./titles.ts";

/** All tables of a sheet that begin with a header, each reaching to the next one; a header printed again does not begin a table. */
export function findTables(grid: Grid, content: CellRange, decisions: PersonDecisions): readonly TablePlace[] {
  const merged = mergedCells(grid, content);
  const search = headerSearch(grid, content, merged);
  const found = distinctBlocks(search, findHeaders(search));
  const places = placesOf(search, found, decisions);
  // A header that names columns is the list's own, even where none of them can be this year's money.
  return joinedTables(places.some(hasNames) ? places : (placesByShape(search, decisions) ?? places));
}

function hasNames({ columns }: TablePlace): boolean {
  return columns.names.length > 0;
}

/** Whether money and names were found in it. */
function isList({ columns }: TablePlace): boolean {
  return columns.amount !== null && columns.names.length > 0;
}

/** What a person named, or what the cells tell where no header with known words stands over a list; null where they tell nothing. */
function placesByShape(search: HeaderSearch, decisions: PersonDecisions): readonly TablePlace[] | null {
  const blocks = headerless(search, decisions);
  const places = placesOf(search, blocks, decisions);
  return places.some(isList) ? places : null;
}

function placesOf(search: HeaderSearch, blocks: readonly HeaderBlock[], decisions: PersonDecisions): readonly TablePlace[] {
  const { grid, content, merged } = search;
  return blocks.flatMap((header, index): readonly TablePlace[] => {
    const firstRow = header.startsAt ?? (header.rows.at(-1) ?? content.firstRow - 1) + 1;
    const next = blocks[index + 1]?.rows[0];
    const lastRow = next === undefined ? content.lastRow : next - 1;
    const top = header.rows[0] ?? header.startsAt ?? 0;
    const own = ownTitles(grid, top);
    const above = titlesAbove(grid, top);
    const titles = index === 0 ? above : [...own, ...above];
    const rows = { first: firstRow, last: lastRow };
    return tablesBeside(columnsSeen(search, header, rows)).map((seen) => ({
      grid,
      merged,
      header,
      titles,
      ownTitles: own,
      opensAnew: index > 0 && namesOther(grid, blocks[index - 1] ?? header, header),
      laterHeaders: new Set(),
      firstRow,
      lastRow,
      columns: readColumns(seen, { titles, decisions, isByShape: header.isByShape === true, valuesIn: valuesIn(grid, rows) }),
    }));
  });
}

/** Where no header has a known word: what a person named, or what the cells below tell. */
function headerless(search: HeaderSearch, decisions: PersonDecisions): readonly HeaderBlock[] {
  if (decisions.columnRoles.size > 0) return [NO_HEADER];
  const byShape = headerByShape(search) ?? listWithoutHeader(search);
  return byShape === null ? [] : [byShape];
}

/** A list without a header, whose columns a person has named. */
const NO_HEADER: HeaderBlock = { rows: [] };

interface Rows {
  readonly first: number;
  readonly last: number;
}

function columnsSeen(search: HeaderSearch, header: HeaderBlock, rows: Rows): readonly SeenColumn[] {
  return headerColumns(search, header).map((column) => ({ ...column, content: columnContent(search.grid, column.column, rows) }));
}

/** The cells of a column below the header, as far as a sample goes. */
function valuesIn(grid: Grid, rows: Rows): (column: number) => readonly CellValue[] {
  const lastRow = Math.min(rows.last, rows.first + ROWS_LOOKED_AT);
  return (column) => grid.values.slice(rows.first, lastRow + 1).map((cells) => cells[column] ?? null);
}

/** Lists beside each other under one header row, parted by an empty column: each with names and numbers of its own. */
function tablesBeside(columns: readonly SeenColumn[]): readonly (readonly SeenColumn[])[] {
  const regions: SeenColumn[][] = [[]];
  for (const column of columns) {
    if (column.header === "" && column.content.filled === 0) regions.push([]);
    else regions.at(-1)?.push(column);
  }
  const whole = regions.filter(isTable);
  return whole.length < 2 || whole.length < regions.filter((region) => region.length > 0).length ? [columns] : whole;
}

function isTable(columns: readonly SeenColumn[]): boolean {
  const isNumeric = (column: SeenColumn): boolean => column.header !== "" && looksNumeric(column.content) && column.content.numbers > 1;
  const isText = (column: SeenColumn): boolean => column.header !== "" && column.content.texts > 1 && !looksNumeric(column.content);
  return columns.some(isNumeric) && columns.some(isText);
}

/** Blocks whose header differs from that of the block before. */
function distinctBlocks(search: HeaderSearch, blocks: readonly HeaderBlock[]): readonly HeaderBlock[] {
  const kept: HeaderBlock[] = [];
  for (const block of blocks) {
    const last = kept.at(-1);
    if (last === undefined || signature(search, last) !== signature(search, block) || namesOther(search.grid, last, block))
      kept.push(block);
  }
  return kept;
}

/** Its titles name another year, unit, stage or plan: the same header then opens another list. */
function namesOther(grid: Grid, last: HeaderBlock, block: HeaderBlock): boolean {
  const own = ownTitles(grid, block.rows[0] ?? 0);
  return titlesDiffer(ownTitles(grid, last.rows[0] ?? 0), own) || (own.some(isOtherTitle) && isClosedAbove(grid, block.rows[0] ?? 0));
}

/** A title that names no body, tier or goal whose rows would go on with the list, and is no note of the unit. */
function isOtherTitle(title: string): boolean {
  return title.length >= 8 && !isUnitNote(title) && OTHER_TITLES.has(labelClass(title));
}

const OTHER_TITLES: ReadonlySet<LabelClass> = new Set<LabelClass>(["other", "project", "item"]);

/** Above the titles of a header stands a grand total: the list before is closed. */
function isClosedAbove(grid: Grid, header: number): boolean {
  for (let row = header - 1; row >= 0; row -= 1) {
    const cells = (grid.values[row] ?? []).map(cellText).filter((text) => text !== "");
    if (cells.some((text) => totalWords(text)?.grand === true)) return true;
    if (cells.length > 3) return false;
  }
  return false;
}

function signature(search: HeaderSearch, block: HeaderBlock): string {
  return headerColumns(search, block)
    .map((column) => column.header)
    .join("\u0001");
}
