import { refusal, type Refusal } from "./refusal.ts";

const NUMBER = /-?\d[\d,]*(?:\.\d+)?/g;

/** Letters that hands and scanners put for digits. */
const LOOKALIKES: readonly (readonly [RegExp, string])[] = [
  [/[OoQ\u041E\u043E\u0E2D]/g, "0"],
  [/[lI|!]/g, "1"],
  [/[Ss]/g, "5"],
  [/B/g, "8"],
  [/[Zz]/g, "2"],
];

const NOTHING_SAID = /^(?:ไม่มี.*|ไม่ได้รับ.*|ไม่ขอ.*|none|nil)$/i;
const NUMBER_THEN_NOTE = /^\(? ?-?\d[\d,]*(?:\.\d+)? ?(?:[*†‡#§^]+|[¹²³⁰⁴-⁹]+|[([{<].*| .*\p{L}.*|,? ?\d{1,2}\/)\)?$/u;
const NOTE_THEN_NUMBER = /^(?:[~≈<>≤≥=*#]+|\D+ ) ?-?\d[\d,]*(?:\.\d+)?$/;

/** Texts that hold words beside digits, or no digits at all. */
export function refuseWords(text: string): Refusal | null {
  const misspelt = letterForDigit(text);
  if (misspelt !== null) return refusal("letter-for-digit", misspelt);
  const numbers = text.replace(/[¹²³⁰⁴-⁹]+/g, " ").match(NUMBER) ?? [];
  return numbers.length === 0 ? refuseNothing(text) : refuseNoted(text, numbers);
}

function refuseNothing(text: string): Refusal {
  return NOTHING_SAID.test(text) ? refusal("not-a-number", "0") : refusal("not-a-number");
}

function refuseNoted(text: string, numbers: readonly string[]): Refusal {
  if (NUMBER_THEN_NOTE.test(text)) return refusal("annotated", ...notedNumbers(text, numbers));
  if (NOTE_THEN_NUMBER.test(text)) return refusal("annotated", ...numbers);
  if (numbers.length > 1) return refusal("several-numbers", ...numbers);
  return refusal(/\p{L}/u.test(text) ? "letters" : "not-a-number", ...numbers);
}

/** The number that comes out when look-alike letters are put right; null when none does. */
function letterForDigit(text: string): string | null {
  if (!/^[-\d.,OoQ\u041E\u043E\u0E2DlI|!SsBZz]+$/.test(text) || !/\p{L}|[|!]/u.test(text)) return null;
  if (!/\d/.test(text) && !/^[OolI]+[.,]?[OolI]+$|^[Oo]$/.test(text)) return null;
  const mended = LOOKALIKES.reduce((mending, [letter, digit]) => mending.replace(letter, digit), text);
  return /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(mended) ? mended : null;
}

/** The number before the note, and what a footnote number glued to it may hide: "127.22971/" is 127.2297 with note 1, or 127.22971. */
function notedNumbers(text: string, numbers: readonly string[]): readonly string[] {
  const glued = /^(-?\d[\d,]*\.\d+)(\d)\/$/.exec(text);
  if (glued !== null) return [glued[1] ?? "", `${glued[1] ?? ""}${glued[2] ?? ""}`];
  if (/\( ?[-–] ?\)$/.test(text)) return [numbers[0] ?? "", "0"];
  return /\d{1,2}\/$/.test(text) ? numbers.slice(0, 1) : numbers;
}
