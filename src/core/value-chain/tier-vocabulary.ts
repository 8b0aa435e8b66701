import { keptWith } from "../kept-with.ts";
import { markFreeKey } from "../text/mark-free-key.ts";
import { type Tier, type TierId, type TierTable, tierTexts } from "./tier-table.ts";
import {
  DOUBT_WORDS,
  FILLER_WORDS,
  NUMBER_WORDS,
  OTHER_WORDS,
  TIER_WORD_PREFIXES,
  VALUE_CHAIN_SPELLINGS,
} from "./value-chain-spellings.ts";

/** What a stretch of a tier cell means. `short` words count only where nothing else is said. */
export type TierWord =
  | { readonly kind: "tier"; readonly tier: TierId }
  | { readonly kind: "short"; readonly tier: TierId }
  | { readonly kind: "number"; readonly place: number }
  | { readonly kind: "goal" }
  | { readonly kind: "filler" }
  | { readonly kind: "doubt" }
  | { readonly kind: "other" };

/** All that may be written in a tier column of one tier table, by mark-free key. */
export interface TierVocabulary {
  readonly words: ReadonlyMap<string, TierWord>;
  /** Matches one word at the current position, longest first (sticky); made when first asked for, since most cells are plain words. */
  readonly pattern: () => RegExp;
  /** Full names and goal texts by mark-free key, longest first. */
  readonly names: readonly { readonly key: string; readonly tier: TierId }[];
}

/** The spellings of every tier of the table: labels, names, synonyms, goal texts, and what is usual in any year. */
export const tierVocabulary: (table: TierTable) => TierVocabulary = keptWith(gatherVocabulary);

function gatherVocabulary(table: TierTable): TierVocabulary {
  const words = new Map<string, TierWord>();
  addWords(words, FILLER_WORDS, { kind: "filler" });
  addWords(words, ["เป้าหมาย", "แนวทาง", "goal", "guideline"], { kind: "goal" });
  addWords(words, OTHER_WORDS, { kind: "other" });
  addWords(words, DOUBT_WORDS, { kind: "doubt" });
  for (const [word, place] of NUMBER_WORDS) words.set(markFreeKey(word), { kind: "number", place });
  const usual = table.tiers.map((tier) => ({ tier, spellings: usualSpellings(tier) }));
  for (const { tier, spellings } of usual) addWords(words, spellings.short, { kind: "short", tier: tier.id });
  for (const { tier, spellings } of usual) addWords(words, spellings.words.flatMap(withPrefixes), { kind: "tier", tier: tier.id });
  for (const tier of table.tiers) addWords(words, [tier.label.th, tier.label.en, ...tier.synonyms], { kind: "tier", tier: tier.id });
  words.delete("");
  let pattern: RegExp | null = null;
  return { words, pattern: () => (pattern ??= patternOf([...words.keys()])), names: namesOf(table) };
}

function withPrefixes(word: string): readonly string[] {
  return [word, ...TIER_WORD_PREFIXES.map((prefix) => `${prefix}${word}`)];
}

function addWords(words: Map<string, TierWord>, texts: readonly string[], word: TierWord): void {
  for (const text of texts) words.set(markFreeKey(text), word);
}

function usualSpellings(tier: Tier): { readonly words: readonly string[]; readonly short: readonly string[] } {
  const label = markFreeKey(tier.label.th);
  for (const [id, spellings] of VALUE_CHAIN_SPELLINGS) {
    if (id === tier.id || spellings.words.some((word) => markFreeKey(word) === label)) return spellings;
  }
  return { words: [], short: [] };
}

function namesOf(table: TierTable): readonly { readonly key: string; readonly tier: TierId }[] {
  const names = tierTexts(table).map(({ text, tier }) => ({ key: markFreeKey(text), tier }));
  return names.filter((name) => name.key !== "").sort((a, b) => b.key.length - a.key.length || (a.key < b.key ? -1 : 1));
}

/** One alternation over mark-free text, longest first; stray spaces, dots and hyphens inside a word are allowed. */
function patternOf(keys: readonly string[]): RegExp {
  const byLength = [...keys].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const spelled = byLength.map((key) => {
    const end = /[a-z]$/.test(key) ? `${key.length > 5 ? "s?" : ""}(?![a-z])` : "";
    return Array.from(key).join("[\\s._\\-\\u2010-\\u2014]*") + end;
  });
  return new RegExp(`(?:${spelled.join("|")})`, "uy");
}
