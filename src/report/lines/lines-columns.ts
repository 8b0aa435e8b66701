import type { ExpenditureCategory } from "#core/budget/expenditure-category.ts";
import type { Counted } from "../first-flags.ts";
import type { Grouping } from "../report-table.ts";

/** Texts of a line that have a column of their own where any line has them. */
export type LineText =
  "ministry" | "agency" | "budgetPlan" | "output" | "project" | "activity" | "description" | "goal" | "guideline" | "category";

/** One column of the budget-lines sheet. */
export type LinesColumn =
  | { readonly kind: "number" | "table" | "source" | "tier" | "because" | "suggestion" | "amount" | "previous" | "flags" | "hash" }
  | { readonly kind: "text"; readonly text: LineText }
  | { readonly kind: "categoryAmount"; readonly category: ExpenditureCategory }
  | { readonly kind: "group"; readonly grouping: Grouping }
  | { readonly kind: "first"; readonly counted: Counted; readonly within: Grouping | null };

/** A name for each column that is unique in the sheet. */
export function columnKey(column: LinesColumn): string {
  if (column.kind === "text") return column.text;
  if (column.kind === "categoryAmount") return `${column.kind}:${column.category}`;
  if (column.kind === "group") return `${column.kind}:${column.grouping}`;
  if (column.kind === "first") return `${column.kind}:${column.counted}:${column.within ?? "all"}`;
  return column.kind;
}
