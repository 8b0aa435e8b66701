import type { Unit } from "../budget/unit.ts";
import { amountCharacters } from "./amount-characters.ts";
import type { AmountReading, AmountRepair } from "./amount-reading.ts";
import { canonicalDigits } from "./canonical-digits.ts";
import { splitUnit } from "./cell-unit.ts";
import { doubleDigits } from "./excel-number.ts";
import { plainAmount } from "./plain-amount.ts";
import { refuseAmount } from "./refuse-amount.ts";

/** Whole digits beyond which no amount of baht makes sense (Money itself has no limit). */
const MOST_WHOLE_DIGITS = 18;
/** Decimals that the finest unit of Money can hold in million baht. */
const MOST_DECIMALS = 15;

/** One number, nothing else: commas only between groups of three before the point. */
const STRICT_NUMBER = /^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/;

/** A lone dash or a row of them, in brackets or not: nothing, said on purpose. */
const DASH = /^(?:[-–]+(?: [-–]+)*|\( ?[-–]+ ?\))$/;

/**
 * Reads one cell as an amount, strictly (rules R1 to R7): either the one number it can only mean, or a refusal with
 * the reason and every reading a person may have meant. Never guesses, never rounds text, never throws.
 */
export function parseAmount(value: string | number): AmountReading {
  if (typeof value === "number") return readDouble(value);
  const quick = plainAmount(value);
  return quick === null ? readText(value) : { kind: "amount", digits: quick, unit: null, repairs: [] };
}

function readDouble(value: number): AmountReading {
  if (!Number.isFinite(value)) return { kind: "refused", reason: "infinite", readings: [], unit: null };
  const { digits, residue } = doubleDigits(value);
  if (Math.abs(value) >= 1e18) return { kind: "refused", reason: "too-large", readings: [digits], unit: null };
  return { kind: "amount", digits, unit: null, repairs: residue ? ["float-residue"] : [] };
}

/** No amount with its unit, brackets and note is longer; a narrative need not be looked at closely. */
const LONGEST_TEXT = 120;

function readText(original: string): AmountReading {
  if (original.length > LONGEST_TEXT) return readLongText(original);
  const { text, repairs } = amountCharacters(original);
  if (text === "") return { kind: "blank" };
  const bare = bareNumber(text, repairs);
  if (DASH.test(bare.text)) return { kind: "dash" };
  if (!STRICT_NUMBER.test(bare.text)) return { ...refuseAmount(bare.text), unit: bare.unit };
  return sized(canonicalDigits(bare.text.replaceAll(",", "")), bare);
}

/** A long cell is read only when it is an amount among white space. */
function readLongText(original: string): AmountReading {
  const trimmed = original.trim();
  if (trimmed.length <= LONGEST_TEXT) return readText(trimmed);
  return { kind: "refused", reason: /[\d๐-๙]/.test(trimmed) ? "letters" : "not-a-number", readings: [], unit: null };
}

interface BareNumber {
  readonly text: string;
  readonly unit: Unit | null;
  readonly repairs: readonly AmountRepair[];
}

/** Takes off what may stand around a number without changing what it says: unit, brackets for a negative, ".-", "+". */
function bareNumber(text: string, repairs: readonly AmountRepair[]): BareNumber {
  const outer = splitUnit(text);
  const inBrackets = /^\( ?([^()]*\d[^()]*?) ?\)$/.exec(outer.rest)?.[1];
  if (inBrackets === undefined) return undashed(outer.rest, outer.unit, repairs);
  const inner = splitUnit(inBrackets);
  return bracketed(undashed(inner.rest, outer.unit ?? inner.unit, repairs));
}

/** Without the ".-" that stands for no satang, and without a needless sign. */
function undashed(text: string, unit: Unit | null, before: readonly AmountRepair[]): BareNumber {
  const repairs = unit === null ? before : [...before, "unit-in-cell" as const];
  const beforeDash = /^(.*\d)\.[-–]+$/.exec(text)?.[1];
  if (beforeDash === undefined) return { text: signless(text), unit, repairs };
  return { text: signless(beforeDash), unit, repairs: [...repairs, "trailing-dash"] };
}

/** A number in brackets is negative; what is no unsigned number keeps its brackets and is refused with them. */
function bracketed(inner: BareNumber): BareNumber {
  const isUnsigned = STRICT_NUMBER.test(inner.text) && !inner.text.startsWith("-");
  if (!isUnsigned) return { ...inner, text: `(${inner.text})` };
  return { ...inner, text: `-${inner.text}`, repairs: [...inner.repairs, "parentheses-negative"] };
}

/** "+5" is 5 and ".5" is 0.5: each can only be read one way. */
function signless(text: string): string {
  const unsigned = /^\+\d/.test(text) ? text.slice(1) : text;
  return unsigned.replace(/^(-?)\.(?=\d+$)/, "$10.");
}

function sized(digits: string, bare: BareNumber): AmountReading {
  const [whole = "", decimals = ""] = digits.replace("-", "").split(".");
  if (whole.length > MOST_WHOLE_DIGITS) return { kind: "refused", reason: "too-large", readings: [digits], unit: bare.unit };
  if (decimals.length > MOST_DECIMALS) return { kind: "refused", reason: "too-fine", readings: [digits], unit: bare.unit };
  return { kind: "amount", digits, unit: bare.unit, repairs: bare.repairs };
}
