import type { LineIndex } from "./line-index/line-index.ts";
import type { MoneyColumn } from "./line-index/money-column.ts";
import type { TextColumn } from "./line-index/text-column.ts";

/** Two words of 32 bits for each row, which whole numbers are mixed into. Column by column: a row's words know nothing of other rows. */
interface RowWords {
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** Every row's words at the start. */
function newWords(rows: number): RowWords {
  return { first: new Int32Array(rows).fill(1), second: new Int32Array(rows).fill(~1) };
}

/** Mixes a number into the words of a row. */
function mixIn({ first, second }: RowWords, row: number, value: number): void {
  let a = Math.imul((first[row] ?? 0) ^ value, 0x85ebca6b);
  a ^= a >>> 15;
  const b = Math.imul(((second[row] ?? 0) + value + a) | 0, 0xc2b2ae35);
  first[row] = a;
  second[row] = b ^ (b >>> 13);
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
  const words = newWords(index.lines.length);
  index.texts.forEach((column, kind) => {
    if (column.texts.some((text) => text !== null)) mixTexts(words, column, kind);
  });
  mixAmounts(words, index.amount);
  if (index.previous !== null) mixAmounts(words, index.previous);
  return Array.from(sumOfRows(words), (sum) => sum.toString(16).padStart(8, "0")).join("");
}

function mixTexts(words: RowWords, { ids, texts }: TextColumn, kind: number): void {
  const hashes = hashesOf(texts);
  for (let row = 0; row < ids.length; row += 1) {
    const id = ids[row] ?? 0;
    mixIn(words, row, (hashes[id * 2] ?? 0) + kind);
    mixIn(words, row, hashes[id * 2 + 1] ?? 0);
  }
}

/** A number that is no whole number of satang goes in digit by digit. */
function mixAmounts(words: RowWords, { satang, others }: MoneyColumn): void {
  for (let row = 0; row < satang.length; row += 1) {
    const amount = satang[row] ?? 0;
    if (!Number.isNaN(amount)) {
      mixIn(words, row, amount % 2 ** 32);
      mixIn(words, row, Math.trunc(amount / 2 ** 32));
      continue;
    }
    const digits = others.get(row)?.toString() ?? "none";
    for (let at = 0; at < digits.length; at += 1) mixIn(words, row, digits.charCodeAt(at));
  }
}

/** Sums know no order; mixing on between them keeps two rows from making up for each other. */
function sumOfRows(words: RowWords): Uint32Array {
  const sums = new Uint32Array(4);
  for (let row = 0; row < words.first.length; row += 1) {
    for (let at = 0; at < sums.length; at += 1) {
      mixIn(words, row, at + 1);
      sums[at] = (sums[at] ?? 0) + ((at % 2 === 0 ? words.first[row] : words.second[row]) ?? 0);
    }
  }
  return sums;
}
