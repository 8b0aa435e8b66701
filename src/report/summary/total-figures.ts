import type { GroupFigures, Summary } from "#core/summary/summary.ts";

/** The table's total as figures of one group. */
export function totalFigures(summary: Summary): GroupFigures {
  return {
    amount: summary.total,
    share: summary.total === 0n ? null : "100.00",
    projects: summary.projects,
    agencies: summary.agencies,
    lines: summary.lines,
    previousAmount: summary.previousTotal,
  };
}
