const SARA_AA = 0x0e32;
const SARA_E = 0x0e40;
const NIKHAHIT = 0x0e4d;

/** What one character says about a text: a letter, a Thai mark of rank 1 to 4, white space, or that it is not plain. */
const LETTER = 0;
const WHITE = 5;
const NOT_PLAIN = 6;

/** Characters by what they are; later lines overrule earlier ones, all others are not plain. */
const RANGES: readonly (readonly [from: number, to: number, kind: number])[] = [
  [0x21, 0x7e, LETTER],
  [0x22, 0x22, NOT_PLAIN],
  [0x41, 0x5a, NOT_PLAIN],
  [0x60, 0x60, NOT_PLAIN],
  [0x09, 0x0a, WHITE],
  [0x0d, 0x0d, WHITE],
  [0x20, 0x20, WHITE],
  [0x0e01, 0x0e3a, LETTER],
  [0x0e3f, 0x0e4f, LETTER],
  [0x0e5a, 0x0e5b, LETTER],
  [0x0e31, 0x0e31, 1],
  [0x0e34, 0x0e3a, 1],
  [0x0e47, 0x0e47, 1],
  [0x0e48, 0x0e4c, 2],
  [NIKHAHIT, 0x0e4e, 3],
  [0x0e33, 0x0e33, 4],
];

const KINDS: Uint8Array = RANGES.reduce(
  (kinds, [from, to, kind]) => kinds.fill(kind, from, to + 1),
  new Uint8Array(0x0e5c).fill(NOT_PLAIN),
);

/**
 * Whether a text is its own comparison key but for ordinary white space: "spaced" when it has some, "plain" when not. Most texts
 * are, and a look at each character is far cheaper than the whole repair. Null: the careful way is needed.
 */
export function plainThai(text: string): "plain" | "spaced" | null {
  let hasSpace = false;
  let kindBefore = LETTER;
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kind = KINDS[code] ?? NOT_PLAIN;
    if (kind === WHITE) {
      hasSpace = true;
      continue;
    }
    if (kind === NOT_PLAIN || isOutOfOrder(kind, kindBefore) || isTwoForOne(code, before)) return null;
    kindBefore = kind;
    before = code;
  }
  return hasSpace ? "spaced" : "plain";
}

/** A mark after one of its own rank or of a later one. */
function isOutOfOrder(kind: number, before: number): boolean {
  return kind !== LETTER && before !== LETTER && kind <= before;
}

/** Two characters that stand for one: เเ and nikhahit + า. */
function isTwoForOne(code: number, before: number): boolean {
  return (code === SARA_E && before === SARA_E) || (code === SARA_AA && before === NIKHAHIT);
}
