import { UNIT_EXPONENT, type Unit } from "../../budget/unit.ts";
import { comparisonKey } from "../../text/comparison-key.ts";

const MILLION =
  /ล้านบาท|ล้าน\(บาท\)|บาท\(ล้าน\)|ลบ\.|ล\.บ\.?|millionbaht|millionsofbaht|bahtmillion|millionthb|thbmillion|mthb|thbm(?![a-z])|mbaht|(?:^|[^a-z])mb(?![a-z])|million\(baht\)|millions?\(thb\)/;
const THOUSAND = /พันบาท|พ\.บ\.|thousandbaht|thousandsofbaht|bahtthousand|thousandthb|thbthousand|kbaht|kthb|'000baht|baht'000|'000บาท/;
const BAHT = /บาท|baht|thb|฿/;
const DIGIT_BEFORE = /[\d๐-๙][\d๐-๙.,]*(?=ล้านบาท|พันบาท|บาท|million|thousand|baht|thb)/g;

/** The unit of money a text names; null when it names none. `1,200 ล้านบาท` names one too: use `unitStatedBy` for titles. */
export function unitIn(text: string): Unit | null {
  return unitOfKey(comparisonKey(text));
}

/** The unit that a text states for what stands around it: `หน่วย : ล้านบาท`, `(ล้านบาท)`. An amount such as `5,523.9110 ล้านบาท` states nothing. */
export function unitStatedBy(text: string): Unit | null {
  const key = comparisonKey(text);
  if (!BAHT.test(key) && !MILLION.test(key)) return null;
  return unitOfKey(key.replace(DIGIT_BEFORE, "#").replace(/#(?:ล้านบาท|พันบาท|บาท|millionbaht|thousandbaht|baht)/g, ""));
}

/** Whether the text is a unit and nothing else, e.g. a cell `บาท` beside an amount. */
export function isBareUnit(text: string): boolean {
  return (
    text.length <= 24 &&
    /^\(?(?:หน่วย:?)?(?:ล้านบาท|พันบาท|บาท|ลบ\.|ล\.บ\.?|millionbaht|thousandbaht|baht|thb|thbmillion|mb)\)?$/.test(comparisonKey(text))
  );
}

/** Whether a whole line states the unit: `หน่วย : ล้านบาท`, `(ล้านบาท)`, `Unit: million baht`. */
export function isUnitNote(text: string): boolean {
  if (text.length > 60) return false;
  const key = comparisonKey(text);
  return unitOfKey(key) !== null && (/^\(?\*?(?:หน่วย|unit)/.test(key) || isBareUnit(text));
}

/** `ล้านบาท` with a letter or a mark lost: whether it says million or not is not for us to say. */
const DAMAGED_MILLION = /ล(?!้านบาท)[\u0e31-\u0e4e]{0,2}[าน]{1,3}[\u0e47-\u0e4e]?น?บาท/;

function unitOfKey(key: string): Unit | null {
  if (MILLION.test(key)) return "million-baht";
  if (DAMAGED_MILLION.test(key)) return null;
  if (THOUSAND.test(key)) return "thousand-baht";
  return BAHT.test(key) ? "baht" : null;
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
