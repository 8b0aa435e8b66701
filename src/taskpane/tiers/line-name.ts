import type { BudgetLine } from "#core/budget/budget-line.ts";

/** The most telling name of a line: its project, else the nearest thing to one. */
export function lineName(line: BudgetLine): string {
  return line.project ?? line.activity ?? line.description ?? line.output ?? "";
}
