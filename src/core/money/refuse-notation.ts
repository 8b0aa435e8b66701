import { BudgetDecimal } from "./decimal.ts";
import { refusal, type Recogniser, type Refusal } from "./refusal.ts";

/** Exponents beyond this make no reading worth showing. */
const LARGEST_EXPONENT = 15;

const KINDS: readonly Recogniser[] = [
  refuseInfinite,
  refuseRadix,
  refuseExponent,
  refuseLeadingZero,
  refuseOpenPoint,
  refuseUnderscore,
  refusePercent,
];

/** Numbers in a notation that is not a budget's: infinity, other bases, exponents, codes with leading zeros, percent. */
export function refuseNotation(text: string): Refusal | null {
  for (const kind of KINDS) {
    const found = kind(text);
    if (found !== null) return found;
  }
  return null;
}

function refuseInfinite(text: string): Refusal | null {
  return /^[-+]?(?:inf|infinity|∞)$/i.test(text) ? refusal("infinite") : null;
}

function refuseRadix(text: string): Refusal | null {
  return /^0(?:x[0-9a-f]+|o[0-7]+|b[01]+)$/i.test(text) ? refusal("not-decimal", String(Number(text))) : null;
}

function refuseExponent(text: string): Refusal | null {
  const match = /^([-+]?\d[\d,]*(?:\.\d*)?)e([-+]?\d+)$/i.exec(text);
  if (match === null) return null;
  const exponent = Number(match[2]);
  if (Math.abs(exponent) > LARGEST_EXPONENT) return refusal("not-decimal");
  const mantissa = new BudgetDecimal((match[1] ?? "").replaceAll(",", "").replace(/^\+|\.$/g, ""));
  return refusal("not-decimal", mantissa.times(new BudgetDecimal(10).pow(exponent)).toFixed());
}

/** "01036" is a bureau code; "007.50" a number that somebody padded. */
function refuseLeadingZero(text: string): Refusal | null {
  return /^-?0\d+(?:\.\d+)?$/.test(text) ? refusal("not-decimal", text) : null;
}

/** "12." may be the number of an item. */
function refuseOpenPoint(text: string): Refusal | null {
  const whole = /^(-?[\d,]*\d)\.$/.exec(text)?.[1];
  return whole === undefined ? null : refusal("not-decimal", whole);
}

function refuseUnderscore(text: string): Refusal | null {
  return /^-?\d+(?:_\d+)+(?:\.\d+)?$/.test(text) ? refusal("grouping-broken", text.replaceAll("_", "")) : null;
}

function refusePercent(text: string): Refusal | null {
  const match = /^(?:ร้อยละ ?)?(.*?) ?(?:%|เปอร์เซ็นต์|percent)?$/i.exec(text);
  const number = match?.[1] ?? text;
  return number === text || !/\d/.test(number) ? null : refusal("percent", number);
}
