import type { CellRange } from "./cell-address.ts";
import { cellKey } from "./grid.ts";
import type { Grid } from "./grid.ts";
import type { CellValue } from "./cell.ts";
import { isCellError } from "./cell.ts";
import { snapshotCell, snapshotFormula } from "./snapshot-cell.ts";

/** Takes in texts one after another and gives 16 hexadecimal digits for all of them. For telling contents apart, not for secrets. */
interface Print {
  readonly add: (text: string) => void;
  readonly text: () => string;
}

const PRIME = 0x01000193;

function createPrint(): Print {
  let first = 0x811c9dc5;
  let second = 0x9dc5811c;
  const mix = (unit: number): void => {
    first = Math.imul(first ^ unit, PRIME);
    second = Math.imul(second ^ unit ^ (first >>> 13), PRIME);
  };
  return {
    add: (text) => {
      for (let index = 0; index < text.length; index += 1) mix(text.charCodeAt(index));
      // Between two texts, so that "ab" and "c" are not "a" and "bc".
      mix(0x1_0000);
    },
    text: () => [first, second].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join(""),
  };
}

/** Functions that give another value at each calculation: what they show says nothing about an edit. */
const VOLATILE = /\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;

/** A value with its kind: the number 1 is not the text "1". */
function valueText(value: CellValue): string {
  if (isCellError(value)) return `e${value.error}`;
  return typeof value === "number" ? `n${String(value)}` : `${(typeof value).charAt(0)}${String(value)}`;
}

/** Rows after which taking a print lets others have their turn. */
const ROWS_AT_ONCE = 2_000;

/**
 * Fingerprint of what stands in a sheet (values and formulas, with their places), within a range where one is given. The
 * same sheet read again gives the same; an edit, an inserted row or another result of a formula does not. Yields after
 * each 2,000 rows, so that a long sheet can be taken in turns.
 */
export function* contentPrint(grid: Grid, within: CellRange | null): Generator<undefined, string> {
  const print = createPrint();
  const lastRow = Math.min(grid.values.length - 1, within?.lastRow ?? Infinity);
  for (let row = within?.firstRow ?? 0; row <= lastRow; row += 1) {
    addRow(print, grid, { row, within });
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) yield undefined;
  }
  return print.text();
}

function addRow(print: Print, grid: Grid, { row, within }: { readonly row: number; readonly within: CellRange | null }): void {
  const values = grid.values[row] ?? [];
  const { firstColumn, lastColumn } = within ?? { firstColumn: 0, lastColumn: values.length - 1 };
  for (let column = firstColumn; column <= Math.min(values.length - 1, lastColumn); column += 1) {
    const formula = grid.formulas.size === 0 ? undefined : grid.formulas.get(cellKey(row, column));
    const text = cellText(values[column] ?? null, formula);
    if (text === "") continue;
    print.add(`${String(row)}:${String(column)}`);
    print.add(text);
  }
}

/** What counts of a cell: its value, its formula, both; nothing of an empty one. */
function cellText(value: CellValue, formula: string | undefined): string {
  if (formula === undefined) return value === null ? "" : valueText(value);
  return VOLATILE.test(formula) ? formula : `${formula}\n${valueText(value)}`;
}

/** One fingerprint of several, in their order. */
export function joinedPrint(prints: readonly string[]): string {
  const print = createPrint();
  for (const one of prints) print.add(one);
  return print.text();
}

/**
 * Fingerprint of a row by its other cells: those that hold something, in order, apart from the cell in column `except`.
 * So a row is known again when rows or columns were inserted; of a formula only that it is one. Cells in snapshot form.
 */
export function rowPrint(cells: readonly CellValue[], except: number): string {
  const print = createPrint();
  cells.forEach((cell, column) => {
    if (column === except || cell === null || cell === "") return;
    // An error counts as its text: not every read tells the two apart.
    print.add(snapshotFormula(cell) === null ? valueText(isCellError(cell) ? cell.error : cell) : "=");
  });
  return print.text();
}

/** A row of a grid in snapshot form. */
export function snapshotRow(grid: Grid, row: number): readonly CellValue[] {
  return (grid.values[row] ?? []).map((value, column) => snapshotCell(value, grid.formulas.get(cellKey(row, column)) ?? null));
}

/**
 * Fingerprint of cells (snapshot form, from A1) that Excel may write in another way than they were sent: formulas without
 * spaces and quotes, in capitals. `leavesOut` says which cells do not count.
 */
export function cellsPrint(cells: readonly (readonly CellValue[])[], leavesOut: (row: number, column: number) => boolean): string {
  const print = createPrint();
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell === null || cell === "" || leavesOut(row, column)) return;
      const formula = snapshotFormula(cell);
      print.add(`${String(row)}:${String(column)}`);
      print.add(
        formula === null
          ? valueText(typeof cell === "number" ? Number(cell.toPrecision(15)) : cell)
          : formula.replace(/[\s']/gu, "").toUpperCase(),
      );
    });
  });
  return print.text();
}
