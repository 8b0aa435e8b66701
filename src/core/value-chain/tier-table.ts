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

/** A text of the year's table that belongs to one tier: a tier's name, a goal or a guideline. */
export interface TierText {
  /** What it is, for display: a goal's or guideline's number, or the tier's id. */
  readonly number: string;
  readonly text: string;
  readonly tier: TierId;
}

/** Every text of the table that belongs to a tier. */
export function tierTexts(table: TierTable): readonly TierText[] {
  const names = table.tiers.flatMap((tier) => [tier.name.th, tier.name.en].map((text) => ({ number: tier.id, text, tier: tier.id })));
  const goals = table.goals.flatMap((goal): readonly TierText[] => {
    const { number, tier } = goal;
    if (tier === null) return [];
    const texts = goal.text.en === null ? [goal.text.th] : [goal.text.th, goal.text.en];
    return [...texts.map((text) => ({ number, text, tier })), ...goal.guidelines.map((one) => ({ ...one, tier }))];
  });
  return [...names, ...goals];
}
