import type { FoundWord } from "../text/word-finder.ts";
import { wordFinder } from "../text/word-finder.ts";
import { wordKey } from "../text/word-key.ts";
import { rememberedByTexts } from "../text/remembered-by-texts.ts";
import type { TaggingRule } from "./tagging-rule.ts";
import type { WordEvidence } from "./tier-scores.ts";
import type { TierId, TierTable } from "./tier-table.ts";
import { tierTexts } from "./tier-texts.ts";

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
