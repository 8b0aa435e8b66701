import type { BudgetLine } from "../budget/budget-line.ts";
import { rememberedByTexts, type Texts } from "../text/remembered-by-texts.ts";
import { wordKey } from "../text/word-key.ts";
import type { TaggingContext } from "./direct-evidence.ts";
import { learnedReader, type LearnedReading } from "./learned-names.ts";
import { namesOf, spokenParts } from "./spoken-parts.ts";
import type { TaggedLine, TierSuggestion } from "./tagged-line.ts";
import type { TaggingRule } from "./tagging-rule.ts";
import { type WordSuggester, wordSuggester } from "./word-suggestion.ts";

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

/** The name of a plan after its usual beginning; a year, an office or a mere "of this year" is no name. */
const NAMED_PLAN =
  /(?:แผนงาน(?:บูรณาการ|ยุทธศาสตร์|พื้นฐาน)?|แผนบูรณาการ)\s*[:：]?\s*(?!บูรณาการ|ยุทธศาสตร์|พื้นฐาน|ประจำปี|ปีงบ|งบประมาณ|ภายใต้|ของ|หน่วยงาน|และ|โครงการ|ผลผลิต)[\u0e01-\u0e4e]{4,}|(?:integrated|budget) plan (?:for|of|on)\b/iu;
/** Among so many different names of a plan, one at least would use its word. */
const ENOUGH_NAMES = 20;

/** Whether a rule may speak for a line, by the plan the list itself says it is of. */
export type RuleSpeaksFor = (rule: TaggingRule, line: BudgetLine) => boolean;

/**
 * Rules of a plan stay silent where the list plainly is of another one: its plan column, or else its titles, name a plan
 * without any of the rule's plan words; or no plan is named and many different names use none of them. A table whose
 * goals are known is judged by its goals instead (`ruleReader`).
 */
export function rulesOfPlan(lines: readonly BudgetLine[], { tierTable, titles = [] }: TaggingContext): RuleSpeaksFor {
  if (tierTable.goals.length > 0) return () => true;
  const named = titles.filter((title) => NAMED_PLAN.test(title));
  const allTitles = titles.join("\n");
  const isMeant = remembered((rule) => {
    if (speaks(rule, allTitles)) return true;
    if (named.length > 0) return false;
    const names = new Set(lines.map((line) => line.project ?? ""));
    return names.size < ENOUGH_NAMES || [...names].some((name) => speaks(rule, name));
  });
  return (rule, line) => {
    if ((rule.planWords ?? []).length === 0) return true;
    return line.budgetPlan === null ? isMeant(rule) : speaks(rule, line.budgetPlan);
  };
}

function speaks({ planWords = [] }: TaggingRule, text: string): boolean {
  const key = wordKey(text);
  return planWords.some((word) => key.includes(wordKey(word)));
}

/** Rules of one plan share their words, so that one answer serves all of them. */
function remembered(judge: (rule: TaggingRule) => boolean): (rule: TaggingRule) => boolean {
  const known = new Map<string, boolean>();
  return (rule) => {
    const key = (rule.planWords ?? []).join("\n");
    const answer = known.get(key) ?? judge(rule);
    known.set(key, answer);
    return answer;
  };
}
