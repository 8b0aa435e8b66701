import type { LineIndex } from "./line-index/line-index.ts";

const MULTIPLIER_A = 0x85ebca6b;
const MULTIPLIER_B = 0xc2b2ae35;
const GOLDEN = 0x9e3779b1;

/** Two running 32-bit words; four sums of them make the hash. */
interface Words {
  a: number;
  b: number;
}

function mix(words: Words, value: number): void {
  words.a = Math.imul(words.a ^ value, MULTIPLIER_A);
  words.a ^= words.a >>> 15;
  words.b = Math.imul(words.b + value + (words.a | 0), MULTIPLIER_B);
  words.b ^= words.b >>> 13;
}

function mixText(words: Words, text: string | null): void {
  if (text === null) {
    mix(words, GOLDEN);
    return;
  }
  mix(words, text.length);
  for (let index = 0; index < text.length; index += 1) mix(words, text.charCodeAt(index));
}

function hashOfText(text: string | null): Words {
  const words: Words = { a: 1, b: 2 };
  mixText(words, text);
  return words;
}

/**
 * A hash of 128 bits over what the rows say: their texts, amounts and last year's amounts, not where they stand. The same rows in
 * another order have the same hash; a row taken twice has not. Shows that a result is stale or a report belongs to
 * these rows; no protection against a forger.
 */
export function rowsHash(index: LineIndex): string {
  const textHashes = index.texts.map((column) => column.texts.map(hashOfText));
  const sums = new Uint32Array(4);
  for (let position = 0; position < index.lines.length; position += 1) {
    const words: Words = { a: GOLDEN, b: MULTIPLIER_A };
    index.texts.forEach((column, text) => {
      const hash = textHashes[text]?.[column.ids[position] ?? 0];
      mix(words, hash?.a ?? 0);
      mix(words, hash?.b ?? 0);
    });
    mixText(words, index.lines[position]?.amount?.toString() ?? null);
    mixText(words, index.lines[position]?.previousAmount?.toString() ?? null);
    addRow(sums, words);
  }
  return Array.from(sums, (sum) => sum.toString(16).padStart(8, "0")).join("");
}

/** Sums do not know order; mixing the words again keeps two rows from making up for each other. */
function addRow(sums: Uint32Array, words: Words): void {
  for (let at = 0; at < sums.length; at += 1) {
    mix(words, at + 1);
    sums[at] = (sums[at] ?? 0) + (at % 2 === 0 ? words.a : words.b);
  }
}
