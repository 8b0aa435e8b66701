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
