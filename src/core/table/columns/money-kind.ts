import type { ColumnRole } from "../../budget/column-role.ts";
import type { HeaderTrait } from "../header/header-traits.ts";
import type { SeenColumn } from "./seen-column.ts";

/** The role of a money column that is not this year's budget by its own words; null for those that may be. */
export function sideRole(column: SeenColumn): ColumnRole | null {
  const { traits } = column;
  const before = FIRST_WORDS.find(([trait]) => traits.has(trait));
  if (before !== undefined) return before[1];
  if (column.category !== null) return "categoryAmount";
  if (traits.has("count") && !traits.has("total")) return "note";
  return traits.has("actual") ? "otherStageAmount" : commitmentRole(column);
}

/** Words that decide whatever else a header says. */
const FIRST_WORDS: readonly (readonly [HeaderTrait, ColumnRole])[] = [
  ["percent", "changePercent"],
  ["change", "change"],
  ["indicator", "indicator"],
  ["unit-price", "note"],
  ["off-budget", "offBudgetAmount"],
  ["period", "otherStageAmount"],
];

/** Columns of a multi-year commitment: the whole sum, or what other years get of it. */
function commitmentRole(column: SeenColumn): ColumnRole | null {
  const [span] = column.years;
  if (span !== undefined && span.from !== span.to) return "commitmentYear";
  if (column.traits.has("commitment") && column.years.length === 0) return "commitmentTotal";
  return null;
}
