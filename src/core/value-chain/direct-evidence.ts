import type { BudgetLine } from "../budget/budget-line.ts";
import { rememberedByTexts } from "../text/remembered-by-texts.ts";
import { goalReader, type GoalReading } from "./read-goal-text.ts";
import { tierReader, type TierReading } from "./read-tier-text.ts";
import type { TierEvidence } from "./tagged-line.ts";
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

/** One voice for a tier. */
export interface TierVoice {
  readonly tier: TierId;
  readonly because: TierEvidence;
}

/** What a line itself says about its tier; lines that say the same share one object. */
export interface DirectEvidence {
  /** The reading of the tier column's cell. */
  readonly cell: TierReading;
  /** A tier given by hand that the table does not have; null mostly. */
  readonly strangeTier: TierId | null;
  /** Every voice, strongest first: person, column, goal, banner row. The first decides. */
  readonly voices: readonly TierVoice[];
  /** Whether the voices name different tiers. */
  readonly isAtOdds: boolean;
}

/** Reads person, column, goal and banner of a line. A cell that names two tiers silences all weaker voices. */
export function directEvidenceReader(context: TaggingContext): (line: BudgetLine) => DirectEvidence {
  const readTier = tierReader(context.tierTable);
  const readGoal = goalReader(context.tierTable);
  const tiers = new Set(context.tierTable.tiers.map((tier) => tier.id));
  const ofTexts = rememberedByTexts(([tierText, goal, guideline, banner]): DirectEvidence => {
    const cell = readTier(tierText ?? null);
    const isSilenced = cell.kind === "ambiguous";
    return evidence(cell, isSilenced ? [] : ownVoices(cell, readGoal(goal ?? null, guideline ?? null), readTier(banner ?? null)));
  });
  return (line) => {
    const own = ofTexts([line.tierText, line.goal, line.guideline, line.tierBanner]);
    const byHand = context.tiersByRow.size === 0 ? undefined : context.tiersByRow.get(line.row);
    if (byHand === undefined) return own;
    return tiers.has(byHand) ? evidence(own.cell, [{ tier: byHand, because: "person" }, ...own.voices]) : { ...own, strangeTier: byHand };
  };
}

function evidence(cell: TierReading, voices: readonly TierVoice[]): DirectEvidence {
  return { cell, strangeTier: null, voices, isAtOdds: voices.some((voice) => voice.tier !== voices[0]?.tier) };
}

function ownVoices(cell: TierReading, goal: GoalReading, banner: TierReading): readonly TierVoice[] {
  const voices: TierVoice[] = [];
  if (cell.kind === "tier") voices.push({ tier: cell.tier, because: "column" });
  if (goal.kind !== "none") voices.push({ tier: goal.tier, because: "goal" });
  if (goal.kind === "split") voices.push({ tier: goal.other, because: "goal" });
  if (banner.kind === "tier") voices.push({ tier: banner.tier, because: "column" });
  return voices;
}
