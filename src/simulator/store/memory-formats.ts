import type { Area } from "./area.ts";
import { cellCount } from "./area.ts";
import type { CellFormat } from "./stored-cell.ts";
import { PLAIN_FORMAT } from "./stored-cell.ts";

/** The looks of one sheet's cells. */
export interface MemoryFormats {
  readonly at: (row: number, column: number) => CellFormat;
  readonly lay: (area: Area, patch: Partial<CellFormat>) => void;
  readonly clear: (area: Area) => void;
  /** Cells that were formatted one by one (not by whole rows, columns or sheets). */
  readonly each: (visit: (row: number, column: number) => void) => void;
}

/** Above this many cells a format is kept as a layer instead of cell by cell. */
const MOST_SINGLE_CELLS = 400_000;
const COLUMNS = 16_384;

const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn;

/** Plain looks everywhere. */
export function createMemoryFormats(): MemoryFormats {
  const cells = new Map<number, CellFormat>();
  const layers: { readonly area: Area; readonly patch: Partial<CellFormat> }[] = [];
  const base = (row: number, column: number): CellFormat =>
    layers.reduce<CellFormat>((format, layer) => (holds(layer.area, row, column) ? { ...format, ...layer.patch } : format), PLAIN_FORMAT);
  const at = (row: number, column: number): CellFormat =>
    cells.get(row * COLUMNS + column) ?? (layers.length === 0 ? PLAIN_FORMAT : base(row, column));
  const inside = (area: Area): number[] => [...cells.keys()].filter((key) => holds(area, Math.floor(key / COLUMNS), key % COLUMNS));
  return {
    at,
    lay: (area, patch) => {
      if (cellCount(area) > MOST_SINGLE_CELLS) {
        layers.push({ area, patch });
        for (const key of inside(area)) cells.set(key, { ...(cells.get(key) ?? PLAIN_FORMAT), ...patch });
        return;
      }
      for (let row = area.firstRow; row <= area.lastRow; row += 1) {
        for (let column = area.firstColumn; column <= area.lastColumn; column += 1)
          cells.set(row * COLUMNS + column, { ...at(row, column), ...patch });
      }
    },
    clear: (area) => {
      for (const key of inside(area)) cells.delete(key);
      if (layers.length > 0) layers.push({ area, patch: PLAIN_FORMAT });
    },
    each: (visit) => {
      for (const key of cells.keys()) visit(Math.floor(key / COLUMNS), key % COLUMNS);
    },
  };
}
