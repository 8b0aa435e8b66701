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
  const idOf = numberTexts(texts);
  let before: string | null | undefined;
  let id = 0;
  for (let position = 0; position < lines.length; position += 1) {
    const line = lines[position];
    const text = line === undefined ? null : textOf(line);
    if (text !== before) {
      id = idOf(text);
      before = text;
    }
    ids[position] = id;
  }
  return { ids, texts };
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
  return { ids: column.ids.map((id) => joined[id] ?? 0), texts };
}

/** A number for each pair of two columns that occurs, e.g. agency × project. */
export interface PairColumn {
  readonly ids: Int32Array;
  /** By id: the numbers of both. */
  readonly pairs: readonly (readonly [first: number, second: number])[];
}

/** Gives every line the number of its pair. Pairs are kept as numbers, never as joined texts. */
export function pairColumn(first: TextColumn, second: TextColumn): PairColumn {
  const pairs: (readonly [number, number])[] = [];
  const idByPair = new Map<number, number>();
  const ids = first.ids.map((one, position) => {
    const two = second.ids[position] ?? 0;
    const key = one * second.texts.length + two;
    const known = idByPair.get(key);
    if (known !== undefined) return known;
    const id = pairs.push([one, two]) - 1;
    idByPair.set(key, id);
    return id;
  });
  return { ids, pairs };
}
