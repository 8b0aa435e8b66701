import type { BudgetLine } from "../budget/budget-line.ts";
import { wordKey } from "../text/word-key.ts";
import type { TaggingContext } from "./tagging-context.ts";
import type { TaggingRule } from "./tagging-rule.ts";

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
