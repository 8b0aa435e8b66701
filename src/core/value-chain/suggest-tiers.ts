import type { BudgetLine } from "../budget/budget-line.ts";
import type { LearnedReading } from "./learned-suggestion.ts";
import { learnedReader } from "./learned-suggestion.ts";
import { rememberedByTexts } from "../text/remembered-by-texts.ts";
import { namesOf, spokenParts } from "./spoken-parts.ts";
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
  const judge = rememberedByTexts((texts) => {
    const parts = spokenParts(texts);
    return combined(learn(parts), ofWords(parts));
  });
  return (line) => judge(namesOf(line));
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
