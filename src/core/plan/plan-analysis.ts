import type { CellRef } from "#sheet/cell-address.ts";
import type { Analysis, FrameworkStanding } from "../analysis.ts";
import type { Finding } from "../finding.ts";
import type { Money } from "../money/money.ts";
import type { Summary } from "../summary/summary.ts";
import type { TaggedLine } from "../value-chain/tagged-line.ts";
import type { TierTable } from "../value-chain/tier-table.ts";
import type { Verdict } from "../verdict/verdict.ts";

/** One table of the plan, and how much of it counts. Repeated: its money also stands in another table and counts there. */
export interface PlanMember {
  readonly workbook: string | null;
  readonly sheet: string;
  readonly analysis: Analysis;
  readonly countedLines: number;
  readonly countedAmount: Money;
  readonly repeatedLines: number;
  readonly repeatedAmount: Money;
}

/** An agency that should be in the plan and is in none of the tables of its own. `expectedFrom`: a list given, or the table that lists all agencies. */
export interface UnsentAgency {
  readonly agency: string;
  readonly ministry: string | null;
  readonly expectedFrom: "list" | "table";
  /** Where the table that lists all agencies names it first; null for one of a list given. */
  readonly listedAt: CellRef | null;
}

/** Many sheets and files read as one plan; each baht counted once. */
export interface PlanAnalysis {
  readonly members: readonly PlanMember[];
  /** The lines that count, member by member. */
  readonly lines: readonly TaggedLine[];
  readonly tierTable: TierTable;
  /** Of the lines that count. */
  readonly summary: Summary;
  readonly framework: FrameworkStanding | null;
  readonly unsent: readonly UnsentAgency[];
  /** The plan total's proof, or the question that one of its tables leaves open. */
  readonly verdict: Verdict;
  /** Of the plan as a whole; those of single tables stay with their analyses. */
  readonly findings: readonly Finding[];
}
