import { bahtText } from "#core/money/format-money.ts";
import type { TaggedLine } from "#core/value-chain/tagged-line.ts";
import type { JsonObject } from "./json-value.ts";

/** One budget line as the contract has it; `baht` null when its amount is blank or unreadable. */
export function lineJson({ line, tier, because, suggestion }: TaggedLine): JsonObject {
  return {
    row: line.row + 1,
    ministry: line.ministry,
    agency: line.agency,
    project: line.project,
    activity: line.activity,
    description: line.description,
    baht: line.amount === null ? null : bahtText(line.amount),
    tier,
    because,
    suggestedTier: suggestion?.tier ?? null,
    suggestion:
      suggestion === null
        ? null
        : { confidence: suggestion.confidence, expectedAccuracy: suggestion.expectedAccuracy, matchedWords: [...suggestion.matchedWords] },
  };
}
