import type { AgencyIndex } from "../agencies/agency-index.ts";
import type { KnownNames } from "../agencies/known-names.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import type { FrameworkStanding } from "../analysis.ts";
import type { Finding } from "../finding.ts";
import type { LineCounts } from "../line-index/line-counts.ts";
import type { LineIndex } from "../line-index/line-index.ts";
import type { BudgetTable } from "../table/budget-table.ts";
import type { JudgedClaim, UnreadAmount } from "./claims/claim.ts";

/** Lines with money that no text tells apart, in the order of the sheet. */
export type Twins = readonly BudgetLine[];

/** Everything a check may look at. */
export interface CheckContext {
  readonly table: BudgetTable;
  readonly index: LineIndex;
  readonly counts: LineCounts;
  readonly standing: FrameworkStanding | null;
  readonly agencies: AgencyIndex;
  readonly known: KnownNames;
  /** Stated totals with what came of adding up their lines. */
  readonly claims: readonly JudgedClaim[];
  /** Lines whose amount could not be read. */
  readonly unread: readonly UnreadAmount[];
  /** Agencies that should be in the list; empty where nobody said. */
  readonly expectedAgencies: readonly string[];
  /** Lines that no text tells apart. */
  readonly twins: readonly Twins[];
}

/** One check: looks, and says what a person should know. Never changes anything. */
export type Check = (context: CheckContext) => readonly Finding[];
