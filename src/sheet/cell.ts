/** An error a formula left in a cell, e.g. `#REF!`. An object, so that the typed text "#REF!" stays text. */
export interface CellError {
  readonly error: string;
}

/** What one cell holds. Primitives, because a sheet may have millions of them. Dates are Excel serial numbers. */
export type CellValue = string | number | boolean | null | CellError;

/** Whether the cell shows an error such as `#REF!`. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** Whether the cell holds nothing a person could see (empty, or white space only). */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === "string" && !startsVisibly(value) && value.trim() === "");
}

/** Whether a text begins with a printing character of ASCII or a Thai one: most do, and need no trimming to be told from a blank. */
function startsVisibly(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first > 0x20 && first < 0x7f) || (first > 0x0e00 && first < 0x0e5c);
}
