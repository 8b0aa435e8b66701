import type { Area } from "./area.ts";
import { columnCount, rowCount } from "./area.ts";
import type { CellInput, StoredValue } from "./stored-cell.ts";

/** One cell that holds something. `isPending`: the formula's result is not known yet. */
export interface MemoryCell {
  readonly value: StoredValue;
  readonly formula: string | null;
  readonly isPending: boolean;
}

/** The cells of one sheet, by row and column. */
export interface MemoryCells {
  readonly at: (row: number, column: number) => MemoryCell | null;
  readonly put: (row: number, column: number, input: CellInput) => void;
  readonly calculated: (row: number, column: number, value: StoredValue) => void;
  readonly block: <T>(area: Area, pick: (cell: MemoryCell | null, row: number, column: number) => T) => T[][];
  readonly clear: (area: Area) => void;
  readonly each: (visit: (cell: MemoryCell, row: number, column: number) => void) => void;
  /** Places whose formula has no result yet. */
  readonly pending: () => readonly (readonly [number, number])[];
}

const COLUMNS = 16_384;

/** Empty cells. */
export function createMemoryCells(): MemoryCells {
  const rows = new Map<number, Map<number, MemoryCell>>();
  const pending = new Map<number, readonly [number, number]>();
  const at: MemoryCells["at"] = (row, column) => rows.get(row)?.get(column) ?? null;
  const set = (row: number, column: number, cell: MemoryCell | null): void => {
    const cells = rows.get(row) ?? new Map<number, MemoryCell>();
    if (cell?.isPending === true) pending.set(row * COLUMNS + column, [row, column]);
    else pending.delete(row * COLUMNS + column);
    if (cell === null) cells.delete(column);
    else cells.set(column, cell);
    if (cells.size === 0) rows.delete(row);
    else rows.set(row, cells);
  };
  return {
    at,
    put: (row, column, input) => {
      const formula = input.formula ?? null;
      const isEmpty = formula === null && input.value === null;
      set(row, column, isEmpty ? null : { value: input.value, formula, isPending: formula !== null && input.value === null });
    },
    calculated: (row, column, value) => {
      const cell = at(row, column);
      if (cell !== null) set(row, column, { ...cell, value, isPending: false });
    },
    block: (area, pick) => blockOf(area, (row, column) => pick(at(row, column), row, column)),
    clear: (area) => {
      for (const [row, cells] of [...rows]) {
        if (row < area.firstRow || row > area.lastRow) continue;
        for (const column of [...cells.keys()]) if (column >= area.firstColumn && column <= area.lastColumn) set(row, column, null);
      }
    },
    each: (visit) => {
      for (const [row, cells] of [...rows]) for (const [column, cell] of [...cells]) visit(cell, row, column);
    },
    pending: () => [...pending.values()],
  };
}

function blockOf<T>(area: Area, pick: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rowCount(area) }, (_, r) =>
    Array.from({ length: columnCount(area) }, (__, c) => pick(area.firstRow + r, area.firstColumn + c)),
  );
}
