import { markFreeKey } from "../text/mark-free-key.ts";
import type { Tier, TierId, TierTable } from "./tier-table.ts";
import { FILLER_WORDS, NUMBER_WORDS, VALUE_CHAIN_SPELLINGS } from "./value-chain-spellings.ts";

/** What a stretch of a tier cell means. `short` words count only where nothing else is said. */
export type TierWord =
  | { readonly kind: "tier"; readonly tier: TierId }
  | { readonly kind: "short"; readonly tier: TierId }
  | { readonly kind: "number"; readonly place: number }
  | { readonly kind: "goal" }
  | { readonly kind: "filler" };

/** All that may be written in a tier column of one tier table, by mark-free key. */
export interface TierVocabulary {
  readonly words: ReadonlyMap<string, TierWord>;
  /** Matches one word at the current position, longest first (sticky). */
  readonly pattern: RegExp;
  /** Full names and goal texts by mark-free key, for texts cut short. */
  readonly names: readonly { readonly key: string; readonly tier: TierId }[];
}

/** Gathers the spellings of every tier of the table: labels, names, synonyms, goal texts, and what is usual in any year. */
export function tierVocabulary(table: TierTable): TierVocabulary {
  const words = new Map<string, TierWord>();
  for (const word of FILLER_WORDS) words.set(markFreeKey(word), { kind: "filler" });
  for (const word of ["เป้าหมาย", "แนวทาง", "goal", "guideline"]) words.set(markFreeKey(word), { kind: "goal" });
  for (const [word, place] of NUMBER_WORDS) words.set(markFreeKey(word), { kind: "number", place });
  const usual = table.tiers.map((tier) => ({ tier, spellings: usualSpellings(tier) }));
  for (const { tier, spellings } of usual) addWords(words, spellings.short, { kind: "short", tier: tier.id });
  for (const { tier, spellings } of usual) addWords(words, spellings.words, { kind: "tier", tier: tier.id });
  const names = namesOf(table);
  for (const { key, tier } of names) words.set(key, { kind: "tier", tier });
  for (const tier of table.tiers) addWords(words, ownWords(tier), { kind: "tier", tier: tier.id });
  words.delete("");
  return { words, pattern: patternOf([...words.keys()]), names };
}

function addWords(words: Map<string, TierWord>, texts: readonly string[], word: TierWord): void {
  for (const text of texts) words.set(markFreeKey(text), word);
}

function ownWords(tier: Tier): readonly string[] {
  return [tier.label.th, tier.label.en, ...tier.synonyms];
}

function usualSpellings(tier: Tier): { readonly words: readonly string[]; readonly short: readonly string[] } {
  const label = markFreeKey(tier.label.th);
  for (const [id, spellings] of VALUE_CHAIN_SPELLINGS) {
    if (id === tier.id || spellings.words.some((word) => markFreeKey(word) === label)) return spellings;
  }
  return { words: [], short: [] };
}

function namesOf(table: TierTable): readonly { readonly key: string; readonly tier: TierId }[] {
  const names = table.tiers.flatMap((tier) => [tier.name.th, tier.name.en].map((text) => ({ key: markFreeKey(text), tier: tier.id })));
  for (const goal of table.goals) {
    const tier = goal.tier;
    if (tier === null) continue;
    const texts = [goal.text.th, goal.text.en ?? "", ...goal.guidelines.map((guideline) => guideline.text)];
    names.push(...texts.map((text) => ({ key: markFreeKey(text), tier })));
  }
  return names.filter((name) => name.key !== "");
}

/** One alternation over mark-free text, longest first; stray spaces, dots and hyphens inside a word are allowed. */
function patternOf(keys: readonly string[]): RegExp {
  const byLength = [...keys].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const spelled = byLength.map((key) => {
    const letters = Array.from(key);
    const gap = letters.length > 30 ? "[^\\p{L}\\p{N}]*" : "[\\s._\\-\\u2010-\\u2014]*";
    const end = /[a-z]$/.test(key) ? `${letters.length > 5 ? "s?" : ""}(?![a-z])` : "";
    return letters.join(gap) + end;
  });
  return new RegExp(`(?:${spelled.join("|")})`, "uy");
}
