import type { HeaderCell, HeaderSearch } from "./header-cell.ts";
import { headerCells, isLabelAndValue } from "./header-cell.ts";
import { asciiDigits } from "../../text/thai-digits.ts";
import type { CellValue } from "#sheet/cell.ts";
import { glance } from "../cell-text.ts";
import { isBareUnit, isUnitNote } from "../words/unit-words.ts";
import { isBodyPart, partCells } from "./header-parts.ts";
import { isMeaningful, isName, isSureHeader } from "./header-meaning.ts";

/** Header rows that belong together, top to bottom. */
export interface HeaderBlock {
  readonly rows: readonly number[];
  /** Told by what stands below it alone: none of its words is known. */
  readonly isByShape?: boolean;
  /** First row of a list that has no header. */
  readonly startsAt?: number;
}

/** How far down a sheet headers are looked for; every row above it is looked at once. */
const LAST_ROW_SEARCHED = 20_000;
const MOST_HEADER_ROWS = 5;

/** All header blocks of a sheet, from the top; repeated ones included. */
export function findHeaders(search: HeaderSearch): readonly HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  const last = Math.min(search.content.lastRow, search.content.firstRow + LAST_ROW_SEARCHED);
  let row = search.content.firstRow;
  while (row <= last) {
    const cells = headerCells(search, row);
    if (cells === null || !startsHeader(cells)) {
      row += 1;
      continue;
    }
    const rows = [...rowsAbove(search, row), ...rowsFrom(search, row)];
    blocks.push({ rows });
    row = (rows.at(-1) ?? row) + 1;
  }
  return blocks;
}

/** Two or more sure header words that make most of the row; beside the name of a body or project three. */
function startsHeader(cells: readonly HeaderCell[]): boolean {
  if (cells.length < 2) return false;
  const parts = partCells(cells);
  const isOwnWord = (cell: HeaderCell): boolean => !parts.has(cell) && isSureHeader(cell.meaning);
  if ([...parts].some(isBodyPart) && !cells.some(isOwnWord)) return false;
  const words = cells.filter((cell) => parts.has(cell) || !isLabelAndValue(cell.text));
  const sure = words.filter((cell) => parts.has(cell) || (isSureHeader(cell.meaning) && !isBareUnit(cell.text))).length;
  if (cells.some((cell) => !parts.has(cell) && isName(cell.meaning))) return sure >= 3 && sure * 2 > cells.length;
  const meant = words.filter((cell) => isMeaningful(cell.meaning)).length;
  return isEnough({ cells: cells.length, sure, meant });
}

function isEnough(count: { readonly cells: number; readonly sure: number; readonly meant: number }): boolean {
  if (count.sure < 2) return count.sure === 1 && count.cells === 2 && count.meant === 2;
  return count.sure >= 3 || count.sure * 2 > count.cells || count.meant === count.cells;
}

/** A row above with one cell that spans several columns but not the first ones: `งบประมาณ ปี 2565` over its parts. */
function rowsAbove(search: HeaderSearch, row: number): readonly number[] {
  const above = row - 1;
  const cells = above < search.content.firstRow ? null : headerCells(search, above);
  const [only, ...others] = cells ?? [];
  if (cells !== null && fillsGaps(search, row, cells)) return [above];
  return only !== undefined && others.length === 0 && spansParts(search, only) ? [above] : [];
}

/** Words of money that stand a row too high, each over a column that the header leaves empty and that holds numbers below it. */
function fillsGaps(search: HeaderSearch, row: number, cells: readonly HeaderCell[]): boolean {
  const value = (at: number, column: number): CellValue => search.grid.values[at]?.[column] ?? null;
  const isGap = ({ column, text, meaning }: HeaderCell): boolean =>
    glance(value(row, column)) === "blank" &&
    glance(value(row + 1, column)) === "number" &&
    meaning.traits.has("money") &&
    !isUnitNote(text) &&
    !isLabelAndValue(text);
  return cells.length > 0 && cells.every(isGap);
}

function spansParts(search: HeaderSearch, cell: HeaderCell): boolean {
  const isWide = cell.lastColumn > cell.column && cell.column > search.content.firstColumn;
  return isWide && isMeaningful(cell.meaning) && !isLabelAndValue(cell.text);
}

function rowsFrom(search: HeaderSearch, first: number): readonly number[] {
  const rows = [first];
  while (rows.length < MOST_HEADER_ROWS) {
    const next = first + rows.length;
    if (next > search.content.lastRow || !continuesHeader(search, first, next)) break;
    rows.push(next);
  }
  return rows;
}

function continuesHeader(search: HeaderSearch, first: number, row: number): boolean {
  if (isColumnNumbering(search, row) || isInstruction(search, row)) return true;
  const cells = headerCells(search, row);
  if (cells === null) return false;
  if (mergeReaches(search, first, row) || isUnderWideCells(search, row, cells)) return true;
  const parts = partCells(cells);
  return (
    cells.length > 0 &&
    cells.every((cell) => parts.has(cell) || (isSureHeader(cell.meaning) && !isLabelAndValue(cell.text))) &&
    completesHeader(search, row, cells)
  );
}

/** Several short words, every one of them below a cell that spans more columns: the parts of what it says. */
function isUnderWideCells(search: HeaderSearch, row: number, cells: readonly HeaderCell[]): boolean {
  const isPart = (cell: HeaderCell): boolean => {
    const area = search.merged.areaOf(row - 1, cell.column);
    return area !== null && area.lastColumn > area.firstColumn && area.lastRow < row && cell.text.length <= LONGEST_PART;
  };
  return cells.length >= 2 && cells.every(isPart);
}

const LONGEST_PART = 40;

/** Cells that complete a wider one above them, or several words over money. */
function completesHeader(search: HeaderSearch, row: number, cells: readonly HeaderCell[]): boolean {
  const hanging = (cell: HeaderCell): boolean => hangsUnder(search, row, cell.column);
  if (cells.length === 1) return cells.every((cell) => cell.meaning.roles.length === 0 && hanging(cell));
  return cells.some((cell) => cell.meaning.roles.length === 0 || hanging(cell));
}

/** Whether a cell of the header is merged downwards over this row. */
function mergeReaches(search: HeaderSearch, first: number, row: number): boolean {
  for (let column = search.content.firstColumn; column <= search.content.lastColumn; column += 1) {
    const area = search.merged.areaOf(row, column);
    if (area !== null && area.firstRow >= first && area.firstRow < row && area.lastRow >= row) return true;
  }
  return false;
}

/** Whether the cell above belongs to a wider header or is empty, so that this one completes it. */
function hangsUnder(search: HeaderSearch, row: number, column: number): boolean {
  const area = search.merged.areaOf(row - 1, column);
  if (area !== null) return area.lastColumn > area.firstColumn;
  const above = search.grid.values[row - 1]?.[column] ?? null;
  return above === null || above === "";
}

/** Words in brackets alone, in three columns or more: they tell how to fill the columns, `(ระบุชื่อเต็ม)`, `(กรอกเฉพาะตัวเลข)`. */
function isInstruction(search: HeaderSearch, row: number): boolean {
  const cells = (search.grid.values[row] ?? []).filter((value) => value !== null && value !== "");
  const inBrackets = cells.filter((value): value is string => typeof value === "string" && /^\s*[(（].*[)）]\s*$/s.test(value));
  const inWords = inBrackets.filter((text) => /\p{L}{2}/u.test(text));
  return cells.length >= 3 && inBrackets.length === cells.length && inWords.length * 2 > cells.length;
}

const COLUMN_NUMBER = /^[([<-]?\s*\d{1,2}\s*[)\]>.-]?(?:\s*=.*)?$/;
const COLUMN_LETTER = /^[([<]?\s*([ก-ฮa-z])\s*[)\]>.]?(?:\s*=.*)?$/i;
/** Letters that number columns, in order; Thai ones leave out those that no list is numbered with. */
const ALPHABETS = ["กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ", "กขฃคฅฆงจฉชซฌญ", "abcdefghijklmnopqrstuvwxyz"];

/** A row such as (1) (2) (3) (4)=(2)+(3) or ก ข ค ง under the header. */
function isColumnNumbering(search: HeaderSearch, row: number): boolean {
  const cells = (search.grid.values[row] ?? []).filter((value) => value !== null && value !== "");
  if (cells.length < 3) return false;
  const texts = cells.map((value) => (typeof value === "object" || typeof value === "boolean" ? "" : asciiDigits(String(value)).trim()));
  if (texts.every((text) => COLUMN_NUMBER.test(text))) return texts.every((text, index) => Number(/\d+/.exec(text)?.[0]) === index + 1);
  const letters = texts.map((text) => COLUMN_LETTER.exec(text)?.[1]?.toLowerCase() ?? "");
  return !letters.includes("") && ALPHABETS.some((alphabet) => alphabet.startsWith(letters.join("")));
}
