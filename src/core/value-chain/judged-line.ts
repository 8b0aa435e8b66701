import type { CellRef } from "#sheet/cell-address.ts";
import type { BudgetLine } from "../budget/budget-line.ts";
import type { DirectEvidence } from "./direct-evidence.ts";
import type { TaggedLine } from "./tagged-line.ts";

/** A tagged line that a person may have to look at, with what it says itself. */
export interface JudgedLine {
  readonly tagged: TaggedLine;
  readonly line: BudgetLine;
  readonly evidence: DirectEvidence;
}

/** The lines to look at among all lines of the table. */
export interface JudgedLines {
  readonly open: readonly JudgedLine[];
  /** How many lines the table has. */
  readonly all: number;
  /** Whether tiers are expected: the plan's goals are known, or some line says something about a tier. */
  readonly isTierPlan: boolean;
  /** The cell a person looks at for a line's tier. */
  readonly place: (line: BudgetLine) => CellRef;
}
