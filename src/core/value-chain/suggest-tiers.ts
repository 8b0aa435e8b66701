import type { BudgetLine } from "../budget/budget-line.ts";
import type { LearnedReading } from "./learned-suggestion.ts";
import { learnedReader } from "./learned-suggestion.ts";
import { spokenParts } from "./spoken-parts.ts";
import type { TaggedLine, TierSuggestion } from "./tagged-line.ts";
import type { TaggingContext } from "./tagging-context.ts";
import { wordSuggester } from "./word-suggestion.ts";

/** The tier that words suggest for a line; null below the bar. */
export type TierSuggester = (line: BudgetLine) => TierSuggestion | null;

/**
 * Makes the suggester for one table: rows tagged in it teach first, rules and the year's official texts speak next.
 * Where what was taught by a likeness and the words disagree, nothing is suggested.
 */
export function suggestTiers(tagged: readonly TaggedLine[], context: TaggingContext): TierSuggester {
  const ofWords = wordSuggester(context);
  const learn = learnedReader(tagged);
  const known = new Map<string, TierSuggestion | null>();
  return (line) => {
    const id = JSON.stringify([line.agency, line.project, line.activity, line.description]);
    const before = known.get(id);
    if (before !== undefined) return before;
    const parts = spokenParts(line);
    const suggestion = combined(learn(parts), ofWords(parts));
    known.set(id, suggestion);
    return suggestion;
  };
}

function combined(learned: LearnedReading, words: TierSuggestion | null): TierSuggestion | null {
  if (learned.kind === "nothing") return words;
  if (learned.kind === "at-odds") return null;
  const { suggestion } = learned;
  if (words === null) return suggestion;
  if (words.tier !== suggestion.tier)
    return suggestion.confidence === "sure" ? { ...suggestion, confidence: "unsure", expectedAccuracy: words.expectedAccuracy } : null;
  return {
    ...suggestion,
    confidence: "sure",
    expectedAccuracy: Math.max(suggestion.expectedAccuracy, words.expectedAccuracy),
    ruleIds: words.ruleIds,
  };
}
