import { MAX_COLUMNS } from "#sheet/cell-address.ts";
import type { CellKey } from "#sheet/grid.ts";

/** Which style each cell with content has, in rows: a million cells take eight megabytes so. */
export interface CellStyles {
  /** By row and column the style's number and one; zero or nothing where no cell is. */
  readonly rows: number[][];
  /** Cells of each style. */
  readonly counts: number[];
}

/** No cell yet. */
export function noCellStyles(): CellStyles {
  return { rows: [], counts: [] };
}

/** Whether the cell was met before. */
export function isStyled({ rows }: CellStyles, row: number, column: number): boolean {
  return (rows[row]?.[column] ?? 0) !== 0;
}

/** Keeps the style of a cell. */
export function keepStyle({ rows, counts }: CellStyles, place: { readonly row: number; readonly column: number }, style: number): void {
  while (rows.length <= place.row) rows.push([]);
  const cells = rows[place.row] ?? [];
  while (cells.length < place.column) cells.push(0);
  cells[place.column] = style + 1;
  counts[style] = (counts[style] ?? 0) + 1;
}

/** What the styles of cells mean in one respect, by cell; cells whose style means nothing are not in it. */
export function meaningOfStyles<Meaning>(styles: CellStyles, meaningOf: (style: number) => Meaning | null): ReadonlyMap<CellKey, Meaning> {
  const meanings = styles.counts.map((count, style) => (count > 0 ? meaningOf(style) : null));
  return meanings.every((meaning) => meaning === null) ? new Map() : new StyleMeanings(styles, meanings);
}

/** A sparse map over the rows of styles: nothing is stored for a cell but its style. */
class StyleMeanings<Meaning> implements ReadonlyMap<CellKey, Meaning> {
  readonly size: number;
  readonly #styles: CellStyles;
  readonly #meanings: readonly (Meaning | null)[];

  constructor(styles: CellStyles, meanings: readonly (Meaning | null)[]) {
    this.#styles = styles;
    this.#meanings = meanings;
    this.size = meanings.reduce((sum, meaning, style) => sum + (meaning === null ? 0 : (styles.counts[style] ?? 0)), 0);
  }

  get(key: CellKey): Meaning | undefined {
    const style = this.#styles.rows[Math.floor(key / MAX_COLUMNS)]?.[key % MAX_COLUMNS] ?? 0;
    return this.#meanings[style - 1] ?? undefined;
  }

  has(key: CellKey): boolean {
    return this.get(key) !== undefined;
  }

  *entries(): MapIterator<[CellKey, Meaning]> {
    for (const [row, cells] of this.#styles.rows.entries()) {
      for (let column = 0; column < cells.length; column += 1) {
        const meaning = this.#meanings[(cells[column] ?? 0) - 1] ?? null;
        if (meaning !== null) yield [row * MAX_COLUMNS + column, meaning];
      }
    }
  }

  *keys(): MapIterator<CellKey> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<Meaning> {
    for (const [, meaning] of this.entries()) yield meaning;
  }

  [Symbol.iterator](): MapIterator<[CellKey, Meaning]> {
    return this.entries();
  }

  forEach(callback: (value: Meaning, key: CellKey, map: ReadonlyMap<CellKey, Meaning>) => void): void {
    for (const [key, meaning] of this.entries()) callback(meaning, key, this);
  }
}
