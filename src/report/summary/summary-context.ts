import type { GroupFigures, Summary } from "#core/summary/summary.ts";
import { groupedMillion, millionText } from "#core/money/format-money.ts";
import type { PlannedCell } from "#sheet/sheet-plan.ts";
import type { Dictionary } from "#i18n/dictionary.ts";
import type { LinesLayout } from "../lines/lines-layout.ts";
import type { ReportTable } from "../report-table.ts";
import type { LinesFormulas, LinkToLines } from "./lines-formulas.ts";

/** Columns of the figures on the summary sheet, zero-based; the label stands in column A. */
interface SummaryColumns {
  readonly projects: number;
  readonly agencies: number;
  readonly amount: number;
  readonly share: number;
  /** Last year, change and change in percent; null when no table has last year's money. */
  readonly previous: { readonly amount: number; readonly change: number; readonly percent: number } | null;
  /** Lines without an amount, now and as checked; null when every line of every table has one. */
  readonly gaps: { readonly now: number; readonly stamped: number } | null;
  /** The stamped copy. */
  readonly stampedProjects: number;
  readonly stampedAgencies: number;
  readonly stampedAmount: number;
  readonly check: number;
  /** Leads to the lines of a row. */
  readonly link: number;
}

/** What every block of the summary sheet of one table needs. */
export interface SummaryContext {
  readonly table: ReportTable;
  readonly words: Dictionary;
  readonly layout: LinesLayout;
  readonly formulas: LinesFormulas;
  readonly links: LinkToLines;
  readonly columns: SummaryColumns;
  readonly decimals: number;
}

/** Lays out the columns for all tables alike; the tier × agency block has one column a tier and must fit too. */
export function summaryColumns(tables: readonly ReportTable[]): SummaryColumns {
  const hasPrevious = tables.some(({ index }) => index.previous !== null);
  const hasGaps = tables.some(({ states }) => states.some(({ kind }) => kind !== "read"));
  const widestTiers = Math.max(0, ...tables.map(({ analysis }) => analysis.summary.tiers.length));
  const figures = (hasPrevious ? 8 : 5) + (hasGaps ? 1 : 0);
  const stamped = Math.max(figures, widestTiers + (hasGaps ? 3 : 2));
  return {
    projects: 1,
    agencies: 2,
    amount: 3,
    share: 4,
    previous: hasPrevious ? { amount: 5, change: 6, percent: 7 } : null,
    gaps: hasGaps ? { now: stamped - 1, stamped: stamped + 3 } : null,
    stampedProjects: stamped,
    stampedAgencies: stamped + 1,
    stampedAmount: stamped + 2,
    check: stamped + 3 + (hasGaps ? 1 : 0),
    link: stamped + 4 + (hasGaps ? 1 : 0),
  };
}

const LEAST_DECIMALS = 4;

/** Digits after the point of a million baht that the table's amounts need: four, or more where satang stand in the sheet. */
export function decimalsNeeded({ analysis }: ReportTable): number {
  return analysis.lines.reduce((most, { line }) => {
    const amounts = [line.amount, line.previousAmount, ...line.categoryAmounts.map((one) => one.amount)];
    const needed = amounts.map((amount) => (amount === null ? LEAST_DECIMALS : (millionText(amount).split(".")[1] ?? "").length));
    return Math.max(most, ...needed);
  }, LEAST_DECIMALS);
}

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

/** Whether the plan has tiers at all; some plans have goals only. */
export function hasTiers({ analysis }: ReportTable): boolean {
  return analysis.summary.tiers.some((group) => group.tier !== null);
}

/** A row without anything, as wide as the blocks. */
export function blankRow({ columns }: Pick<SummaryContext, "columns">): (PlannedCell | null)[] {
  return Array.from({ length: columns.link + 1 }, () => null);
}

/** Least width of a column of money, in characters. */
const LEAST_MONEY_WIDTH = 12;

/** Width in characters in which the largest sum of a table stands whole, also in a wider font than the one asked for: never "###". */
export function moneyWidth({ analysis }: ReportTable): number {
  const { total, previousTotal } = analysis.summary;
  return Math.max(LEAST_MONEY_WIDTH, ...[total, previousTotal ?? total].map((amount) => groupedMillion(amount).length + 3));
}
