import type { Analysis } from "#core/analysis.ts";
import type { FindingCode } from "#core/finding-facts.ts";
import type { Money } from "#core/money/money.ts";
import { ZERO } from "#core/money/money.ts";

/** What a check looked at and found right, as facts to say when nothing is wrong. */
export interface CheckedFacts {
  readonly lines: number;
  readonly total: Money;
  /** Every line has an amount that can be read. */
  readonly isEveryAmountRead: boolean;
  /** Totals printed in the tables and held against their rows; 0: none to hold against. */
  readonly statedTotals: number;
  /** The approved amount that is met to the baht; null: no framework to compare with. */
  readonly framework: Money | null;
  /** No line stands twice and no name is spelt in two ways. */
  readonly isNothingTwice: boolean;
  /** No money is without a tier. */
  readonly isEveryLineTagged: boolean;
}

const TWICE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "duplicate-line",
  "same-project-other-amount",
  "agency-name-variant",
  "ministry-name-variant",
  "project-name-variant",
]);

/** The facts of a result: `whole` is the table, or all tables as one plan; `tables` are those that were read. */
export function checkedFacts(whole: Analysis, tables: readonly Analysis[]): CheckedFacts {
  const { summary, framework, findings } = whole;
  return {
    lines: summary.lines,
    total: summary.total,
    isEveryAmountRead: summary.linesWithoutAmount === 0,
    statedTotals: tables.reduce((count, { table }) => count + table.totals.length, 0),
    framework: framework?.amountMet === true ? framework.framework.amount : null,
    isNothingTwice: findings.every(({ code }) => !TWICE.has(code)),
    isEveryLineTagged: summary.tiers.every(({ tier, amount }) => tier !== null || amount === ZERO),
  };
}
