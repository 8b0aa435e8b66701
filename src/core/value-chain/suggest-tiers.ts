import type { BudgetLine } from "../budget/budget-line.ts";
import type { LearnedReading } from "./learned-suggestion.ts";
import { learnedReader } from "./learned-suggestion.ts";
import type { Texts } from "../text/remembered-by-texts.ts";
import { rememberedByTexts } from "../text/remembered-by-texts.ts";
import { rulesOfPlan } from "./rules-of-plan.ts";
import { namesOf, spokenParts } from "./spoken-parts.ts";
import type { TaggedLine, TierSuggestion } from "./tagged-line.ts";
import type { TaggingContext } from "./tagging-context.ts";
import type { WordSuggester } from "./word-suggestion.ts";
import { wordSuggester } from "./word-suggestion.ts";

/** The tier that words suggest for a line; null below the bar. */
export type TierSuggester = (line: BudgetLine) => TierSuggestion | null;

/**
 * Makes the suggester for one table: rows tagged in it teach first, rules and the year's official texts speak next.
 * Where what was taught by a likeness and the words disagree, nothing is suggested.
 */
export function suggestTiers(tagged: readonly TaggedLine[], context: TaggingContext): TierSuggester {
  const wordsFor = wordSuggesters(tagged, context);
  const learn = learnedReader(tagged);
  const judges = new Map<WordSuggester, (texts: Texts) => TierSuggestion | null>();
  return (line) => {
    const words = wordsFor(line);
    const judge =
      judges.get(words) ??
      rememberedByTexts((texts) => {
        const parts = spokenParts(texts);
        return combined(learn(parts), words(parts));
      });
    judges.set(words, judge);
    return judge(namesOf(line));
  };
}

/** Chooses a line's suggester of words: by the rules that may speak for its plan, made once for each set of rules. */
function wordSuggesters(tagged: readonly TaggedLine[], context: TaggingContext): (line: BudgetLine) => WordSuggester {
  const lines = tagged.map((one) => one.line);
  const speaksFor = rulesOfPlan(lines, context);
  const bySet = new Map<string, WordSuggester>();
  const byPlan = new Map<string | null, WordSuggester>();
  return (line) => {
    const known = byPlan.get(line.budgetPlan);
    if (known !== undefined) return known;
    const rules = context.rules.filter((rule) => speaksFor(rule, line));
    const set = rules.map((rule) => rule.id).join("\n");
    const suggester = bySet.get(set) ?? wordSuggester({ ...context, rules });
    bySet.set(set, suggester);
    byPlan.set(line.budgetPlan, suggester);
    return suggester;
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
