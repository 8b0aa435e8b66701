import type { LineIndex } from "./line-index/line-index.ts";
import type { MoneyColumn } from "./line-index/money-column.ts";

/** Mixes whole numbers into two words of 32 bits. */
interface Mixer {
  readonly reset: (start: number) => void;
  readonly add: (value: number) => void;
  readonly first: () => number;
  readonly second: () => number;
}

function createMixer(): Mixer {
  let a = 0;
  let b = 0;
  return {
    reset: (start) => {
      a = start | 0;
      b = ~start;
    },
    add: (value) => {
      a = Math.imul(a ^ value, 0x85ebca6b);
      a ^= a >>> 15;
      b = Math.imul((b + value + a) | 0, 0xc2b2ae35);
      b ^= b >>> 13;
    },
    first: () => a,
    second: () => b,
  };
}

/** The two words of each distinct text, one after the other. Its own short loop, because it sees every letter of the table. */
function hashesOf(texts: readonly (string | null)[]): Int32Array {
  const words = new Int32Array(texts.length * 2);
  texts.forEach((text, id) => {
    const length = text?.length ?? -1;
    let a = length;
    let b = ~length;
    for (let at = 0; at < length; at += 1) {
      const code = text?.charCodeAt(at) ?? 0;
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b + code, 0x2545f491) ^ (b >>> 15);
    }
    words[id * 2] = a;
    words[id * 2 + 1] = b;
  });
  return words;
}

/**
 * A hash of 128 bits over what the rows say: their texts, amounts and last year's amounts, not where they stand. The
 * same rows in another order have the same hash; a row taken twice has not. Shows that a result is stale or that a
 * report belongs to these rows; no protection against a forger.
 */
export function rowsHash(index: LineIndex): string {
  const mixer = createMixer();
  const columns = index.texts
    .map((column, kind) => ({
      kind,
      ids: column.ids,
      words: hashesOf(column.texts),
      isEmpty: column.texts.every((text) => text === null),
    }))
    .filter((column) => !column.isEmpty);
  const sums = new Uint32Array(4);
  for (let position = 0; position < index.lines.length; position += 1) {
    mixer.reset(1);
    for (const { kind, ids, words } of columns) {
      const id = ids[position] ?? 0;
      mixer.add((words[id * 2] ?? 0) + kind);
      mixer.add(words[id * 2 + 1] ?? 0);
    }
    addAmount(mixer, index.amount, position);
    if (index.previous !== null) addAmount(mixer, index.previous, position);
    addRow(sums, mixer);
  }
  return Array.from(sums, (sum) => sum.toString(16).padStart(8, "0")).join("");
}

/** A number that is no whole number of satang goes in digit by digit. */
function addAmount(mixer: Mixer, column: MoneyColumn, position: number): void {
  const satang = column.satang[position] ?? 0;
  if (!Number.isNaN(satang)) {
    mixer.add(satang % 2 ** 32);
    mixer.add(Math.trunc(satang / 2 ** 32));
    return;
  }
  const digits = column.others.get(position)?.toString() ?? "none";
  for (let at = 0; at < digits.length; at += 1) mixer.add(digits.charCodeAt(at));
}

/** Sums know no order; mixing on between them keeps two rows from making up for each other. */
function addRow(sums: Uint32Array, mixer: Mixer): void {
  for (let at = 0; at < sums.length; at += 1) {
    mixer.add(at + 1);
    sums[at] = (sums[at] ?? 0) + (at % 2 === 0 ? mixer.first() : mixer.second());
  }
}
