/** Thai vowels above and below and all tone and other marks: what damaged text loses or moves first. */
const MARKS = /[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g;
const DOUBLED_AM = /(?:\u0e4d[\u0e48-\u0e4b]?\u0e32|\u0e33){2,}/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\ufeff]/g;

/**
 * The text without what copying from PDFs loses, moves or doubles: no Thai marks, `ำ` as `า`, `เเ` as `แ`, digits in
 * ASCII, lower case; spaces and punctuation stay. Different words can become the same, so it only serves small closed
 * vocabularies (tier words) and suggestions, never joins.
 */
export function markFreeText(text: string): string {
  return text
    .replace(DOUBLED_AM, "\u0e33")
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/\u0e33/g, "\u0e32")
    .replace(MARKS, "")
    .replace(/เเ/g, "แ")
    .toLowerCase();
}

/** `markFreeText` without anything but letters and digits. */
export function markFreeKey(text: string): string {
  return (text.length > LONGEST_PLAIN ? null : plainKey(text)) ?? carefulMarkFreeKey(text);
}

/** The whole way to the key; for a text that is plain it leads to the same. */
export function carefulMarkFreeKey(text: string): string {
  return markFreeText(text).replace(/[^\p{L}\p{N}]+/gu, "");
}

/** What becomes of one character: it is left out of the key (SKIP), is a mark that is as if not there (MARK), asks for the whole way (0), or stands for itself or another. */
const SKIP = 1;
const MARK = 2;
/** A name is never so long; whole pages go the whole way. */
const LONGEST_PLAIN = 10_000;
const SARA_E = 0x0e40;
const SARA_AE = 0x0e41;
const SARA_AM = 0x0e33;

/** Characters by what becomes of them; later lines overrule earlier ones; all others ask for the whole way. */
const BECOMES: Uint16Array = becomes();

function becomes(): Uint16Array {
  const table = new Uint16Array(0x0e5c);
  table.fill(SKIP, 0x20, 0x7f);
  for (const white of [0x09, 0x0a, 0x0d]) table[white] = SKIP;
  for (let code = 0x30; code <= 0x39; code += 1) table[code] = code;
  for (let code = 0x61; code <= 0x7a; code += 1) {
    table[code] = code;
    table[code - 0x20] = code;
  }
  for (let code = 0x0e01; code <= 0x0e46; code += 1) table[code] = code;
  table.fill(MARK, 0x0e34, 0x0e3b);
  table[0x0e31] = MARK;
  table[SARA_AM] = 0x0e32;
  table.fill(0, 0x0e3b, 0x0e3f);
  table[0x0e3f] = SKIP;
  table.fill(MARK, 0x0e47, 0x0e4d);
  table[0x0e4e] = MARK;
  table[0x0e4f] = SKIP;
  for (let digit = 0; digit <= 9; digit += 1) table[0x0e50 + digit] = 0x30 + digit;
  table.fill(SKIP, 0x0e5a, 0x0e5c);
  return table;
}

/** The key of a text of Thai, ASCII letters and usual signs, made letter by letter; null where the whole way is needed. */
function plainKey(text: string): string | null {
  const letters: number[] = [];
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letter = BECOMES[code] ?? 0;
    if (letter === 0 || (code === SARA_AM && text.charCodeAt(at + 1) === SARA_AM)) return null;
    if (letter === MARK) continue;
    if (letter === SARA_E && before === SARA_E) {
      letters[letters.length - 1] = SARA_AE;
      before = SARA_AE;
      continue;
    }
    before = letter;
    if (letter !== SKIP) letters.push(letter);
  }
  return String.fromCharCode(...letters);
}
