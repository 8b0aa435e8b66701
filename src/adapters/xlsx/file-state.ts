import type { Snapshot } from "#sheet/workbook.ts";
import { openFile } from "./read-workbook-file.ts";
import type { XlsxBook } from "./read/xlsx-book.ts";
import type { PackageEdit } from "./write/package-edit.ts";
import type { CellValue } from "#sheet/cell.ts";
import { cellKey } from "#sheet/grid.ts";
import type { Grid } from "#sheet/grid.ts";
import { snapshotCell } from "#sheet/snapshot-cell.ts";

/** What a file workbook keeps between calls. */
export interface FileState {
  readonly name: string;
  bytes: Uint8Array;
  book: XlsxBook;
  /** The file before and after the last write, to take that back whole. */
  last: { readonly snapshot: Snapshot; readonly before: Uint8Array; readonly after: Uint8Array } | null;
}

/** Takes a changed package as the file's new content. */
export async function takeBytes(state: FileState, bytes: Uint8Array): Promise<void> {
  state.book = await openFile(bytes, state.name);
  state.bytes = bytes;
}

/** Closes a package edit into the file. */
export async function commit(state: FileState, edit: PackageEdit): Promise<void> {
  await takeBytes(state, await edit.bytes());
}

/** One cell of a grid in the form of snapshots. */
export function snapshotAt(grid: Grid, row: number, column: number): CellValue {
  return snapshotCell(grid.values[row]?.[column] ?? null, grid.formulas.get(cellKey(row, column)) ?? null);
}

/** All cells of a grid in the form of snapshots. */
export function snapshotOf(grid: Grid): CellValue[][] {
  return grid.values.map((row, rowIndex) => row.map((_, column) => snapshotAt(grid, rowIndex, column)));
}
