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
  const agencies = summary.ministryTree.flatMap((ministry) => ministry.agenciesIn);
  const lists: readonly (readonly [string, readonly GroupFigures[]])[] = [
    ["tiers", summary.tiers],
    ["ministries", summary.ministryTree],
    ["agencies", agencies],
    ["projects", agencies.flatMap((agency) => agency.projectsIn)],
    ["goals", summary.goals],
    ["guidelines", summary.guidelines],
    ["categories", summary.categories],
  ];
  const byTier = summary.agenciesByTier.flatMap((agency) => [...agency.byTier.values()]);
  return [
    ["total", summary.total],
    ["tier × agency", sumMoney(byTier)],
    ["agency totals", sumMoney(summary.agenciesByTier.map((agency) => agency.total))],
    ...lists.filter(([, groups]) => groups.length > 0).map(([name, groups]) => [name, sumOf(groups)] as const),
  ];
}

function sumOf(groups: readonly GroupFigures[]): Money {
  return sumMoney(groups.map((group) => group.amount));
}
