import type { CellValue } from "#sheet/cell.ts";
import type { CellKey, Grid } from "#sheet/grid.ts";

/**
 * A grid on its way to the worker. Its rows become columns of numbers, which change hands without being copied, and one
 * long text, which is copied in one go: a copy of the cells one by one would make the screen wait. It goes piece by piece,
 * each made in a moment, so that the screen has its turn in between.
 */
export type GridPiece = { readonly rows: PackedRows } | { readonly entries: PackedEntries };

/** Some rows; cells one after another, row by row. */
export interface PackedRows {
  /** Cells of each row. */
  readonly widths: Int32Array<ArrayBuffer>;
  readonly kinds: Uint8Array<ArrayBuffer>;
  readonly numbers: Float64Array<ArrayBuffer>;
  /** Letters of each text, and of each error's name. */
  readonly lengths: Int32Array<ArrayBuffer>;
  readonly text: string;
}

type SparseMap = "formulas" | "numberFormats" | "looks";

/** Some entries of one of the grid's sparse maps; equal values stand once. */
interface PackedEntries {
  readonly map: SparseMap;
  readonly keys: Float64Array<ArrayBuffer>;
  readonly ids: Int32Array<ArrayBuffer>;
  readonly values: readonly unknown[];
}

const KIND = { blank: 0, number: 1, text: 2, yes: 3, no: 4, error: 5 } as const;
const ROWS_IN_PIECE = 1_000;
const ENTRIES_IN_PIECE = 10_000;

/** The pieces of a grid; what is left of it, without rows and maps, goes with the job. */
export function* gridPieces(grid: Grid): Generator<GridPiece> {
  for (let from = 0; from < grid.values.length; from += ROWS_IN_PIECE)
    yield { rows: packRows(grid.values.slice(from, from + ROWS_IN_PIECE)) };
  yield* entryPieces("formulas", grid.formulas, (text) => text);
  yield* entryPieces("numberFormats", grid.numberFormats, (text) => text);
  yield* entryPieces("looks", grid.looks, ({ bold, indent }) => `${String(bold)} ${String(indent)}`);
}

/** What is left of a grid when its pieces are sent by themselves. */
export function withoutPieces(grid: Grid): Grid {
  return { ...grid, values: [], formulas: new Map(), numberFormats: new Map(), looks: new Map() };
}

/** The memory that changes hands with a piece. */
export function transferOf(piece: GridPiece): ArrayBuffer[] {
  if ("entries" in piece) return [piece.entries.keys.buffer, piece.entries.ids.buffer];
  const { widths, kinds, numbers, lengths } = piece.rows;
  return [widths.buffer, kinds.buffer, numbers.buffer, lengths.buffer];
}

/** Puts a grid together again. */
export function gridOf(rest: Grid, pieces: readonly GridPiece[]): Grid {
  const values: (readonly CellValue[])[] = [];
  const maps = { formulas: new Map<CellKey, unknown>(), numberFormats: new Map<CellKey, unknown>(), looks: new Map<CellKey, unknown>() };
  for (const piece of pieces) {
    if ("rows" in piece) for (const row of unpackRows(piece.rows)) values.push(row);
    else addEntries(maps[piece.entries.map], piece.entries);
  }
  return { ...rest, values, ...(maps as Pick<Grid, SparseMap>) };
}

/** Packs rows of cells. */
export function packRows(rows: readonly (readonly CellValue[])[]): PackedRows {
  const widths = Int32Array.from(rows, (row) => row.length);
  const cells = widths.reduce((sum, width) => sum + width, 0);
  const kinds = new Uint8Array(cells);
  const numbers: number[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const row of rows) {
    for (const value of row) {
      kinds[at] = kindOf(value);
      if (typeof value === "number") numbers.push(value);
      else if (typeof value === "string") texts.push(value);
      else if (typeof value === "object" && value !== null) texts.push(value.error);
      at += 1;
    }
  }
  const lengths = Int32Array.from(texts, (text) => text.length);
  return { widths, kinds, numbers: Float64Array.from(numbers), lengths, text: texts.join("") };
}

function kindOf(value: CellValue): number {
  if (typeof value === "string") return KIND.text;
  if (typeof value === "number") return KIND.number;
  if (typeof value === "boolean") return value ? KIND.yes : KIND.no;
  return value === null ? KIND.blank : KIND.error;
}

/** The rows again. */
export function unpackRows({ widths, kinds, numbers, lengths, text }: PackedRows): CellValue[][] {
  let [cell, number, word, letter] = [0, 0, 0, 0];
  const nextText = (): string => {
    const from = letter;
    letter += lengths[word] ?? 0;
    word += 1;
    return text.slice(from, letter);
  };
  const nextCell = (): CellValue => {
    const kind = kinds[cell];
    cell += 1;
    if (kind === KIND.text) return nextText();
    if (kind === KIND.error) return { error: nextText() };
    if (kind === KIND.number) {
      number += 1;
      return numbers[number - 1] ?? 0;
    }
    return kind === KIND.blank ? null : kind === KIND.yes;
  };
  return Array.from(widths, (width) => {
    const row: CellValue[] = [];
    for (let left = width; left > 0; left -= 1) row.push(nextCell());
    return row;
  });
}

/** `wordOf` tells values apart: equal words, equal values. */
function* entryPieces<Value>(map: SparseMap, entries: ReadonlyMap<CellKey, Value>, wordOf: (value: Value) => string): Generator<GridPiece> {
  let keys: number[] = [];
  let ids: number[] = [];
  let numberOf = new Map<string, number>();
  let values: Value[] = [];
  const piece = (): GridPiece => ({ entries: { map, keys: Float64Array.from(keys), ids: Int32Array.from(ids), values } });
  for (const [key, value] of entries) {
    const word = wordOf(value);
    let id = numberOf.get(word);
    if (id === undefined) {
      id = values.push(value) - 1;
      numberOf.set(word, id);
    }
    keys.push(key);
    ids.push(id);
    if (keys.length < ENTRIES_IN_PIECE) continue;
    yield piece();
    keys = [];
    ids = [];
    numberOf = new Map();
    values = [];
  }
  if (keys.length > 0) yield piece();
}

function addEntries(map: Map<CellKey, unknown>, { keys, ids, values }: PackedEntries): void {
  keys.forEach((key, at) => map.set(key, values[ids[at] ?? 0]));
}
