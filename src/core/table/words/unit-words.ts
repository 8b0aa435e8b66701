import { UNIT_EXPONENT, type Unit } from "../../budget/unit.ts";
import { comparisonKey } from "../../text/comparison-key.ts";
import { asciiDigits } from "../../text/thai-digits.ts";
import { isOneSlipOff } from "../../text/edit-distance.ts";
import { markFreeKey } from "../../text/mark-free-key.ts";

const MILLION =
  /ล้านบาท|ล้าน\(บาท\)|บาท\(ล้าน\)|ลบ\.|ล\.บ\.?|millionbaht|millionsofbaht|bahtmillion|millionthb|thbmillion|mthb|thbm(?![a-z])|mbaht|(?:^|[^a-z])mb(?![a-z])|million\(baht\)|(?:thb|baht)mn(?![a-z])|mn(?:thb|baht)|millions?\(thb\)/;
const THOUSAND = /พันบาท|พ\.บ\.|thousandbaht|thousandsofbaht|bahtthousand|thousandthb|thbthousand|kbaht|kthb|'000baht|baht'000|'000บาท/;
/** `บ.` stands for baht where nothing else stands with it, as in brackets behind a word for money. */
const BAHT = /บาท|baht|thb|฿|\((?:หน่วย:?)?บ\.?\)|^(?:หน่วย:?)?บ\.$/;
const DIGIT_BEFORE = /[\d๐-๙][\d๐-๙.,]*(?=ล้านบาท|พันบาท|บาท|million|thousand|baht|thb)/g;

/** The unit of money a text names; null when it names none. `1,200 ล้านบาท` names one too: use `unitStatedBy` for titles. */
export function unitIn(text: string): Unit | null {
  return unitOfKey(comparisonKey(text)) ?? (MB_ALONE.test(text) ? "million-baht" : null);
}

/** `amount_mb`, which is one word without its spaces. */
const MB_ALONE = /(?:^|[\s_(])mb(?:$|[\s_)])/i;

/** The unit that a text states for what stands around it: `หน่วย : ล้านบาท`, `(ล้านบาท)`. An amount such as `5,523.9110 ล้านบาท` states nothing. */
export function unitStatedBy(text: string): Unit | null {
  const key = inWords(asciiDigits(comparisonKey(text)));
  return unitOfKey(key.replace(DIGIT_BEFORE, "#").replace(/#(?:ล้านบาท|พันบาท|บาท|millionbaht|thousandbaht|baht)/g, ""));
}

/** Whether the text is a unit and nothing else, e.g. a cell `บาท` beside an amount. */
export function isBareUnit(text: string): boolean {
  return (
    text.length <= 24 &&
    /^\(?(?:หน่วย:?)?(?:ล้านบาท|พันบาท|บาท|บ\.|ลบ\.|ล\.บ\.?|millionbaht|thousandbaht|baht|thb|thbmillion|mb)\)?$/.test(comparisonKey(text))
  );
}

/** Whether a whole line states the unit: `หน่วย : ล้านบาท`, `(ล้านบาท)`, `Unit: million baht`. */
export function isUnitNote(text: string): boolean {
  if (text.length > 60) return false;
  const key = comparisonKey(text);
  return unitOfKey(key) !== null && (/^\(?\*?(?:หน่วย|unit)/.test(key) || isBareUnit(text));
}

/** In a title only what stands in brackets or behind a word for it is meant for the whole table. */
const IN_TITLE = /[([]\s*(?:หน่วย|unit)?[^()[\]\d๐-๙]{0,20}[)\]]|(?:หน่วย|unit)\s*[:：][^()]*$/gi;

/** The unit that a line of words states for what stands below it, a note or a title with more words: `ส่วนที่ 2 โครงการใหม่ (หน่วย : บาท)`; null where it states none. */
export function unitOfLine(text: string): Unit | null {
  if (isUnitNote(text)) return unitIn(text);
  return [...text.matchAll(IN_TITLE)].map(([words]) => unitStatedBy(words)).find((unit) => unit !== null) ?? null;
}

/** The unit in brackets behind the words of a row: `รวมทั้งสิ้น (ล้านบาท)`; null without one. */
export function unitInBrackets(text: string): Unit | null {
  const [, inside] = /[([（]([^()[\]（）]+)[)\]）]\s*$/.exec(text) ?? [];
  return inside !== undefined && isBareUnit(inside) ? unitIn(inside) : null;
}

/** The unit that a sentence below a table tells of its figures: `ตัวเลขในตารางมีหน่วยเป็นล้านบาท`; null where it tells none. */
export function unitToldBy(sentence: string): Unit | null {
  const [, words] = TOLD.exec(comparisonKey(sentence)) ?? [];
  return words === undefined ? null : unitOfKey(words);
}

const TOLD =
  /(?:หน่วย(?:เงิน|นับ)?(?:เป็น|คือ|[:：])|figures(?:are)?in|amounts(?:are)?in|unit(?:is|s?[:：]))(1?[0,]*(?:ล้านบาท|พันบาท|บาท|(?:million|thousand)?s?(?:of)?baht))/;

/** `ล้านบาท` with letters lost in the middle of other words: whether it says million or not is not for us to say. */
const DAMAGED_MILLION = /ล(?!้านบาท)[\u0e31-\u0e4e]{0,2}[าน]{1,3}[\u0e47-\u0e4e]?น?บาท/;

/** A unit of so many baht, by itself: `หน่วย : 1,000 บาท`, `(1,000,000 บาท)`, `Unit: 10,000 Baht`. */
const MULTIPLE = /(?<=^|หน่วย|หน่วย:|unit|unit:|[([])(?:x|×)?(1[0,]*0)(?:บาท|baht|thb)(?=$|[)\],;])/g;
const MULTIPLES: ReadonlyMap<string, string> = new Map([
  ["1000", "พันบาท"],
  ["1000000", "ล้านบาท"],
]);

/** The key with its unit in words; a multiple that is no unit of ours names none. */
function inWords(key: string): string {
  return key.replace(MULTIPLE, (_, figure: string) => MULTIPLES.get(figure.replaceAll(",", "")) ?? "#");
}

function unitOfKey(written: string): Unit | null {
  const key = inWords(asciiDigits(written));
  if (MILLION.test(key)) return "million-baht";
  const slipped = slippedUnit(key);
  if (slipped !== null) return slipped.unit;
  if (DAMAGED_MILLION.test(key)) return null;
  if (THOUSAND.test(key)) return "thousand-baht";
  return BAHT.test(key) ? "baht" : null;
}

/** Units of two words, without their marks; `บาท` alone is too short to be known with a letter off. */
const LONG_UNITS: readonly (readonly [Unit, string])[] = [
  ["million-baht", markFreeKey("ล้านบาท")],
  ["thousand-baht", markFreeKey("พันบาท")],
];
/** Where a unit stands by itself: in brackets, behind the word for it, or as the whole text. */
const BY_ITSELF = /[([]([^()[\]]+)[)\]]|^หน่วย[:：]?(.+)$|^([^()[\]]+)$/g;

/**
 * The unit that a word written by itself means with one letter or mark too many, missing, wrong or swapped; `unit` null where it may be two
 * units. Null where no word comes near one.
 */
function slippedUnit(key: string): { readonly unit: Unit | null } | null {
  for (const [, bracketed = "", noted = "", whole = ""] of key.matchAll(BY_ITSELF)) {
    const word = markFreeKey((bracketed || noted || whole).replace(/^หน่วย/, ""));
    const near = LONG_UNITS.filter(([, unit]) => isOneSlipOff(word, unit));
    const [only] = near;
    if (only !== undefined) return { unit: near.length === 1 ? only[0] : null };
  }
  return null;
}

/** Whether the text names its unit with a slip of one letter, so that it is to be said. */
export function isSlippedUnit(text: string): boolean {
  const key = comparisonKey(text);
  return !MILLION.test(key) && !THOUSAND.test(key) && (slippedUnit(key)?.unit ?? null) !== null;
}

/** A currency sign names a currency and no magnitude. */
const SIGN_ALONE = /\[\$[^\]]*\]|[฿"\\]/g;

/** The unit a number format tells of the stored value; a sign such as ฿ tells none. `,,` only scales what is shown: the value itself stays in baht. */
export function unitOfNumberFormat(format: string): Unit | null {
  const unit = unitIn(format.replaceAll(SIGN_ALONE, ""));
  if (unit === null) return null;
  return thousandsHidden(format) > 0 ? "baht" : unit;
}

/** How often a number format divides by a thousand before showing: `#,##0.0000,,` twice. */
function thousandsHidden(format: string): number {
  return /[0#?](,+)(?![0#?,])/.exec(format.replaceAll(/"[^"]*"/g, ""))?.[1]?.length ?? 0;
}

/**
 * The unit of the stored number where a statement names the unit of what is shown: under `หน่วย : ล้านบาท`, a number
 * whose format hides two times three digits is stored in baht. A statement no larger than the scale stays as it is.
 */
export function storedUnit(shown: Unit | null, format: string): Unit | null {
  if (shown === null) return null;
  const exponent = UNIT_EXPONENT[shown] - 3 * thousandsHidden(format);
  return UNITS_BY_EXPONENT.get(exponent) ?? shown;
}

const UNITS_BY_EXPONENT: ReadonlyMap<number, Unit> = new Map([
  [0, "baht"],
  [3, "thousand-baht"],
  [6, "million-baht"],
]);
