import type { BudgetLine } from "../budget/budget-line.ts";
import type { GoalReading } from "./read-goal-text.ts";
import { goalReader } from "./read-goal-text.ts";
import type { TierReading } from "./read-tier-text.ts";
import { tierReader } from "./read-tier-text.ts";
import type { TierEvidence } from "./tagged-line.ts";
import type { TaggingContext } from "./tagging-context.ts";
import type { TierId } from "./tier-table.ts";

/** One voice for a tier. */
export interface TierVoice {
  readonly tier: TierId;
  readonly because: TierEvidence;
}

/** What a line itself says about its tier. */
export interface DirectEvidence {
  /** The reading of the tier column's cell. */
  readonly cell: TierReading;
  /** A tier given by hand that the table does not have; null mostly. */
  readonly strangeTier: TierId | null;
  /** Every voice, strongest first: person, column, goal, banner row. The first decides. */
  readonly voices: readonly TierVoice[];
}

/** Reads person, column, goal and banner of every line. A cell that names two tiers silences all weaker voices. */
export function directEvidence(lines: readonly BudgetLine[], context: TaggingContext): readonly DirectEvidence[] {
  const readTier = tierReader(context.tierTable);
  const readGoal = goalReader(context.tierTable);
  const tiers = new Set(context.tierTable.tiers.map((tier) => tier.id));
  return lines.map((line) => {
    const cell = readTier(line.tierText);
    const byHand = context.tiersByRow.get(line.row);
    const person: readonly TierVoice[] = byHand !== undefined && tiers.has(byHand) ? [{ tier: byHand, because: "person" }] : [];
    const own = cell.kind === "ambiguous" ? [] : ownVoices(cell, readGoal(line.goal, line.guideline), readTier(line.tierBanner));
    return { cell, strangeTier: byHand !== undefined && person.length === 0 ? byHand : null, voices: [...person, ...own] };
  });
}

function ownVoices(cell: TierReading, goal: GoalReading, banner: TierReading): readonly TierVoice[] {
  const voices: TierVoice[] = [];
  if (cell.kind === "tier") voices.push({ tier: cell.tier, because: "column" });
  if (goal.kind !== "none") voices.push({ tier: goal.tier, because: "goal" });
  if (goal.kind === "split") voices.push({ tier: goal.other, because: "goal" });
  if (banner.kind === "tier") voices.push({ tier: banner.tier, because: "column" });
  return voices;
}
