import { markFreeKey, markFreeText } from "../text/mark-free-key.ts";
import { tierOfGoalNumber } from "./read-goal-text.ts";
import type { TierId, TierTable } from "./tier-table.ts";
import { tierTokens } from "./tier-tokens.ts";
import type { TierToken } from "./tier-tokens.ts";
import type { TierVocabulary } from "./tier-vocabulary.ts";
import { tierVocabulary } from "./tier-vocabulary.ts";
import { BLANK_WORDS } from "./value-chain-spellings.ts";

/** What a tier cell says. `ambiguous`: it names several tiers, in the order of the table; none is chosen. */
export type TierReading =
  | { readonly kind: "tier"; readonly tier: TierId }
  | { readonly kind: "unknown" }
  | { readonly kind: "ambiguous"; readonly tiers: readonly TierId[] }
  | { readonly kind: "blank" };

/** Raised digits refer to a note below the table; no tier is counted with them. */
const FOOTNOTE_MARKS = /[\u00b2\u00b3\u00b9\u2070-\u2079]/g;
/** Who writes a question mark is not sure, and a mark inside a word stands for a lost letter; without its marks `มิใช่` would be found in `พร้อมใช้`. */
const QUESTION = /[?\uff1f]|มิใช่/;
const BLANKS = new Set(BLANK_WORDS.map(markFreeKey));
/** A text cut short still names its tier from this many letters on, if no other tier's name begins alike. */
const SHORTEST_CUT_NAME = 10;

/** Reads one tier cell against a tier table. */
export function readTierText(text: string | null, table: TierTable): TierReading {
  return tierReader(table)(text);
}

/** A reader of tier cells for one table; remembers what it has read, since columns repeat few texts. */
export function tierReader(table: TierTable): (text: string | null) => TierReading {
  const vocabulary = tierVocabulary(table);
  const known = new Map<string, TierReading>();
  return (text) => {
    if (text === null) return { kind: "blank" };
    const before = known.get(text);
    if (before !== undefined) return before;
    const reading = readCell(text, table, vocabulary);
    known.set(text, reading);
    return reading;
  };
}

function readCell(written: string, table: TierTable, vocabulary: TierVocabulary): TierReading {
  const text = written.replace(FOOTNOTE_MARKS, "");
  const key = markFreeKey(text);
  if (key === "" || BLANKS.has(key)) return { kind: "blank" };
  if (QUESTION.test(text)) return { kind: "unknown" };
  const word = vocabulary.words.get(key);
  return word?.kind === "tier" ? word : readWords(text, key, { table, vocabulary });
}

function readWords(
  text: string,
  key: string,
  { table, vocabulary }: { readonly table: TierTable; readonly vocabulary: TierVocabulary },
): TierReading {
  const tokens = tierTokens(markFreeText(text), vocabulary);
  if (tokens.some((token) => token.kind === "doubt")) return { kind: "unknown" };
  const named = namedTiers(tokens, table);
  if (named.length > 0) return oneOf(named, table);
  const cut = tierOfCutName(key, vocabulary);
  return cut === null ? { kind: "unknown" } : { kind: "tier", tier: cut };
}

function oneOf(tiers: readonly TierId[], table: TierTable): TierReading {
  const distinct = table.tiers.map((tier) => tier.id).filter((id) => tiers.includes(id));
  const [first] = distinct;
  if (first === undefined) return { kind: "unknown" };
  return distinct.length === 1 ? { kind: "tier", tier: first } : { kind: "ambiguous", tiers: distinct };
}

/** Tiers the tokens name: words, short ones too where nothing else stands beside; a number that counts tiers must agree. Then numbers alone. */
function namedTiers(tokens: readonly TierToken[], table: TierTable): readonly TierId[] {
  const isBare = !tokens.some((token) => token.kind === "other");
  const words = tokens.flatMap((token) => (token.kind === "tier" || (isBare && token.kind === "short") ? [token.tier] : []));
  if (words.length > 0) return [...words, ...countedTier(tokens, isBare, table)];
  return isBare ? numberedTiers(tokens, table) : [];
}

/** The tier that a number beside a tier word counts: one that leads, or the only one where nothing else stands beside. */
function countedTier(tokens: readonly TierToken[], isBare: boolean, table: TierTable): readonly TierId[] {
  const number = countingNumber(tokens, isBare);
  if (number === null) return [];
  const isGoal = number.includes(".") || tokens.some((token) => token.kind === "goal");
  const goal = isGoal ? tierOfGoalNumber(number, table) : null;
  if (isGoal) return goal === null ? [] : [goal];
  return tierAtPlace(number, table) ?? [];
}

function countingNumber(tokens: readonly TierToken[], isBare: boolean): string | null {
  const numbers = tokens.filter((token) => token.kind === "number");
  const leading = tokens.find((token) => token.kind !== "filler" && token.kind !== "goal");
  const number = isBare && numbers.length === 1 ? numbers[0] : leading;
  return number?.kind === "number" ? number.text : null;
}

function numberedTiers(tokens: readonly TierToken[], table: TierTable): readonly TierId[] {
  const isGoal = tokens.some((token) => token.kind === "goal");
  const tiers: TierId[] = [];
  for (const token of tokens) {
    if (token.kind !== "number") continue;
    const found = isGoal
      ? tierOfGoalNumber(token.text, table)
      : (tierAtPlace(token.text, table)?.[0] ?? tierOfGoalNumber(token.text, table));
    if (found === null) return [];
    tiers.push(found);
  }
  return tiers;
}

/** The tier at a place counted from 1, as a list of one; null when the table has no such place. */
function tierAtPlace(text: string, table: TierTable): readonly TierId[] | null {
  if (!/^0*[1-9]\d?(?:\.0+)?$/.test(text)) return null;
  const tier = table.tiers[Number.parseInt(text, 10) - 1];
  return tier === undefined ? null : [tier.id];
}

function tierOfCutName(key: string, vocabulary: TierVocabulary): TierId | null {
  const text = key.replace(/^\d+/, "");
  if (text.length < SHORTEST_CUT_NAME) return null;
  const tiers = new Set(vocabulary.names.filter((name) => name.key.startsWith(text)).map((name) => name.tier));
  const [only] = tiers;
  return tiers.size === 1 && only !== undefined ? only : null;
}
