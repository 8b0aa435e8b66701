import { markFreeText } from "./mark-free-key.ts";

/** Stands on both sides of every Latin word and number, so that `ai` is not found in `email`. */
const EDGE = "|";

/**
 * The name without marks, spaces and punctuation (see `markFreeText`), made ready for finding words in it: Thai is
 * written without spaces, so Thai words are found anywhere; Latin words and numbers are found whole only.
 */
export function wordKey(name: string): string {
  return keyOf(name, null);
}

/** The stretch of the name that a stretch of its key was made from, marks included. */
export function writtenWords(name: string, stretch: { readonly from: number; readonly to: number }): string {
  const places: number[] = [];
  keyOf(name, places);
  const from = places[stretch.from] ?? 0;
  const last = places[stretch.to - 1] ?? name.length - 1;
  const rest = /^[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*/.exec(name.slice(last + 1))?.[0] ?? "";
  const written = name.slice(from, last + 1 + rest.length);
  return written.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, "");
}

/** The key; `places`, where given, gets the place in the name of every character of the key. */
function keyOf(name: string, places: number[] | null): string {
  let key = "";
  let isLatin = false;
  const put = (letter: string, place: number): void => {
    key += letter;
    places?.push(place);
  };
  const edge = (place: number): void => {
    if (!key.endsWith(EDGE)) put(EDGE, place);
  };
  for (let place = 0; place < name.length; place += 1) {
    for (const letter of plain(name.charAt(place))) {
      const kind = kindOf(letter);
      if (isLatin !== (kind === "latin")) edge(place);
      isLatin = kind === "latin";
      if (letter === "เ" && key.endsWith("เ")) key = `${key.slice(0, -1)}แ`;
      else if (kind !== "other") put(letter, place);
    }
  }
  if (isLatin) put(EDGE, name.length);
  return key;
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
