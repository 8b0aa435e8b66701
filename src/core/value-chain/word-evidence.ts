import { rememberedByTexts } from "../text/remembered-by-texts.ts";
import { type FoundWord, wordFinder } from "../text/word-finder.ts";
import { wordKey } from "../text/word-key.ts";
import type { TaggingRule } from "./tagging-rule.ts";
import { type TierId, type TierTable, tierTexts } from "./tier-table.ts";

/** One piece of evidence from words: the stretches of the name's key it rests on. */
export interface WordEvidence {
  readonly id: string;
  readonly tier: TierId;
  readonly weight: number;
  /** Letters in its words: longer is more specific. */
  readonly length: number;
  readonly stretches: readonly { readonly from: number; readonly to: number }[];
}

/** The rules that a name's key satisfies. */
export type RuleReader = (key: string) => readonly WordEvidence[];

interface ReadyRule {
  readonly rule: TaggingRule;
  readonly tier: TierId;
  readonly words: readonly number[];
  readonly unless: readonly number[];
  readonly length: number;
}

/** Makes the rules ready for one tier table: those of another plan or of tiers it does not have stay silent. */
export function ruleReader(rules: readonly TaggingRule[], table: TierTable): RuleReader {
  const keyOf = rememberedKeys();
  const places = new Map<string, number>();
  const placeOf = (word: string): number => {
    const key = keyOf(word);
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    return place;
  };
  const tierOf = ruleTiers(table, keyOf);
  const byWord = new Map<number, ReadyRule[]>();
  for (const rule of rules) {
    const tier = tierOf(rule);
    const [first] = rule.words;
    if (tier === null || first === undefined || rule.weight <= 0) continue;
    const length = rule.words.reduce((sum, word) => sum + keyOf(word).length, 0);
    const ready = { rule, tier, words: rule.words.map(placeOf), unless: rule.unless.map(placeOf), length };
    byWord.set(placeOf(first), [...(byWord.get(placeOf(first)) ?? []), ready]);
  }
  const find = wordFinder([...places.keys()]);
  return (key) => satisfied(find(key), byWord);
}

function rememberedKeys(): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const key = known.get(word) ?? wordKey(word);
    known.set(word, key);
    return key;
  };
}

function satisfied(found: readonly FoundWord[], byWord: ReadonlyMap<number, readonly ReadyRule[]>): readonly WordEvidence[] {
  const places = new Map<number, FoundWord[]>();
  for (const one of found) {
    const before = places.get(one.word);
    if (before === undefined) places.set(one.word, [one]);
    else before.push(one);
  }
  const evidence: WordEvidence[] = [];
  for (const word of places.keys()) {
    for (const { rule, tier, words, unless, length } of byWord.get(word) ?? []) {
      if (!words.every((one) => places.has(one)) || unless.some((one) => places.has(one))) continue;
      evidence.push({ id: rule.id, tier, weight: rule.weight, length, stretches: words.flatMap((one) => places.get(one) ?? []) });
    }
  }
  return evidence;
}

/** The tier a rule speaks for in this table; null: it says nothing about this plan. */
function ruleTiers(table: TierTable, keyOf: (word: string) => string): (rule: TaggingRule) => TierId | null {
  const texts = tierTexts(table).map(({ text, tier }) => ({ key: wordKey(text), tier }));
  const tiersWith = (words: readonly string[]): ReadonlySet<TierId> =>
    new Set(texts.filter(({ key }) => words.some((word) => key.includes(keyOf(word)))).map(({ tier }) => tier));
  const isTier = new Set(table.tiers.map((tier) => tier.id));
  const hasGoals = table.goals.length > 0;
  const isOfPlan = rememberedByTexts(
    (words) => !hasGoals || words.length === 0 || tiersWith(words.filter((word) => word !== null)).size > 0,
  );
  return (rule) => {
    if (!isOfPlan(rule.planWords ?? []) || rule.words.some((word) => keyOf(word) === "")) return null;
    const tier = theOnly(tiersWith(rule.followGoalWords ?? [])) ?? rule.tier;
    return isTier.has(tier) ? tier : null;
  };
}

function theOnly(tiers: ReadonlySet<TierId>): TierId | null {
  const [only] = tiers;
  return tiers.size === 1 && only !== undefined ? only : null;
}

/** So many letters in a row that a name shares with one tier's official texts, and with no other's, are no accident. */
const SHARED_LETTERS = 14;
const LETTERS_PER_POINT = 4;
const MOST_POINTS = 8;

/** What a name's key shares with the year's goals and guidelines. */
export type GoalTextReader = (key: string) => readonly WordEvidence[];

interface Source {
  readonly tier: TierId;
  readonly number: string;
}

/** Makes the reader of one table's official texts; works for any plan, since it needs no rules. */
export function goalTextReader(table: TierTable): GoalTextReader {
  const pieces = new Map<string, Source | null>();
  for (const { text, tier, number } of tierTexts(table)) {
    const key = wordKey(text);
    for (let at = 0; at + SHARED_LETTERS <= key.length; at += 1) {
      const piece = key.slice(at, at + SHARED_LETTERS);
      const before = pieces.get(piece);
      if (before === undefined) pieces.set(piece, { tier, number });
      else if (before !== null && before.tier !== tier) pieces.set(piece, null);
    }
  }
  const hashes = new Set([...pieces.keys()].map((piece) => pieceHashes(piece)[0] ?? 0));
  return (key) => (pieces.size === 0 ? [] : sharedStretches(key, pieces, hashes));
}

function sharedStretches(key: string, pieces: ReadonlyMap<string, Source | null>, hashes: ReadonlySet<number>): readonly WordEvidence[] {
  const evidence: WordEvidence[] = [];
  const rolling = pieceHashes(key);
  const sourceAt = (at: number): Source | null =>
    hashes.has(rolling[at] ?? 0) ? (pieces.get(key.slice(at, at + SHARED_LETTERS)) ?? null) : null;
  for (let from = 0; from < rolling.length; from += 1) {
    const source = sourceAt(from);
    if (source === null) continue;
    let to = from;
    while (sourceAt(to + 1)?.tier === source.tier) to += 1;
    const length = to - from + SHARED_LETTERS;
    const weight = Math.min(MOST_POINTS, Math.floor(length / LETTERS_PER_POINT));
    evidence.push({ id: `goal ${source.number}`, tier: source.tier, weight, length: 0, stretches: [{ from, to: from + length }] });
    from = to + SHARED_LETTERS - 1;
  }
  return evidence;
}

const BASE = 31;
/** BASE to the power of the letters in a piece, in 32 bits. */
const LEAVING = Array.from({ length: SHARED_LETTERS }, () => BASE).reduce((power, base) => Math.imul(power, base), 1);

/** A number for the piece at every place, worked out from the one before: equal pieces have equal numbers, so that few need comparing. */
function pieceHashes(text: string): Int32Array {
  const hashes = new Int32Array(Math.max(0, text.length - SHARED_LETTERS + 1));
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    if (at >= SHARED_LETTERS) hash = (hash - Math.imul(LEAVING, text.charCodeAt(at - SHARED_LETTERS))) | 0;
    if (at >= SHARED_LETTERS - 1) hashes[at - SHARED_LETTERS + 1] = hash;
  }
  return hashes;
}
