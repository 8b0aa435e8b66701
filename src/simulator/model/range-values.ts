import { cellCount, columnCount, contains, intersection, rowCount } from "../store/area.ts";
import type { Area } from "../store/area.ts";
import type { SheetStore } from "../store/sheet-store.ts";
import type { CellInput, StoredValue } from "../store/stored-cell.ts";
import { guardSheet, MAX_READ_CELLS, sheetRecord, sheetStore } from "./host.ts";
import type { ModelHost } from "./host.ts";
import { HostError, invalidArgument } from "./host-error.ts";
import { typedInput } from "./typed-input.ts";

/** A block as it goes over the wire; null above the cells that one read hands over. */
export type WireBlock = readonly (readonly unknown[])[] | null;

function block<T>(area: Area, read: () => readonly (readonly T[])[], out: (cell: T) => unknown): WireBlock {
  return cellCount(area) > MAX_READ_CELLS ? null : read().map((row) => row.map(out));
}

/** `values`: errors as their text, empty cells as "". */
export function readValues(sheet: SheetStore, area: Area): WireBlock {
  return block(area, () => sheet.values(area), wireValue);
}

function wireValue(value: StoredValue): unknown {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** `valueTypes`. */
export function readValueTypes(sheet: SheetStore, area: Area): WireBlock {
  return block(area, () => sheet.values(area), valueType);
}

function valueType(value: StoredValue): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string" | "number" | "boolean"];
}

/** `formulas`: the formula where there is one, else the value. */
export function readFormulas(sheet: SheetStore, area: Area): WireBlock {
  if (cellCount(area) > MAX_READ_CELLS) return null;
  const values = sheet.values(area);
  return sheet.formulas(area).map((row, r) => row.map((formula, c) => formula ?? wireValue(values[r]?.[c] ?? null)));
}

/** `text` and `numberFormat`. */
export function readTexts(area: Area, read: (area: Area) => string[][]): WireBlock {
  return block(
    area,
    () => read(area),
    (text) => text,
  );
}

/** Where a write goes. */
export interface WriteTarget {
  readonly host: ModelHost;
  readonly sheetId: string;
  readonly area: Area;
}

/** Sets `values` or `formulas`: a block of exactly the range's size, or one value for all its cells. */
export async function writeValues(target: WriteTarget, written: unknown): Promise<void> {
  const { host, sheetId, area } = target;
  guardSheet(host, sheetId);
  const sheet = sheetStore(host, sheetId);
  refuseFiltered(target, sheet);
  const cells = fittingBlock(area, written);
  const formats = sheet.numberFormats(area);
  const inputs = cells.map((row, r) => row.map((cell, c) => typedInput(cell, formats[r]?.[c] ?? "General")));
  await sheet.write(area, withoutMergedCells(sheet, area, inputs));
  host.changed({ kind: "edited", sheetId, area });
}

/** Sets `numberFormat`: a block or one format for all cells; null leaves a cell's format alone. */
export async function writeNumberFormats(target: WriteTarget, written: unknown): Promise<void> {
  const { host, sheetId, area } = target;
  guardSheet(host, sheetId);
  const sheet = sheetStore(host, sheetId);
  if (typeof written === "string") {
    await sheet.applyFormat(area, { numberFormat: written });
    return;
  }
  const cells = fittingBlock(area, written);
  for (const [r, row] of cells.entries()) {
    for (const [c, format] of row.entries()) {
      if (format === null) continue;
      if (typeof format !== "string") throw invalidArgument("numberFormat");
      const [rowIndex, column] = [area.firstRow + r, area.firstColumn + c];
      await sheet.applyFormat({ firstRow: rowIndex, lastRow: rowIndex, firstColumn: column, lastColumn: column }, { numberFormat: format });
    }
  }
}

/** The block written, checked for size as Excel does. */
function fittingBlock(area: Area, written: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(written)) {
    if (cellCount(area) > MAX_READ_CELLS) throw new HostError("InvalidOperation", "one value for too many cells");
    return Array.from({ length: rowCount(area) }, () => Array.from({ length: columnCount(area) }, () => written));
  }
  refuseSize(area, written.length, null);
  return written.map((row: unknown) => {
    if (!Array.isArray(row)) throw invalidArgument("a row of the array");
    refuseSize(area, written.length, row.length);
    return row as readonly unknown[];
  });
}

/** Fails when an array does not have the range's size. */
export function refuseSize(area: Area, rows: number, columns: number | null): void {
  if (rows === rowCount(area) && (columns === null || columns === columnCount(area))) return;
  throw invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range");
}

/** Real Excel takes a write through a filter and misplaces it: here that is a failure of the test that does it. */
function refuseFiltered(target: WriteTarget, sheet: SheetStore): void {
  const { area, host, sheetId } = target;
  for (const row of sheet.filteredRows()) {
    if (row < area.firstRow || row > area.lastRow || rowCount(area) === 1) continue;
    throw host.hazard(`write through a filter on ${sheetRecord(host, sheetId).name}, row ${String(row + 1)}`);
  }
}

/** Merged cells hold a value only top-left: what is written to the others is lost, as in Excel. */
function withoutMergedCells(
  sheet: SheetStore,
  area: Area,
  inputs: readonly (readonly (CellInput | null)[])[],
): readonly (readonly (CellInput | null)[])[] {
  const merges = sheet.merges().filter((merge) => intersection(merge, area) !== null);
  if (merges.length === 0) return inputs;
  return inputs.map((row, r) =>
    row.map((input, c) => {
      const [rowIndex, column] = [area.firstRow + r, area.firstColumn + c];
      const cell = { firstRow: rowIndex, lastRow: rowIndex, firstColumn: column, lastColumn: column };
      const merge = merges.find((one) => contains(one, cell));
      return merge === undefined || (merge.firstRow === rowIndex && merge.firstColumn === column) ? input : null;
    }),
  );
}
