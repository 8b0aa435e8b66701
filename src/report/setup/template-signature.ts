import type { BudgetTable } from "#core/table/budget-table.ts";
import { comparisonKey } from "#core/text/comparison-key.ts";
import { hashText } from "../hash-text.ts";

/** Knows a form again by its columns' headers; digits do not count, so next year's form is the same form. */
export function templateSignature(table: Pick<BudgetTable, "columns">): string {
  return hashText(JSON.stringify(table.columns.map(({ column, header }) => [column, comparisonKey(header).replaceAll(/\d+/g, "#")])));
}
