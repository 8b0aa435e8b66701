import type { ICellData, Nullable } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import type { CellInput, StoredValue } from "./stored-cell.ts";

const ERRORS: ReadonlySet<string> = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#CYCLE!",
  "#ERROR!",
  "#GETTING_DATA",
]);

/** What we keep beside a cell: the formula as it was given, where the grid calculates another form of it, or an error without a formula. */
interface CellNote {
  readonly given?: string;
  readonly calculated?: string;
  readonly error?: string;
}

/** What a cell of the grid holds. */
export function storedValue(cell: Nullable<ICellData>): StoredValue {
  if (!cell) return null;
  const value = cell.v ?? richText(cell);
  if (cell.t === CellValueType.BOOLEAN) return value === 1 || value === true || value === "1";
  return typeof value === "string" ? storedString(cell, value) : value;
}

function storedString(cell: ICellData, value: string): StoredValue {
  if (isError(cell, value)) return { error: value };
  return cell.t === CellValueType.NUMBER ? Number(value) : value;
}

/** A value as the plain text that stands for it. */
export function storedText(value: StoredValue): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

/** A formatted text typed by a person is a little document; its last line break belongs to the document. */
function richText(cell: ICellData): string | null {
  const text = cell.p?.body?.dataStream;
  return text === undefined ? null : text.replace(/\r\n$/u, "").replaceAll("\r", "\n");
}

function isError(cell: ICellData, value: string): boolean {
  return hasFormula(cell) ? ERRORS.has(value) : noteOf(cell).error === value;
}

export function hasFormula(cell: ICellData): boolean {
  return Boolean(cell.f) || Boolean(cell.si);
}

/** Whether a person could see anything in the cell but its format. */
export function holdsContent(cell: ICellData): boolean {
  return hasFormula(cell) || storedValue(cell) !== null;
}

function noteOf(cell: ICellData): CellNote {
  return cell.custom ?? {};
}

/** The formula as it was given, unless a person or an inserted row has changed it in the grid since. */
export function givenFormula(cell: ICellData, calculated: string): string {
  const note = noteOf(cell);
  return note.given !== undefined && note.calculated === calculated ? note.given : calculated;
}

/** What to put into the grid for an input; `calculated` is its formula in the form that the grid reads. */
export function gridCell(input: CellInput, calculated: string | null): ICellData {
  const emptied = { f: null, si: null, p: null, custom: null };
  if (input.formula !== undefined && calculated !== null) {
    const note: CellNote | null = calculated === input.formula ? null : { given: input.formula, calculated };
    return { ...emptied, f: calculated, v: null, custom: note };
  }
  return { ...emptied, ...gridValue(input.value) };
}

function gridValue(value: StoredValue): ICellData {
  if (value === null) return { v: null };
  if (typeof value === "object") return { v: value.error, t: CellValueType.STRING, custom: { error: value.error } };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING };
}
