import type { CellRange } from "./cell-address.ts";

/** The range from A1 that covers every block given; at least A1 itself. */
export function coveringRange(blocks: readonly (readonly (readonly unknown[])[])[]): CellRange {
  let rows = 1;
  let columns = 1;
  for (const block of blocks) {
    rows = Math.max(rows, block.length);
    for (const row of block) columns = Math.max(columns, row.length);
  }
  return { firstRow: 0, firstColumn: 0, lastRow: rows - 1, lastColumn: columns - 1 };
}
