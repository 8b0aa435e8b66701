import type { CellValue } from "./cell.ts";
import { isCellError } from "./cell.ts";

/**
 * A cell as a snapshot keeps it, value and formula in one: a formula is text that starts with "="; text that would be
 * taken for one (or for its escape) starts with an apostrophe, as a person would type it.
 */
export function snapshotCell(value: CellValue, formula: string | null): CellValue {
  if (formula !== null) return formula;
  if (value === "") return null;
  return typeof value === "string" && /^[=']/.test(value) ? `'${value}` : value;
}

/** The formula of a snapshot cell; null when it holds a value. */
export function snapshotFormula(cell: CellValue): string | null {
  return typeof cell === "string" && cell.startsWith("=") ? cell : null;
}

/** The value of a snapshot cell that holds no formula, without the escape. */
export function snapshotValue(cell: CellValue): CellValue {
  return typeof cell === "string" && cell.startsWith("'") ? cell.slice(1) : cell;
}

/** Whether two snapshot cells hold the same content; an empty text is an empty cell. */
export function sameSnapshotCell(a: CellValue, b: CellValue): boolean {
  if (isCellError(a) || isCellError(b)) return isCellError(a) && isCellError(b) && a.error === b.error;
  return (a === "" ? null : a) === (b === "" ? null : b);
}
