import type { ReportTable } from "../report-table.ts";

/** Columns of the figures on the summary sheet, zero-based; the label stands in column A. */
export interface SummaryColumns {
  readonly projects: number;
  readonly agencies: number;
  readonly amount: number;
  readonly share: number;
  /** Last year, change and change in percent; null when no table has last year's money. */
  readonly previous: { readonly amount: number; readonly change: number; readonly percent: number } | null;
  /** The stamped copy. */
  readonly stampedProjects: number;
  readonly stampedAgencies: number;
  readonly stampedAmount: number;
  readonly check: number;
}

/** Lays out the columns for all tables alike; the tier × agency block has one column a tier and must fit too. */
export function summaryColumns(tables: readonly ReportTable[]): SummaryColumns {
  const hasPrevious = tables.some(({ index }) => index.previous !== null);
  const widestTiers = Math.max(0, ...tables.map(({ analysis }) => analysis.summary.tiers.length));
  const figures = hasPrevious ? 8 : 5;
  const stamped = Math.max(figures, widestTiers);
  return {
    projects: 1,
    agencies: 2,
    amount: 3,
    share: 4,
    previous: hasPrevious ? { amount: 5, change: 6, percent: 7 } : null,
    stampedProjects: stamped,
    stampedAgencies: stamped + 1,
    stampedAmount: stamped + 2,
    check: stamped + 3,
  };
}
