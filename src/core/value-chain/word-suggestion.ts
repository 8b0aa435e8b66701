import { keptWith } from "../kept-with.ts";
import { wordKey, writtenWords } from "../text/word-key.ts";
import type { TaggingContext } from "./direct-evidence.ts";
import type { SpokenPart } from "./spoken-parts.ts";
import type { SuggestionConfidence, TierSuggestion } from "./tagged-line.ts";
import type { TaggingRule } from "./tagging-rule.ts";
import type { TierId, TierTable } from "./tier-table.ts";
import { goalTextReader, ruleReader, type WordEvidence } from "./word-evidence.ts";

/** What rules and official texts suggest for names; null below the bar. */
export type WordSuggester = (parts: readonly SpokenPart[]) => TierSuggestion | null;

interface KeptSuggester {
  readonly rules: readonly TaggingRule[];
  readonly suggest: WordSuggester;
}

/** Suggesters of a tier table by their rules: few sets of rules are asked for, and making one ready takes longer than a short list does. */
const suggestersOf = keptWith<TierTable, KeptSuggester[]>(() => []);
const MOST_KEPT = 4;

/** The suggester of a tier table and a set of rules. */
export function wordSuggester({ rules, tierTable }: Pick<TaggingContext, "rules" | "tierTable">): WordSuggester {
  const kept = suggestersOf(tierTable);
  const before = kept.find((one) => one.rules.length === rules.length && one.rules.every((rule, at) => rule === rules[at]));
  if (before !== undefined) return before.suggest;
  const suggest = makeSuggester(rules, tierTable);
  kept.unshift({ rules, suggest });
  kept.splice(MOST_KEPT);
  return suggest;
}

function makeSuggester(rules: readonly TaggingRule[], tierTable: TierTable): WordSuggester {
  const readRules = ruleReader(rules, tierTable);
  const readGoals = goalTextReader(tierTable);
  return (parts) => {
    const scores = tierScores(placed(parts, (key) => withPurposeAside(key, [...readRules(key), ...readGoals(key)])));
    return scores === null ? null : suggestionOf(scores, parts);
  };
}

/** Evidence of all parts, each part's stretches after those of the part before; the same rule counts once. */
function placed(parts: readonly SpokenPart[], read: (key: string) => readonly WordEvidence[]): readonly WordEvidence[] {
  const byId = new Map<string, WordEvidence>();
  let offset = 0;
  for (const { key } of parts) {
    const start = offset;
    for (const one of read(key)) {
      const stretches = one.stretches.map(({ from, to }) => ({ from: from + start, to: to + start }));
      if (!byId.has(one.id)) byId.set(one.id, { ...one, stretches });
    }
    offset += key.length + 1;
  }
  return [...byId.values()];
}

function suggestionOf(scores: TierScores, parts: readonly SpokenPart[]): TierSuggestion | null {
  const level = confidenceOf(scores);
  if (level === null) return null;
  const words = scores.evidence.flatMap((one) => one.stretches.map((stretch) => wordsAt(stretch, parts)));
  return {
    tier: scores.best,
    confidence: level.confidence,
    expectedAccuracy: level.expectedAccuracy,
    matchedWords: [...new Set(words)],
    ruleIds: scores.evidence.map((one) => one.id),
    learnedFromRows: [],
  };
}

function wordsAt(stretch: { readonly from: number; readonly to: number }, parts: readonly SpokenPart[]): string {
  let offset = 0;
  for (const { name, key } of parts) {
    if (stretch.from < offset + key.length) return writtenWords(name, { from: stretch.from - offset, to: stretch.to - offset });
    offset += key.length + 1;
  }
  return "";
}

/** What the words of a name add up to, whole numbers throughout. */
export interface TierScores {
  readonly best: TierId;
  readonly score: number;
  /** How far the best is ahead of the next. */
  readonly margin: number;
  /** The evidence for the best, most specific first. */
  readonly evidence: readonly WordEvidence[];
}

/**
 * Adds up evidence, longest and most specific first; evidence whose words all lie inside words already counted says
 * nothing new (`แพลตฟอร์ม` inside `แพลตฟอร์มกลาง`). Null without evidence or when two tiers are level.
 */
export function tierScores(all: readonly WordEvidence[]): TierScores | null {
  const counted: WordEvidence[] = [];
  for (const one of [...all].sort(bySpecificity)) if (isNew(one, counted)) counted.push(one);
  const [first, second] = added(counted);
  if (first === undefined || first.score === second?.score) return null;
  const { tier, score } = first;
  return { best: tier, score, margin: score - (second?.score ?? 0), evidence: counted.filter((one) => one.tier === tier) };
}

function isNew(one: WordEvidence, counted: readonly WordEvidence[]): boolean {
  const taken = counted.flatMap((before) => before.stretches);
  return one.stretches.some(({ from, to }) => !taken.some((stretch) => stretch.from < to && from < stretch.to));
}

function added(counted: readonly WordEvidence[]): readonly { readonly tier: TierId; readonly score: number }[] {
  const scores = new Map<TierId, number>();
  for (const one of counted) scores.set(one.tier, (scores.get(one.tier) ?? 0) + one.weight);
  return [...scores].map(([tier, score]) => ({ tier, score })).sort((a, b) => b.score - a.score || (a.tier < b.tier ? -1 : 1));
}

function bySpecificity(a: WordEvidence, b: WordEvidence): number {
  return b.length - a.length || b.weight - a.weight || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** A level of sureness: from which score and lead on, and how often such suggestions were right in cross-validation (docs/tier-accuracy.md). */
export interface ConfidenceLevel {
  readonly confidence: SuggestionConfidence;
  readonly score: number;
  readonly margin: number;
  readonly expectedAccuracy: number;
}

/** Levels for words, surest first. Below the last one nothing is suggested. */
export const WORD_LEVELS: readonly ConfidenceLevel[] = [
  { confidence: "sure", score: 8, margin: 6, expectedAccuracy: 0.96 },
  { confidence: "fairly-sure", score: 6, margin: 4, expectedAccuracy: 0.85 },
  { confidence: "unsure", score: 4, margin: 3, expectedAccuracy: 0.75 },
];

/** The level of a result of words; null below the bar. */
export function confidenceOf(result: { readonly score: number; readonly margin: number }): ConfidenceLevel | null {
  return WORD_LEVELS.find((level) => result.score >= level.score && result.margin >= level.margin) ?? null;
}

/** Words that begin what a thing is for, whom it serves or what it is about; what is built or done stands before them. */
const BEGINNINGS = ["เพื่อ", "ด้าน", "ที่เกี่ยวข้องกับ"].map(wordKey);
const BEGINNING = new RegExp(BEGINNINGS.join("|"), "u");

/**
 * Evidence that stands only in a clause of purpose weighs half, rounded up: `แพลตฟอร์มกลางเพื่อการให้บริการประชาชน` is a
 * platform first. A name that begins with such a clause, or has nothing else to say, keeps its order all the same.
 */
export function withPurposeAside(key: string, all: readonly WordEvidence[]): readonly WordEvidence[] {
  const start = key.search(BEGINNING);
  if (start < 0) return all;
  return all.map((one) => (one.stretches.every(({ from }) => from > start) ? { ...one, weight: Math.ceil((one.weight * 2) / 3) } : one));
}
