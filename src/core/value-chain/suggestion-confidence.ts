import type { SuggestionConfidence } from "./tagged-line.ts";

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
