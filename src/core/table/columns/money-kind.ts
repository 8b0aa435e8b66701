import type { ColumnRole } from "../../budget/column-role.ts";
import type { SeenColumn } from "./seen-column.ts";

/** The role of a money column that is not this year's budget by its own words; null for those that may be. */
export function sideRole(column: SeenColumn): ColumnRole | null {
  const { traits } = column;
  if (traits.has("percent")) return "changePercent";
  if (traits.has("change")) return "change";
  if (traits.has("count") && !traits.has("total")) return "note";
  if (traits.has("indicator")) return "indicator";
  if (traits.has("off-budget")) return "offBudgetAmount";
  if (column.category !== null) return "categoryAmount";
  if (traits.has("actual")) return "otherStageAmount";
  return commitmentRole(column);
}

/** Columns of a multi-year commitment: the whole sum, or what other years get of it. */
function commitmentRole(column: SeenColumn): ColumnRole | null {
  const [span] = column.years;
  if (span !== undefined && span.from !== span.to) return "commitmentYear";
  if (column.traits.has("commitment") && column.years.length === 0) return "commitmentTotal";
  return null;
}
