import type { TierId, TierTable } from "./tier-table.ts";

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
