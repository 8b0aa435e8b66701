import { keptWith } from "../kept-with.ts";
import { writtenWords } from "../text/word-key.ts";
import { goalTextReader } from "./goal-text-evidence.ts";
import { withPurposeAside } from "./purpose-clause.ts";
import { ruleReader } from "./rule-evidence.ts";
import type { SpokenPart } from "./spoken-parts.ts";
import { confidenceOf } from "./suggestion-confidence.ts";
import type { TierSuggestion } from "./tagged-line.ts";
import type { TaggingContext } from "./tagging-context.ts";
import type { TaggingRule } from "./tagging-rule.ts";
import type { TierTable } from "./tier-table.ts";
import type { TierScores, WordEvidence } from "./tier-scores.ts";
import { tierScores } from "./tier-scores.ts";

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
