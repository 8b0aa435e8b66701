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
  return markFreeText(text).replace(/[^\p{L}\p{N}]+/gu, "");
}
