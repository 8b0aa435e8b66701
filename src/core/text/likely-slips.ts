/** Two texts of a list, by position, that one slip of typing tells apart: one letter more in `longer`, or two neighbours swapped. */
export interface Slip {
  readonly longer: number;
  readonly other: number;
  /** The letter of `longer` where they part. */
  readonly at: number;
}

const BASE = 0x01000193;

/**
 * A whole number of 32 bits for a text, from which that of the text with one letter changed follows without reading the
 * text again: the letters times the powers of a base, added.
 */
export function letterSum(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (Math.imul(sum, BASE) + text.charCodeAt(at)) | 0;
  return sum;
}

/** For each letter of a text, the sum of the text without it; then, in `swapped`, with it and the next letter swapped. */
export interface ChangedSums {
  readonly without: Int32Array;
  readonly swapped: Int32Array;
}

/** Makes the reader of changed sums for texts up to a length; its answer is overwritten by the next. */
export function changedSums(longest: number): (text: string) => ChangedSums {
  const powers = letterPowers(longest);
  const without = new Int32Array(longest);
  const swapped = new Int32Array(longest);
  return (text) => {
    const whole = letterSum(text);
    let through = 0;
    for (let at = 0; at < text.length; at += 1) {
      const letter = text.charCodeAt(at);
      const before = through;
      const behind = powers[text.length - 1 - at] ?? 0;
      through = (Math.imul(before, BASE) + letter) | 0;
      without[at] = whole + Math.imul((before - through) | 0, behind);
      if (at + 1 === text.length) break;
      const more = text.charCodeAt(at + 1) - letter;
      swapped[at] = whole + Math.imul(more, (behind - (powers[text.length - 2 - at] ?? 0)) | 0);
    }
    return { without, swapped };
  };
}

/** The powers of the base up to a length. */
function letterPowers(length: number): Int32Array {
  const powers = new Int32Array(length + 1).fill(1);
  for (let at = 1; at <= length; at += 1) powers[at] = Math.imul(powers[at - 1] ?? 0, BASE);
  return powers;
}

/** A set of sums that may say yes too often, and never no too often: one look at a bit tells most strangers. */
export interface SumFilter {
  /** Adds a sum; whether it may have been there before. */
  readonly add: (sum: number) => boolean;
  readonly mayHave: (sum: number) => boolean;
}

/** Room for so many sums, 16 bits for each. */
export function sumFilter(count: number): SumFilter {
  const size = Math.max(10, Math.min(28, Math.ceil(Math.log2(count * 16 + 1))));
  const words = new Int32Array(2 ** (size - 5));
  const bitOf = (sum: number): number => Math.imul(sum, 0x9e3779b1) >>> (32 - size);
  const mayHave = (sum: number): boolean => {
    const bit = bitOf(sum);
    return ((words[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  };
  const add = (sum: number): boolean => {
    const bit = bitOf(sum);
    const before = words[bit >>> 5] ?? 0;
    words[bit >>> 5] = before | (1 << (bit & 31));
    return (before & (1 << (bit & 31))) !== 0;
  };
  return { add, mayHave };
}

/**
 * Finds all pairs that differ by one letter more or less, or by two neighbouring letters swapped; another letter in the
 * place of one is no slip here. Works on sums of letters instead of copies of the texts, so that a hundred thousand long
 * names take no longer than reading them a few times.
 */
export function likelySlips(texts: readonly string[]): readonly Slip[] {
  const withSum = textsBySum(texts);
  const sumsOf = changedSums(texts.reduce((most, text) => Math.max(most, text.length), 0));
  const found: Slip[] = [];
  texts.forEach((text, longer) => {
    const { without, swapped } = sumsOf(text);
    for (let at = 0; at < text.length; at += 1) {
      if (text.charCodeAt(at) === text.charCodeAt(at + 1)) continue;
      for (const other of withSum(without[at])) if (isWithout(text, at, texts[other])) found.push({ longer, other, at });
      for (const other of withSum(swapped[at])) {
        if (other > longer && isSwapped(text, at, texts[other])) found.push({ longer, other, at });
      }
    }
  });
  return found;
}

const NONE: readonly number[] = [];

/** The positions of the texts with a sum. */
function textsBySum(texts: readonly string[]): (sum: number | undefined) => readonly number[] {
  const filter = sumFilter(texts.length);
  const positions = new Map<number, number[]>();
  texts.forEach((text, position) => {
    const sum = letterSum(text);
    filter.add(sum);
    const same = positions.get(sum);
    if (same === undefined) positions.set(sum, [position]);
    else same.push(position);
  });
  return (sum) => (sum !== undefined && filter.mayHave(sum) ? (positions.get(sum) ?? NONE) : NONE);
}

function isWithout(text: string, at: number, other: string | undefined): boolean {
  return other?.length === text.length - 1 && other.startsWith(text.slice(0, at)) && other.endsWith(text.slice(at + 1));
}

function isSwapped(text: string, at: number, other: string | undefined): boolean {
  return at + 1 < text.length && other === text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
