import type { CellRef } from "#sheet/cell-address.ts";
import { cellKey } from "#sheet/grid.ts";
import { highlightsBySheet } from "#sheet/highlight.ts";
import type { CellHighlight } from "#sheet/highlight.ts";
import type { HighlightResult } from "#sheet/workbook.ts";
import type { MemoryState } from "./memory-state.ts";
import { refuseProtected, refuseReadOnly, sheetNamed } from "./memory-state.ts";

/** Highlights cells in place of all highlights there are; a coloured cell stays as it is. */
export function highlightCells(state: MemoryState, cells: readonly CellHighlight[]): HighlightResult {
  refuseReadOnly(state);
  const asked = [...highlightsBySheet(cells)].map(([name, found]) => ({ sheet: sheetNamed(state, name), found }));
  for (const { sheet } of asked) refuseProtected(sheet);
  clearHighlights(state);
  const coloured: CellRef[] = [];
  let highlighted = 0;
  for (const { sheet, found } of asked) {
    for (const { row, column, severity } of found) {
      if (sheet.coloured.has(cellKey(row, column))) coloured.push({ workbook: state.name, sheet: sheet.grid.sheet, row, column });
      else {
        sheet.highlights.set(cellKey(row, column), severity);
        highlighted += 1;
      }
    }
  }
  return { highlighted, coloured };
}

/** Takes every highlight away; answers how many cells had one. */
export function clearHighlights(state: MemoryState): number {
  refuseReadOnly(state);
  const marked = state.sheets.filter((sheet) => sheet.highlights.size > 0);
  for (const sheet of marked) refuseProtected(sheet);
  const cells = marked.reduce((sum, { highlights }) => sum + highlights.size, 0);
  for (const sheet of marked) sheet.highlights.clear();
  return cells;
}
