import { markFreeText } from "./mark-free-key.ts";

/** Stands on both sides of every Latin word and number, so that `ai` is not found in `email`. */
const EDGE = "|";

/** A name made ready for finding words in it, with the place in the name of every character of the key. */
export interface WordKey {
  readonly key: string;
  readonly places: readonly number[];
}

/**
 * The name without marks, spaces and punctuation (see `markFreeText`): Thai is written without spaces, so Thai words
 * are found anywhere; Latin words and numbers are found whole only.
 */
export function wordKey(name: string): WordKey {
  const letters: string[] = [];
  const places: number[] = [];
  const put = (letter: string, place: number): void => {
    letters.push(letter);
    places.push(place);
  };
  const edge = (place: number): void => {
    if (letters.at(-1) !== EDGE) put(EDGE, place);
  };
  let isLatin = false;
  for (let place = 0; place < name.length; place += 1) {
    for (const letter of plain(name.charAt(place))) {
      const kind = kindOf(letter);
      if (isLatin !== (kind === "latin")) edge(place);
      isLatin = kind === "latin";
      if (letter === "เ" && letters.at(-1) === "เ") letters[letters.length - 1] = "แ";
      else if (kind !== "other") put(letter, place);
    }
  }
  if (isLatin) edge(name.length);
  return { key: letters.join(""), places };
}

/** The stretch of the name that a stretch of its key was made from, marks included. */
export function writtenWords(name: string, word: WordKey, stretch: { readonly from: number; readonly to: number }): string {
  const from = word.places[stretch.from] ?? 0;
  const last = word.places[stretch.to - 1] ?? name.length - 1;
  const rest = /^[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*/.exec(name.slice(last + 1))?.[0] ?? "";
  return name.slice(from, last + 1 + rest.length).trim();
}

/** What a character becomes: nothing for Thai marks, `า` for `ำ`, small letters and ASCII digits, else as `markFreeText` says. */
function plain(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return character.toLowerCase();
  if (code < 0x0e01 || code > 0x0e5b) return markFreeText(character);
  return isThaiMark(code) ? "" : plainThai(code);
}

function plainThai(code: number): string {
  if (code === 0x0e33) return "\u0e32";
  return code >= 0x0e50 && code <= 0x0e59 ? String(code - 0x0e50) : String.fromCharCode(code);
}

function isThaiMark(code: number): boolean {
  return code === 0x0e31 || (code >= 0x0e34 && code <= 0x0e3a) || (code >= 0x0e47 && code <= 0x0e4e);
}

function kindOf(letter: string): "thai" | "latin" | "other" {
  const code = letter.charCodeAt(0);
  if (code >= 0x0e01 && code <= 0x0e5b) return "thai";
  if (code < 0x80) return isAsciiWord(code) ? "latin" : "other";
  return /[\p{L}\p{N}]/u.test(letter) ? "latin" : "other";
}

function isAsciiWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}
