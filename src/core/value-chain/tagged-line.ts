import type { BudgetLine } from "../budget/budget-line.ts";
import type { TierId } from "./tier-table.ts";

/** What a tier rests on, strongest first; `person`: set in the pane by the officer. */
export type TierEvidence = "column" | "goal" | "project" | "words" | "person" | "none";

/** How sure a suggestion is, calibrated on labelled names. */
export type SuggestionConfidence = "sure" | "fairly-sure" | "unsure";

/** A tier that words suggest; never counted until a person accepts it. */
export interface TierSuggestion {
  readonly tier: TierId;
  readonly confidence: SuggestionConfidence;
  /** Share of right answers among such suggestions in cross-validation, 0 to 1. */
  readonly expectedAccuracy: number;
  /** The words of the name that speak for it, as written, and the rules or tagged rows behind them. */
  readonly matchedWords: readonly string[];
  readonly ruleIds: readonly string[];
  readonly learnedFromRows: readonly number[];
}

/** A line with its tier, or none. `tier` rests on column, goal, project or person only. */
export interface TaggedLine {
  readonly line: BudgetLine;
  readonly tier: TierId | null;
  readonly because: TierEvidence;
  readonly suggestion: TierSuggestion | null;
}
