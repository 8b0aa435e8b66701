import type { Money } from "../money/money.ts";
import type { TierId } from "../value-chain/tier-table.ts";

/** Counts and money of one group of lines. `projects`: agency × project with money; `agencies`: with money. */
export interface GroupFigures {
  readonly amount: Money;
  /** Percent of the table's total as canonical text with two decimals; the shares of one grouping add up to exactly 100.00 (or all are null when the total is zero). */
  readonly share: string | null;
  readonly projects: number;
  readonly agencies: number;
  readonly lines: number;
  readonly previousAmount: Money | null;
}

/** One tier; `tier` null is the money without a tier. */
export interface TierGroup extends GroupFigures {
  readonly tier: TierId | null;
}

/** A group by name; null: no name given. */
export interface NamedGroup extends GroupFigures {
  readonly name: string | null;
}

/** Tier × agency: one row per agency, amounts by tier (missing tier = no money). */
export interface AgencyByTier {
  readonly ministry: string | null;
  readonly agency: string | null;
  readonly byTier: ReadonlyMap<TierId | null, Money>;
  readonly total: Money;
}

/** Ministry → agency → project. Names are those of the first line of each group; groups are made by comparison key. */
export interface MinistryGroup extends NamedGroup {
  readonly agenciesIn: readonly (NamedGroup & {
    readonly projectsIn: readonly (NamedGroup & { readonly tiers: readonly (TierId | null)[] })[];
  })[];
}

/** Everything officers print. Reconciled: each grouping adds up to `total`. */
export interface Summary {
  readonly total: Money;
  readonly previousTotal: Money | null;
  readonly lines: number;
  readonly fundedLines: number;
  /** Lines whose amount is blank or unreadable; in no total. */
  readonly linesWithoutAmount: number;
  readonly projects: number;
  readonly projectsListed: number;
  readonly agencies: number;
  readonly agenciesListed: number;
  readonly ministries: number;
  readonly ministriesListed: number;
  readonly tiers: readonly TierGroup[];
  readonly agenciesByTier: readonly AgencyByTier[];
  readonly ministryTree: readonly MinistryGroup[];
  readonly goals: readonly NamedGroup[];
  readonly guidelines: readonly NamedGroup[];
  readonly categories: readonly NamedGroup[];
}
