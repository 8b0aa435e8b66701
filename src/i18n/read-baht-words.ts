import { scaleToMoney } from "#core/money/scale-to-money.ts";
import type { Money } from "#core/money/money.ts";
import { bahtWords } from "./baht-words.ts";
import type { Language } from "./language.ts";

/** An amount in words as it stands in a text. Offsets count UTF-16 units. */
export interface WordedAmount {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Canonical digits in baht; null where no digits can be made of it. */
  readonly digits: string | null;
  /** Whether these are the words that the amount has, and no others: a word too many or too few may mean another amount. */
  readonly isWellFormed: boolean;
}

const THAI_DIGITS = new Map(["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"].map((word, digit) => [word, digit]));
const THAI_ONES = new Map([...THAI_DIGITS, ["เอ็ด", 1], ["ยี่", 2]] as const);
const THAI_PLACES = new Map(["สิบ", "ร้อย", "พัน", "หมื่น", "แสน"].map((word, at) => [word, 10n ** BigInt(at + 1)]));
const MILLION = 1_000_000n;

const ENGLISH_ONES = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, at) => [word, BigInt(at)] as const),
);
const ENGLISH_TENS = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, at) => [word, BigInt((at + 2) * 10)] as const),
);
const ENGLISH_GROUPS = new Map([
  ["thousand", 10n ** 3n],
  ["million", MILLION],
  ["billion", 10n ** 9n],
  ["trillion", 10n ** 12n],
]);

const THAI_WORD = [...THAI_ONES.keys(), ...THAI_PLACES.keys(), "ล้าน"].join("|");
const ENGLISH_WORD = [...ENGLISH_ONES.keys(), ...ENGLISH_TENS.keys(), "hundred", ...ENGLISH_GROUPS.keys(), "and"]
  // The longest first: "seventeen" is no "seven".
  .sort((a, b) => b.length - a.length)
  .join("|");
const THAI = new RegExp(`(ลบ)?((?:(?:${THAI_WORD})\\s*)+)บาท\\s*(?:ถ้วน|((?:(?:${THAI_WORD})\\s*)+)สตางค์)?`, "g");
const ENGLISH = new RegExp(
  `\\b(minus\\s+)?((?:(?:${ENGLISH_WORD})[\\s-]+)+)baht\\b(?:\\s+and\\s+((?:(?:${ENGLISH_WORD})[\\s-]+)+)satang\\b|\\s+only\\b)?`,
  "gi",
);

/** The amounts that a text says in words, Thai or English, in the order in which they stand. `5 ล้านบาท` says its number in digits: it is none. */
export function readBahtWords(text: string): readonly WordedAmount[] {
  const found = [
    ...[...text.matchAll(THAI)].map((match) => worded(match, "th", thaiNumber)),
    ...[...text.matchAll(ENGLISH)].map((match) => worded(match, "en", englishNumber)),
  ];
  return found.flatMap((one) => one ?? []).sort((a, b) => a.start - b.start);
}

function worded(match: RegExpExecArray, language: Language, numberOf: (words: readonly string[]) => bigint | null): WordedAmount | null {
  const [whole, minus, baht = "", satang] = match;
  const words = wordsOf(baht, language);
  const saysDigit = words.some((word) => THAI_ONES.has(word) || word === "สิบ" || ENGLISH_ONES.has(word) || ENGLISH_TENS.has(word));
  if (!saysDigit) return null;
  const text = whole.trim();
  const place = { start: match.index, end: match.index + text.length, text };
  const amount = numberOf(words);
  const part = satang === undefined ? 0n : numberOf(wordsOf(satang, language));
  if (amount === null || part === null || part > 99n) return { ...place, digits: null, isWellFormed: false };
  const decimals = part === 0n ? "" : `.${part.toString().padStart(2, "0")}`.replace(/0$/, "");
  const digits = `${minus === undefined ? "" : "-"}${amount.toString()}${decimals}`;
  return { ...place, digits, isWellFormed: saysExactly(text, scaleToMoney(digits, "baht"), language) };
}

function wordsOf(text: string, language: Language): readonly string[] {
  return text.toLowerCase().match(new RegExp(language === "th" ? THAI_WORD : ENGLISH_WORD, "g")) ?? [];
}

/** Whether an amount has just these words; เอ็ด and หนึ่ง, "and" and hyphens make no difference, nor does ถ้วน. */
function saysExactly(text: string, amount: Money | null, language: Language): boolean {
  const own = amount === null ? null : bahtWords(amount, language);
  return own !== null && plainWords(own) === plainWords(text);
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/\band\b|\bonly\b|ถ้วน|[\s-]/g, "")
    .replaceAll("เอ็ด", "หนึ่ง");
}

/** Thai words as a number: digits before their place, ล้าน over all that stands before it. */
function thaiNumber(words: readonly string[]): bigint | null {
  let total = 0n;
  let group = 0n;
  let digit: bigint | null = null;
  for (const word of words) {
    const place = THAI_PLACES.get(word);
    const ones = THAI_ONES.get(word);
    if (ones !== undefined) {
      if (digit !== null) return null;
      digit = BigInt(ones);
    } else if (place !== undefined) {
      group += (digit ?? 1n) * place;
      digit = null;
    } else {
      total = (total + group + (digit ?? 0n)) * MILLION;
      group = 0n;
      digit = null;
    }
  }
  return total + group + (digit ?? 0n);
}

/** English words as a number: hundreds within groups of three digits. */
function englishNumber(words: readonly string[]): bigint | null {
  let total = 0n;
  let group = 0n;
  for (const word of words) {
    const scale = ENGLISH_GROUPS.get(word);
    const part = ENGLISH_ONES.get(word) ?? ENGLISH_TENS.get(word);
    if (part !== undefined) group += part;
    else if (word === "hundred") group *= 100n;
    else if (scale !== undefined) {
      total += group * scale;
      group = 0n;
    }
  }
  return total + group;
}
