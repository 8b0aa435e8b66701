import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnLetters } from "#sheet/cell-address.ts";

/** How far a formula moves, in rows and columns. */
export interface Move {
  readonly rows: number;
  readonly columns: number;
}

/**
 * A shared formula as it reads in another cell: relative references move, absolute ones, texts and quoted sheet names
 * stay. A reference that leaves the sheet becomes #REF!, as in Excel.
 */
export function movedFormula(formula: string, move: Move): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : moveReferences(part, move)))
    .join("");
}

const REFERENCE = /(?<![\w.$\u0E00-\u0E7F])\$?[A-Z]{1,3}\$?\d{1,7}(?![\w(.!\u0E00-\u0E7F])/g;

function moveReferences(text: string, move: Move): string {
  return text.replace(REFERENCE, (reference) => movedReference(reference, move));
}

function movedReference(reference: string, move: Move): string {
  const at = reference.search(/\$?\d+$/);
  const columnPart = movedColumn(reference.slice(0, at), move.columns);
  const rowPart = movedRow(reference.slice(at), move.rows);
  if (columnPart === null) return reference;
  return columnPart === "" || rowPart === "" ? "#REF!" : columnPart + rowPart;
}

/** The letters moved; "" beyond the sheet, null when they name no column at all. */
function movedColumn(letters: string, by: number): string | null {
  const column = columnIndex(letters.replace("$", ""));
  if (column === null || letters.startsWith("$")) return column === null ? null : letters;
  const moved = column + by;
  return moved >= 0 && moved < MAX_COLUMNS ? columnLetters(moved) : "";
}

function movedRow(digits: string, by: number): string {
  if (digits.startsWith("$")) return digits;
  const moved = Number(digits) + by;
  return moved >= 1 && moved <= MAX_ROWS ? String(moved) : "";
}
