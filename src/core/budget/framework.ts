import type { Money } from "../money/money.ts";
import type { TierTable } from "../value-chain/tier-table.ts";
import type { BudgetStage } from "./budget-stage.ts";
import type { Unit } from "./unit.ts";

/** An approved number: what a plan's total, project count and agency count must meet. From assets/frameworks/*.json. */
export interface Framework {
  readonly id: string;
  readonly plan: { readonly th: string; readonly en: string };
  /** Other ways the plan is named in titles, beside its Thai and English name. */
  readonly planAliases: readonly string[];
  /** Buddhist fiscal year. */
  readonly fiscalYear: number;
  readonly stage: BudgetStage;
  readonly amount: Money;
  /** The unit and digits of the source, e.g. 5523.9110 million-baht. */
  readonly unit: Unit;
  readonly statedAmount: string;
  /** Counts of projects (agency × project) and agencies with money; null when the source states none. */
  readonly projects: number | null;
  readonly agencies: number | null;
  readonly ministries: number | null;
  readonly tierTable: TierTable;
  /** Who approved it and when, for display; ISO date (Gregorian). */
  readonly approvedOn: string | null;
  readonly source: { readonly sentence: string; readonly address: string };
}
