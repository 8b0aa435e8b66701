/** Identifier of a tier of a tier table: "upstream", "midstream", "downstream" for the value chain; other plans may have others. */
export type TierId = string;

/** One tier of the value chain. */
export interface Tier {
  readonly id: TierId;
  readonly label: { readonly th: string; readonly en: string };
  readonly name: { readonly th: string; readonly en: string };
  /** Spellings that mean this tier in a tier column, beside its labels. */
  readonly synonyms: readonly string[];
}

/** A goal (เป้าหมาย) and its guidelines (แนวทาง) of one year, by number. `tier` null: the plan has goals but no tiers. */
export interface Goal {
  readonly number: string;
  readonly text: { readonly th: string; readonly en: string | null };
  readonly tier: TierId | null;
  readonly guidelines: readonly { readonly number: string; readonly text: string }[];
}

/** The tiers and goals of one plan in one year. Data, not code. */
export interface TierTable {
  readonly tiers: readonly Tier[];
  readonly goals: readonly Goal[];
}
