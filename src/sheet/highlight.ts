import type { CellRange } from "./cell-address.ts";
import { rangeAddress } from "./cell-address.ts";

/**
 * A highlight is a rule of the sheet (a conditional format), never a fill: the cell's own look stays untouched under it, it moves with
 * its row, and taking the rule away leaves nothing. This condition, which always holds, says that it is ours.
 */
export const HIGHLIGHT_CONDITION = 'N("BVC finding")=0';

/** Whether a rule's formula, as a host gives it back, is that of a highlight of ours. */
export function isHighlight(formula: string): boolean {
  return formula.replace(/^=|\s/g, "").toLowerCase() === HIGHLIGHT_CONDITION.replace(/\s/g, "").toLowerCase();
}

/** Background of a highlighted cell, RRGGBB. */
export const HIGHLIGHT_FILLS = { error: "FFB3B8", warning: "FFE08A" } as const;

/** A cell of a person's sheet to highlight, by how grave what was found there is. */
export interface CellHighlight {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly severity: keyof typeof HIGHLIGHT_FILLS;
}

/** Each cell once, an error before a warning; sheet by sheet, in reading order. */
export function highlightsBySheet(cells: readonly CellHighlight[]): ReadonlyMap<string, readonly CellHighlight[]> {
  const found = new Map<string, Map<string, CellHighlight>>();
  for (const cell of cells) {
    const sheet = found.get(cell.sheet) ?? new Map<string, CellHighlight>();
    found.set(cell.sheet, sheet);
    const key = `${String(cell.row)} ${String(cell.column)}`;
    if (sheet.get(key)?.severity !== "error") sheet.set(key, cell);
  }
  const inOrder = (a: CellHighlight, b: CellHighlight): number => a.row - b.row || a.column - b.column;
  return new Map([...found].map(([sheet, at]) => [sheet, [...at.values()].sort(inOrder)]));
}

/** The cells of one severity as ranges: runs along a row. */
export function highlightRuns(cells: readonly CellHighlight[], severity: CellHighlight["severity"]): readonly CellRange[] {
  const runs: CellRange[] = [];
  for (const { row, column } of cells.filter((cell) => cell.severity === severity)) {
    const last = runs.at(-1);
    if (last !== undefined && last.lastRow === row && last.lastColumn === column - 1)
      runs[runs.length - 1] = { ...last, lastColumn: column };
    else runs.push({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  }
  return runs;
}

/** Addresses of runs, parted by blanks, as a rule of a file names its cells. */
export function runAddresses(runs: readonly CellRange[]): string {
  return runs.map(rangeAddress).join(" ");
}
