import type { CellRange } from "#sheet/cell-address.ts";

/**
 * Rectangles of cells that share a key: runs along each row, joined downwards where the next row has the same run.
 * `keyAt` null: the cell belongs to none. Order is top to bottom, then left to right.
 */
export function likeAreas<K extends string>(
  rows: number,
  columnsIn: (row: number) => number,
  keyAt: (row: number, column: number) => K | null,
): readonly (readonly [K, CellRange])[] {
  const areas: [K, CellRange][] = [];
  let open = new Map<string, [K, CellRange]>();
  for (let row = 0; row < rows; row += 1) {
    const next = new Map<string, [K, CellRange]>();
    for (const [key, first, last] of runs(columnsIn(row), (column) => keyAt(row, column))) {
      const name = `${key} ${String(first)} ${String(last)}`;
      const above = open.get(name);
      const area: [K, CellRange] = above ?? [key, { firstRow: row, firstColumn: first, lastRow: row, lastColumn: last }];
      if (above === undefined) areas.push(area);
      else area[1] = { ...area[1], lastRow: row };
      next.set(name, area);
    }
    open = next;
  }
  return areas;
}

/** Runs of equal keys along one row. */
function runs<K extends string>(columns: number, keyAt: (column: number) => K | null): readonly (readonly [K, number, number])[] {
  const found: [K, number, number][] = [];
  for (let column = 0; column < columns; column += 1) {
    const key = keyAt(column);
    const last = found.at(-1);
    if (key === null) continue;
    if (last !== undefined && last[0] === key && last[2] === column - 1) last[2] = column;
    else found.push([key, column, column]);
  }
  return found;
}
