import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnLetters } from "#sheet/cell-address.ts";

/** How far a formula moves, in rows and columns. */
export interface Move {
  readonly rows: number;
  readonly columns: number;
}

/** A formula cut at its references, so that it is read once for the many cells that share it. */
export type CutFormula = readonly (string | Reference)[];

/** A cell, or a whole column or row of a range, as written: `$B$3`, `B`, `$3`. */
interface Reference {
  /** Letters with their "$"; "" for a whole row. */
  readonly column: string;
  /** Digits with their "$"; "" for a whole column. */
  readonly row: string;
}

/** Whole columns, whole rows, or a cell; a name, a function or a sheet's name is none. */
const REFERENCE =
  /(?<![\w.$\u0E00-\u0E7F])(?:(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})|(\$?\d{1,7}):(\$?\d{1,7})|(\$?[A-Z]{1,3})(\$?\d{1,7}))(?![\w(.!\u0E00-\u0E7F])/g;

/** Cuts a formula at its references; texts and quoted sheet names hold none. */
export function cutFormula(formula: string): CutFormula {
  return formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/).flatMap((part, index) => (index % 2 === 1 ? [part] : cutReferences(part)));
}

function cutReferences(text: string): CutFormula {
  const parts: (string | Reference)[] = [];
  let at = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const [whole, fromColumn, toColumn, fromRow, toRow, column = "", row = ""] = match;
    const columns = [fromColumn, toColumn, column].filter((letters) => letters !== undefined && letters !== "");
    if (columns.some((letters) => columnIndex(letters?.replace("$", "") ?? "") === null)) continue;
    parts.push(text.slice(at, match.index), ...referencesOf([fromColumn, toColumn], [fromRow, toRow], { column, row }));
    at = match.index + whole.length;
  }
  parts.push(text.slice(at));
  return parts;
}

type Ends = readonly [string | undefined, string | undefined];

/** The two ends of whole columns or whole rows, or the one cell. */
function referencesOf([fromColumn, toColumn]: Ends, [fromRow, toRow]: Ends, cell: Reference): CutFormula {
  if (fromColumn !== undefined && toColumn !== undefined) return [{ column: fromColumn, row: "" }, ":", { column: toColumn, row: "" }];
  if (fromRow !== undefined && toRow !== undefined) return [{ column: "", row: fromRow }, ":", { column: "", row: toRow }];
  return [cell];
}

/**
 * A shared formula as it reads in another cell: relative references move, whole columns and rows (`A:A`, `1:1`) too;
 * absolute ones, texts and quoted sheet names stay. A reference that leaves the sheet becomes #REF!, as in Excel.
 */
export function movedFormula(formula: CutFormula, move: Move): string {
  return formula.map((part) => (typeof part === "string" ? part : movedReference(part, move))).join("");
}

function movedReference({ column, row }: Reference, move: Move): string {
  const columnPart = column === "" ? column : movedColumn(column, move.columns);
  const rowPart = row === "" ? row : movedRow(row, move.rows);
  return columnPart === null || rowPart === null ? "#REF!" : columnPart + rowPart;
}

/** The letters moved; null beyond the sheet. */
function movedColumn(letters: string, by: number): string | null {
  if (letters.startsWith("$")) return letters;
  const moved = (columnIndex(letters) ?? 0) + by;
  return moved >= 0 && moved < MAX_COLUMNS ? columnLetters(moved) : null;
}

function movedRow(digits: string, by: number): string | null {
  if (digits.startsWith("$")) return digits;
  const moved = Number(digits) + by;
  return moved >= 1 && moved <= MAX_ROWS ? String(moved) : null;
}
