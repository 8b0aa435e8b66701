/** Upper and lower vowels: mai han-akat, sara i to uu, mai taikhu. */
const VOWEL_MARK = "\u0E31\u0E34-\u0E39\u0E47";
/** Tones, thanthakhat, and the two marks that stand where tones stand. */
const TONE_MARK = "\u0E48-\u0E4C";

const ANY_MARK = new RegExp(`[${VOWEL_MARK}${TONE_MARK}\u0E4D\u0E4E\u0E3A\u0E33\u0E40]`);
const TONE_BEFORE_VOWEL = new RegExp(`([${TONE_MARK}]+)([${VOWEL_MARK}]+)`, "g");
const DOUBLED_MARK = new RegExp(`([${VOWEL_MARK}${TONE_MARK}\u0E4D\u0E4E\u0E3A\u0E33])\\1+`, "g");

/**
 * Puts Thai marks into their one order without changing what is read: two เ as แ, nikhahit + า as ำ (with a tone
 * before, between or after), vowel before tone, a mark typed twice once. A lost mark stays lost.
 */
export function repairThaiMarks(text: string): string {
  if (!ANY_MARK.test(text)) return text;
  return text
    .replace(/\u0E40\u0E40+/g, "\u0E41")
    .replace(/\u0E4D([\u0E48-\u0E4B]*)\u0E32/g, "$1\u0E33")
    .replace(/\u0E33([\u0E48-\u0E4B]+)/g, "$1\u0E33")
    .replace(TONE_BEFORE_VOWEL, "$2$1")
    .replace(DOUBLED_MARK, "$1");
}
