import type { BudgetTable } from "../../table/budget-table.ts";
import type { UnreadAmount } from "../unread-amounts.ts";
import type { OpenClaim } from "./judged-claim.ts";

/** What a verdict may rest on beside the claim itself. */
export interface JudgingContext {
  readonly table: BudgetTable;
  readonly claims: readonly OpenClaim[];
  readonly unread: readonly UnreadAmount[];
}
