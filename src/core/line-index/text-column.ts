import { numberPairs } from "./number-pairs.ts";
import { numberTexts } from "../text/number-texts.ts";

/** Texts of one kind over all lines: a small whole number per line instead of a text. */
export interface TextColumn {
  /** By position of the line; an index into `texts`. */
  readonly ids: Int32Array;
  /** By id, in the order first met; null is the number of the lines without a text, if there are any. */
  readonly texts: readonly (string | null)[];
}

/** Gives every line the number of its text; only equal texts share one. */
export function textColumn<Line>(lines: readonly Line[], textOf: (line: Line) => string | null): TextColumn {
  const ids = new Int32Array(lines.length);
  const texts: (string | null)[] = [];
  const idOf = numberFewTexts(texts);
  let before: string | null | undefined;
  let id = 0;
  lines.forEach((line, position) => {
    const text = textOf(line);
    if (text !== before) {
      id = idOf(text);
      before = text;
    }
    // What is zero already is not written: the many columns without any text then take no memory.
    if (id !== 0) ids[position] = id;
  });
  return { ids, texts };
}

/** Up to so many texts the engine's own table is faster: lines share the texts they repeat, and their hash is known after the first. */
const FEW_TEXTS = 4096;

function numberFewTexts(met: (string | null)[]): (text: string | null) => number {
  const few = new Map<string | null, number>();
  let many: ((text: string | null) => number) | null = null;
  return (text) => {
    if (many !== null) return many(text);
    const before = few.get(text);
    if (before !== undefined) return before;
    if (met.length === FEW_TEXTS) {
      const known = met.splice(0);
      many = numberTexts(met);
      known.forEach(many);
      few.clear();
      return many(text);
    }
    few.set(text, met.length);
    return met.push(text) - 1;
  };
}

/** Joins the texts whose keys are equal under the first of them; null stays by itself. */
export function joinByKey(column: TextColumn, keyOf: (text: string, id: number) => string): TextColumn {
  const texts: (string | null)[] = [];
  const keys: (string | null)[] = [];
  const idOf = numberTexts(keys);
  const joined = Int32Array.from(column.texts, (text, id) => {
    const joinedId = idOf(text === null ? null : keyOf(text, id));
    texts[joinedId] ??= text;
    return joinedId;
  });
  const ids = new Int32Array(column.ids.length);
  for (let position = 0; position < ids.length; position += 1) ids[position] = joined[column.ids[position] ?? 0] ?? 0;
  return { ids, texts };
}

/** A number for each pair of two columns that occurs, e.g. agency × project. */
export interface PairColumn {
  readonly ids: Int32Array;
  /** By id: the numbers of both. */
  readonly firsts: readonly number[];
  readonly seconds: readonly number[];
}

/** Gives every line the number of its pair. Pairs are kept as numbers, never as joined texts. */
export function pairColumn(first: TextColumn, second: TextColumn): PairColumn {
  const { idOf, firsts, seconds } = numberPairs();
  const ids = new Int32Array(first.ids.length);
  for (let position = 0; position < ids.length; position += 1) {
    ids[position] = idOf(first.ids[position] ?? 0, second.ids[position] ?? 0);
  }
  return { ids, firsts, seconds };
}
