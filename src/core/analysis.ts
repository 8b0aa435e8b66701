import type { Framework } from "./budget/framework.ts";
import type { Finding } from "./finding.ts";
import type { Money } from "./money/money.ts";
import type { Summary } from "./summary/summary.ts";
import type { BudgetTable, SkippedSheet } from "./table/budget-table.ts";
import type { Verdict } from "./verdict/verdict.ts";
import type { TaggedLine } from "./value-chain/tagged-line.ts";
import type { TierTable } from "./value-chain/tier-table.ts";

/** How the table stands to its framework. */
export interface FrameworkStanding {
  readonly framework: Framework;
  /** Why this one: named by the person, or by plan and year in the titles, or by year and size of the list. */
  readonly chosenBy: "person" | "title" | "year-and-size";
  readonly amountMet: boolean;
  /** null where the framework states no count, or the list names no agencies to count by. */
  readonly projectsMet: boolean | null;
  readonly agenciesMet: boolean | null;
  /** Everything it states is met. */
  readonly met: boolean;
  /** total - framework. */
  readonly difference: Money;
}

/** The one result of a run over one table; everything else reads it. Plain data, survives a structured clone. */
export interface Analysis {
  readonly table: BudgetTable;
  readonly tierTable: TierTable;
  readonly lines: readonly TaggedLine[];
  readonly summary: Summary;
  readonly framework: FrameworkStanding | null;
  /** The total's proof, or the question that is open. */
  readonly verdict: Verdict;
  /** All findings, sorted by severity, then place. */
  readonly findings: readonly Finding[];
  /** Hash of the rows read: the same rows in another order have the same hash. */
  readonly rowsHash: string;
}

/** What came of one sheet. */
export type SheetOutcome =
  { readonly kind: "read"; readonly analysis: Analysis } | { readonly kind: "skipped"; readonly skipped: SkippedSheet };
