import { field, type JsonProblem, JsonProblemError, type JsonValue, list, optional, text, wholeNumber } from "../budget/json-reader.ts";
import type { TierId } from "./tier-table.ts";

/** A rule that suggests a tier from words in a name. Shipped as data with its source, editable in the workbook. */
export interface TaggingRule {
  readonly id: string;
  readonly tier: TierId;
  /** Words that must all occur (compared by the Thai comparison key). */
  readonly words: readonly string[];
  /** Words that forbid the rule. */
  readonly unless: readonly string[];
  /** Weight of evidence, larger is stronger, 0: the rule is switched off; from cross-validation or judgement as the source says. */
  readonly weight: number;
  readonly source: string;
  /**
   * Words of a goal: where exactly one tier of the year's table has them in its name, goals or guidelines, the rule
   * speaks for that tier instead (the same work moves between tiers from year to year).
   */
  readonly followGoalWords?: readonly string[];
  /** The rule speaks only for plans whose tier table has one of these words, and where no goals are known. */
  readonly planWords?: readonly string[];
}

/** The rules, or the first thing in the data that is wrong. */
export type TaggingRulesParsing = { readonly ok: readonly TaggingRule[] } | { readonly problem: JsonProblem };

/** Reads a file of assets/tagging-rules: rules with their sources by name, and the words of the plan they are for. */
export function parseTaggingRules(json: unknown): TaggingRulesParsing {
  try {
    return { ok: readRules({ value: json, path: "" }) };
  } catch (error) {
    if (error instanceof JsonProblemError) return { problem: error.problem };
    throw error;
  }
}

function readRules(document: JsonValue): readonly TaggingRule[] {
  const planWords = texts(field(document, "appliesTo"));
  const sources = field(document, "sources");
  const rules = list(field(document, "rules"), (json): TaggingRule => {
    const followGoalWords = texts(field(json, "followGoalWords"));
    return {
      id: text(field(json, "id")),
      tier: text(field(json, "tier")),
      words: someTexts(field(json, "words")),
      unless: texts(field(json, "unless")),
      weight: wholeNumber(field(json, "weight")),
      source: text(field(sources, text(field(json, "source")))),
      ...(followGoalWords.length > 0 && { followGoalWords }),
      ...(planWords.length > 0 && { planWords }),
    };
  });
  if (new Set(rules.map((rule) => rule.id)).size < rules.length) throw new JsonProblemError("rules", "unique");
  return rules;
}

function texts(json: JsonValue): readonly string[] {
  return optional(json, (all) => list(all, text)) ?? [];
}

function someTexts(json: JsonValue): readonly string[] {
  const all = texts(json);
  if (all.length === 0) throw new JsonProblemError(json.path, "list");
  return all;
}
