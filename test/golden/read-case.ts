import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CellRange } from "#sheet/cell-address.ts";
import { parseRangeAddress } from "#sheet/cell-address.ts";
import type { CellValue } from "#sheet/cell.ts";
import type { CellLook, Grid } from "#sheet/grid.ts";
import { cellKey, emptyGrid } from "#sheet/grid.ts";

/** Folder of the cases. */
export const GOLDEN = __dirname;

/** Names of the cases, each a folder with input.txt, expected.txt and about.md. */
export function caseNames(): readonly string[] {
  return readdirSync(GOLDEN, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * The grid of a case. One line is one sheet row, cells stand between bars. 12.5 is a number, "12.5" the text, #REF! an
 * error, {=SUM(A1:A2)} 12.5 a formula with its result, ¶ a line break inside a cell. Lines before the table that begin
 * with @ say what the eye sees: @sheet NAME, @merge A1:C1, @hidden-rows 5 6, @filtered-rows 7, @hidden-columns C,
 * @framework ID, @bold A3, @indent A5 2, @format C5 0.00, @visibility hidden, @plain-text, @stale, @protected.
 */
export function readCase(name: string): Grid {
  const { directives, rows } = linesOf(name);
  const start: Grid = { ...emptyGrid("งบ"), ...cellsOf(rows) };
  return directives.filter((line) => !line.startsWith(FRAMEWORK)).reduce(withDirective, start);
}

/** The framework that the officer of a case chose (`@framework ID`); null when none. */
export function chosenFramework(name: string): string | null {
  const line = linesOf(name).directives.find((one) => one.startsWith(FRAMEWORK));
  return line === undefined ? null : line.slice(FRAMEWORK.length).trim();
}

const FRAMEWORK = "@framework ";

function linesOf(name: string): { readonly directives: readonly string[]; readonly rows: readonly string[] } {
  const lines = readFileSync(join(GOLDEN, name, "input.txt"), "utf8").split("\n");
  const table = lines.findIndex((line) => !line.startsWith("@"));
  const rows = lines.slice(table);
  while (rows.at(-1)?.trim() === "") rows.pop();
  return { directives: lines.slice(0, table), rows };
}

function cellsOf(rows: readonly string[]): Pick<Grid, "values" | "formulas"> {
  const formulas = new Map<number, string>();
  const values = rows.map((line, row) =>
    line.split("|").map((text, column): CellValue => {
      const formula = /^\{(=[^}]*)\}\s*(.*)$/.exec(text.trim());
      if (formula?.[1] !== undefined) formulas.set(cellKey(row, column), formula[1]);
      return cellValue(formula?.[2] ?? text.trim());
    }),
  );
  return { values, formulas };
}

function cellValue(text: string): CellValue {
  if (text === "") return null;
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^#[A-Z/0!?]+$/.test(text)) return { error: text };
  return text.replace(/^"(.*)"$/, "$1").replaceAll("¶", "\n");
}

function withDirective(grid: Grid, line: string): Grid {
  const [directive = "", ...words] = line.slice(1).trim().split(/\s+/);
  const rest = words.join(" ");
  const change = DIRECTIVES[directive];
  if (change === undefined) throw new Error(`Unknown line in a golden input: ${line}`);
  return { ...grid, ...change(grid, rest, words) };
}

const rowsOf = (words: readonly string[]): ReadonlySet<number> => new Set(words.map((word) => Number(word) - 1));

const DIRECTIVES: Readonly<Record<string, (grid: Grid, rest: string, words: readonly string[]) => Partial<Grid>>> = {
  sheet: (_, rest) => ({ sheet: rest }),
  merge: (grid, rest) => ({ merges: [...grid.merges, rangeOf(rest)] }),
  "hidden-rows": (_, __, words) => ({ hiddenRows: rowsOf(words) }),
  "filtered-rows": (_, __, words) => ({ filteredRows: rowsOf(words) }),
  "hidden-columns": (_, __, words) => ({ hiddenColumns: new Set(words.map((word) => rangeOf(`${word}1`).firstColumn)) }),
  bold: (grid, _, words) => ({ looks: words.reduce((looks, word) => withLook(looks, word, { bold: true }), grid.looks) }),
  indent: (grid, _, [cell = "", level]) => ({ looks: withLook(grid.looks, cell, { indent: Number(level) }) }),
  format: (grid, _, [cell = "", ...format]) => ({ numberFormats: new Map([...grid.numberFormats, [keyOf(cell), format.join(" ")]]) }),
  visibility: (_, rest) => (rest === "hidden" || rest === "very-hidden" ? { visibility: rest } : {}),
  "plain-text": () => ({ isPlainText: true }),
  stale: () => ({ calculationStale: true }),
  protected: () => ({ isProtected: true }),
};

function withLook(looks: Grid["looks"], cell: string, look: Partial<CellLook>): Grid["looks"] {
  const key = keyOf(cell);
  return new Map([...looks, [key, { ...(looks.get(key) ?? { bold: false, indent: 0 }), ...look }]]);
}

function rangeOf(address: string): CellRange {
  const range = parseRangeAddress(address);
  if (range === null) throw new Error(`Not an address: ${address}`);
  return range;
}

function keyOf(address: string): number {
  const { firstRow, firstColumn } = rangeOf(address);
  return cellKey(firstRow, firstColumn);
}
