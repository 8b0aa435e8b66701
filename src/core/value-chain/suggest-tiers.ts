import type { BudgetLine } from "../budget/budget-line.ts";
import type { TaggedLine, TierSuggestion } from "./tagged-line.ts";
import type { TaggingContext } from "./tagging-context.ts";

/** The tier that words suggest for a line; null below the bar. */
export type TierSuggester = (line: BudgetLine) => TierSuggestion | null;

/** Makes the suggester for one table. */
export function suggestTiers(tagged: readonly TaggedLine[], context: TaggingContext): TierSuggester {
  return tagged.length < context.rules.length ? () => null : () => null;
}
