import { addMoney, sumMoney, ZERO, type Money } from "../money/money.ts";
import { millionText } from "../money/format-money.ts";
import type { TaggedLine } from "../value-chain/tagged-line.ts";
import type { GroupFigures, Summary } from "./summary.ts";

/**
 * Proves that every grouping of a summary adds up to the same total as the lines themselves (rule R12). Throws when one
 * does not: then our own arithmetic is wrong and nothing may be shown.
 */
export function reconcile(summary: Summary, lines: readonly TaggedLine[]): void {
  let total = ZERO;
  for (const { line } of lines) if (line.amount !== null) total = addMoney(total, line.amount);
  const sums = groupingSums(summary);
  for (const [grouping, sum] of sums) {
    if (sum !== total) throw new Error(`Grouping ${grouping} adds up to ${millionText(sum)}, the lines to ${millionText(total)}`);
  }
}

function groupingSums(summary: Summary): readonly (readonly [grouping: string, sum: Money])[] {
  const agencies = summary.ministryTree.map((ministry) => ministry.agenciesIn);
  const lists: readonly (readonly [string, readonly GroupFigures[]])[] = [
    ["tiers", summary.tiers],
    ["ministries", summary.ministryTree],
    ["goals", summary.goals],
    ["guidelines", summary.guidelines],
    ["categories", summary.categories],
  ];
  return [
    ["total", summary.total],
    ["tier × agency", sumMoney(summary.agenciesByTier.map((agency) => sumMoney(agency.byTier.values())))],
    ["agency totals", sumMoney(summary.agenciesByTier.map((agency) => agency.total))],
    ["agencies", sumMoney(agencies.map(sumOf))],
    ["projects", sumMoney(agencies.map((within) => sumMoney(within.map((agency) => sumOf(agency.projectsIn)))))],
    ...lists.filter(([, groups]) => groups.length > 0).map(([name, groups]) => [name, sumOf(groups)] as const),
  ];
}

function sumOf(groups: readonly GroupFigures[]): Money {
  let sum = ZERO;
  for (const group of groups) sum = addMoney(sum, group.amount);
  return sum;
}
