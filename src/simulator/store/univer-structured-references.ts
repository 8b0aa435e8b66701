import type { Area } from "./area.ts";

/** A table as formulas name it. `columns` are the header texts from left to right. */
export interface NamedTable {
  readonly name: string;
  readonly sheetName: string;
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
}

/** The cell a formula stands in; zero-based. */
export interface FormulaPlace {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
}

interface Reading {
  readonly text: string;
  readonly next: number;
}

interface Selection {
  readonly rows: ReadonlySet<string>;
  readonly columns: readonly string[];
}

const WORD = /[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*/uy;
const ITEM = /\[((?:'.|[^[\]'])*)\]/gu;
const THIS_ROW = "#this row";

/**
 * Rewrites structured references (`Lines[Amount]`, `[@Amount]`, `Lines[[#Headers],[Tier]]`) to plain addresses, for a
 * formula engine that reads them wrongly. What names no known table or column stays as it is.
 */
export function withoutStructuredReferences(formula: string, place: FormulaPlace, tables: readonly NamedTable[]): string {
  let written = "";
  let at = 0;
  while (at < formula.length) {
    const reading = quoted(formula, at) ?? reference(formula, at, { place, tables });
    written += reading.text;
    at = reading.next;
  }
  return written;
}

/** A quoted text or sheet name that starts here, unchanged. */
function quoted(formula: string, at: number): Reading | null {
  const quote = formula[at];
  if (quote !== '"' && quote !== "'") return null;
  let end = formula.indexOf(quote, at + 1);
  while (end !== -1 && formula[end + 1] === quote) end = formula.indexOf(quote, end + 2);
  const next = end === -1 ? formula.length : end + 1;
  return { text: formula.slice(at, next), next };
}

interface Surroundings {
  readonly place: FormulaPlace;
  readonly tables: readonly NamedTable[];
}

/** A word or bracket that starts here, rewritten when it names a table; else one character or word, unchanged. */
function reference(formula: string, at: number, around: Surroundings): Reading {
  WORD.lastIndex = at;
  const word = WORD.exec(formula)?.[0] ?? "";
  const afterWord = at + word.length;
  if (formula[afterWord] === "[") return bracketed(formula, { at, word }, around);
  if (word === "") return { text: formula.charAt(at), next: at + 1 };
  const table = isName(formula, afterWord) ? tableNamed(word, around.tables) : null;
  const text = table === null ? null : address(table, { rows: new Set(), columns: [] }, around.place);
  return { text: text ?? word, next: afterWord };
}

/** Whether the word that ends here can be a name: not a function, not a sheet. */
function isName(formula: string, end: number): boolean {
  return formula[end] !== "(" && formula[end] !== "!";
}

function bracketed(formula: string, start: { readonly at: number; readonly word: string }, around: Surroundings): Reading {
  const open = start.at + start.word.length;
  const close = closingBracket(formula, open);
  const original = formula.slice(start.at, close + 1);
  const table = start.word === "" ? tableAround(around) : tableNamed(start.word, around.tables);
  const text = table === null ? null : address(table, selectionIn(formula.slice(open + 1, close)), around.place);
  return { text: text ?? original, next: close + 1 };
}

function closingBracket(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at += 1) {
    const character = formula[at];
    if (character === "'") at += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") depth -= 1;
    if (depth === 0) return at;
  }
  return formula.length - 1;
}

function tableNamed(name: string, tables: readonly NamedTable[]): NamedTable | null {
  return tables.find((table) => table.name.toLowerCase() === name.toLowerCase()) ?? null;
}

function tableAround({ place, tables }: Surroundings): NamedTable | null {
  const holds = ({ sheetName, area }: NamedTable): boolean =>
    sheetName === place.sheetName &&
    area.firstRow <= place.row &&
    area.lastRow >= place.row &&
    area.firstColumn <= place.column &&
    area.lastColumn >= place.column;
  return tables.find(holds) ?? null;
}

/** What stands between the outer brackets: `Amount`, `@Amount`, `#All`, `[#Headers],[Tier]`, `[From]:[To]`. */
function selectionIn(inner: string): Selection {
  const trimmed = inner.trim();
  const thisRow = trimmed.startsWith("@");
  const rest = thisRow ? trimmed.slice(1) : trimmed;
  const items = rest.startsWith("[") ? [...rest.matchAll(ITEM)].map((match) => match[1] ?? "") : rest === "" ? [] : [rest];
  const rows = items.filter((item) => item.startsWith("#")).map((item) => item.toLowerCase());
  const columns = items.filter((item) => !item.startsWith("#")).map((item) => item.replace(/'(.)/gu, "$1"));
  return { rows: new Set(thisRow ? [THIS_ROW, ...rows] : rows), columns };
}

/** The address of what is selected in a table; null when it names a column that the table does not have. */
function address(table: NamedTable, selection: Selection, place: FormulaPlace): string | null {
  const [first, last] = columnsOf(table, selection.columns);
  if (first < 0 || last < 0) return null;
  const left = columnName(table.area.firstColumn + first);
  const right = columnName(table.area.firstColumn + last);
  const sheet = `'${table.sheetName.replaceAll("'", "''")}'!`;
  if (selection.rows.has(THIS_ROW)) {
    const row = String(place.row + 1);
    return left === right ? `${sheet}$${left}${row}` : `${sheet}$${left}${row}:$${right}${row}`;
  }
  const rows = rowsOf(table, selection.rows);
  return `${sheet}$${left}$${String(rows.first + 1)}:$${right}$${String(rows.last + 1)}`;
}

/** First and last column in the table, zero-based; -1 for one that is not there. */
function columnsOf(table: NamedTable, names: readonly string[]): readonly [number, number] {
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined) return [0, table.area.lastColumn - table.area.firstColumn];
  const find = (name: string): number => table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase());
  return [find(first), find(last)];
}

function rowsOf(
  { area, hasHeaders, hasTotals }: NamedTable,
  asked: ReadonlySet<string>,
): { readonly first: number; readonly last: number } {
  if (asked.has("#all")) return { first: area.firstRow, last: area.lastRow };
  const data = { first: area.firstRow + Number(hasHeaders), last: area.lastRow - Number(hasTotals) };
  const withData = asked.size === 0 || asked.has("#data");
  const first = asked.has("#headers") ? area.firstRow : withData ? data.first : area.lastRow;
  const last = asked.has("#totals") ? area.lastRow : withData ? data.last : area.firstRow;
  return { first, last };
}

/** Letters of a zero-based column. */
export function columnName(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return letters;
}
