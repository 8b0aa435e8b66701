/** Two texts of a list, by position, that one slip of typing tells apart: one letter more in `longer`, or two neighbours swapped. */
export interface Slip {
  readonly longer: number;
  readonly other: number;
  /** The letter of `longer` where they part. */
  readonly at: number;
}

const BASE = 0x01000193;

/**
 * Finds all pairs that differ by one letter more or less, or by two neighbouring letters swapped; another letter in the
 * place of one is no slip here. Works on sums of letters instead of copies of the texts, so that ten thousand long names
 * take no longer than reading them a few times.
 */
export function likelySlips(texts: readonly string[]): readonly Slip[] {
  const sums = texts.map(sumsOf);
  const bySum = new Map<number, number[]>();
  sums.forEach(({ whole }, position) => {
    const same = bySum.get(whole);
    if (same === undefined) bySum.set(whole, [position]);
    else same.push(position);
  });
  return texts.flatMap((text, longer) => slipsOf({ text, longer, sums: sums[longer] ?? sumsOf(text) }, texts, bySum));
}

interface Sums {
  readonly whole: number;
  /** Of the first letters, by how many. */
  readonly first: Int32Array;
  readonly powers: Int32Array;
}

interface Looking {
  readonly text: string;
  readonly longer: number;
  readonly sums: Sums;
}

function sumsOf(text: string): Sums {
  const first = new Int32Array(text.length + 1);
  const powers = new Int32Array(text.length + 1);
  powers[0] = 1;
  for (let at = 0; at < text.length; at += 1) {
    first[at + 1] = Math.imul(first[at] ?? 0, BASE) + text.charCodeAt(at);
    powers[at + 1] = Math.imul(powers[at] ?? 0, BASE);
  }
  return { whole: first[text.length] ?? 0, first, powers };
}

/** Tries each place of the text; a doubled letter is tried once. */
function slipsOf(
  { text, longer, sums }: Looking,
  texts: readonly string[],
  bySum: ReadonlyMap<number, readonly number[]>,
): readonly Slip[] {
  const found: Slip[] = [];
  const of = (sum: number): readonly number[] => bySum.get(sum) ?? [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === text[at + 1]) continue;
    const shorter = of(sumWithout(sums, at)).filter((other) => isWithout(text, at, texts[other]));
    const swapped = of(sumSwapped(sums, text, at)).filter((other) => other > longer && isSwapped(text, at, texts[other]));
    for (const other of [...shorter, ...swapped]) found.push({ longer, other, at });
  }
  return found;
}

/** The sum of the text without its letter at a place. */
function sumWithout({ whole, first, powers }: Sums, at: number): number {
  const behind = powers[first.length - 2 - at] ?? 0;
  const rest = whole - Math.imul(first[at + 1] ?? 0, behind);
  return (Math.imul(first[at] ?? 0, behind) + rest) | 0;
}

/** The sum of the text with the letter at a place and the next one swapped. */
function sumSwapped({ whole, powers }: Sums, text: string, at: number): number {
  if (at + 1 >= text.length) return whole;
  const more = text.charCodeAt(at + 1) - text.charCodeAt(at);
  const behind = text.length - 1 - at;
  return (whole + Math.imul(more, powers[behind] ?? 0) - Math.imul(more, powers[behind - 1] ?? 0)) | 0;
}

function isWithout(text: string, at: number, other: string | undefined): boolean {
  return other?.length === text.length - 1 && other.startsWith(text.slice(0, at)) && other.endsWith(text.slice(at + 1));
}

function isSwapped(text: string, at: number, other: string | undefined): boolean {
  return other === text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
