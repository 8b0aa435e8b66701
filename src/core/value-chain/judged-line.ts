import type { BudgetLine } from "../budget/budget-line.ts";
import type { DirectEvidence } from "./direct-evidence.ts";
import type { TaggedLine } from "./tagged-line.ts";

/** A tagged line with what it says itself. */
export interface JudgedLine {
  readonly tagged: TaggedLine;
  readonly line: BudgetLine;
  readonly evidence: DirectEvidence;
}
