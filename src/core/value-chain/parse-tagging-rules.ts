import { field, JsonProblemError, list, optional, text, wholeNumber } from "../budget/json-reader.ts";
import type { JsonProblem, JsonValue } from "../budget/json-reader.ts";
import type { TaggingRule } from "./tagging-rule.ts";

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
