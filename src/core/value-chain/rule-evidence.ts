import type { FoundWord } from "../text/word-finder.ts";
import { wordFinder } from "../text/word-finder.ts";
import { wordKey } from "../text/word-key.ts";
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
  const keys = new Map<string, number>();
  const indexOf = (word: string): number => {
    const { key } = wordKey(word);
    const index = keys.get(key) ?? keys.size;
    keys.set(key, index);
    return index;
  };
  const ready = rules.flatMap((rule): readonly ReadyRule[] => {
    const tier = tierOfRule(rule, table);
    if (tier === null) return [];
    const length = rule.words.reduce((sum, word) => sum + wordKey(word).key.length, 0);
    return [{ rule, tier, words: rule.words.map(indexOf), unless: rule.unless.map(indexOf), length }];
  });
  const byWord = new Map<number, ReadyRule[]>();
  for (const rule of ready) {
    const [first] = rule.words;
    if (first !== undefined) byWord.set(first, [...(byWord.get(first) ?? []), rule]);
  }
  const find = wordFinder([...keys.keys()]);
  return (key) => satisfied(find(key), byWord);
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
function tierOfRule(rule: TaggingRule, table: TierTable): TierId | null {
  if (rule.words.length === 0 || rule.words.some((word) => wordKey(word).key === "")) return null;
  if (table.goals.length > 0 && !speaksOfPlan(rule, table)) return null;
  const moved = rule.followGoalWords === undefined ? null : tierOfGoalWords(rule.followGoalWords, table);
  const tier = moved ?? rule.tier;
  return table.tiers.some((one) => one.id === tier) ? tier : null;
}

function speaksOfPlan(rule: TaggingRule, table: TierTable): boolean {
  const words = rule.planWords?.map((word) => wordKey(word).key) ?? [];
  return words.length === 0 || tierTexts(table).some(({ text }) => words.some((word) => wordKey(text).key.includes(word)));
}

function tierOfGoalWords(goalWords: readonly string[], table: TierTable): TierId | null {
  const keys = goalWords.map((word) => wordKey(word).key);
  const tiers = new Set(tierTexts(table).flatMap(({ text, tier }) => (keys.some((key) => wordKey(text).key.includes(key)) ? [tier] : [])));
  const [only] = tiers;
  return tiers.size === 1 && only !== undefined ? only : null;
}
