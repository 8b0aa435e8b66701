import type { TaggingRule } from "./tagging-rule.ts";
import type { TierId, TierTable } from "./tier-table.ts";

/** What tagging needs beside the lines. */
export interface TaggingContext {
  readonly tierTable: TierTable;
  /** Rules for words; they only suggest. */
  readonly rules: readonly TaggingRule[];
  /** Tiers a person gave by hand, by zero-based sheet row. */
  readonly tiersByRow: ReadonlyMap<number, TierId>;
  /** What stands above the lines and the sheet's name: they may name a plan that the rules are not for. */
  readonly titles?: readonly string[];
}
