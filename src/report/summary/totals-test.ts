import type { FindingCode } from "#core/finding-facts.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import { sumMoney } from "#core/money/money.ts";
import type { BudgetTable } from "#core/table/budget-table.ts";
import type { ReportTable } from "../report-table.ts";

/** Findings that say of a printed total, count or framework that it is missed. */
const MISSED: ReadonlySet<FindingCode> = new Set([
  "total-mismatch",
  "subtotal-mismatch",
  "heading-equals-one-descendant",
  "total-range-short",
  "total-malformed",
  "stated-count-mismatch",
  "framework-mismatch",
  "project-count-mismatch",
  "agency-count-mismatch",
  "commitment-total-mismatch",
]);

/** How the amounts stand to what is printed and to the framework, as checked. Anything but `met` is no green. */
export type TotalsStanding =
  | { readonly kind: "met"; readonly by: "framework" | "printed-totals" }
  | { readonly kind: "missed"; readonly findings: number }
  | { readonly kind: "unreadable"; readonly lines: number }
  /** A person named the unit, and nothing of known size confirms it: printed totals stand in the same unit. */
  | { readonly kind: "unit-unconfirmed" }
  /** No printed total and no framework to hold the sum against. */
  | { readonly kind: "unproved" };

/** The second of the three tests of the verdict, as far as the check decides it. */
export function totalsStanding({ analysis, states, read }: ReportTable): TotalsStanding {
  const missed = analysis.findings.filter(({ code }) => MISSED.has(code) && SEVERITY[code] === "error").length;
  if (missed > 0 || analysis.framework?.met === false) return { kind: "missed", findings: Math.max(missed, 1) };
  const unreadable = states.filter(({ kind }) => kind === "unreadable").length;
  if (unreadable > 0) return { kind: "unreadable", lines: unreadable };
  if (analysis.framework !== null) return { kind: "met", by: "framework" };
  if (read.some(({ unitSource }) => unitSource === "person")) return { kind: "unit-unconfirmed" };
  return read.every(isPrinted) ? { kind: "met", by: "printed-totals" } : { kind: "unproved" };
}

/** A grand total of this year's money is printed and is what the lines add up to. */
function isPrinted({ totals, lines }: BudgetTable): boolean {
  const sum = sumMoney(lines.flatMap(({ amount }) => (amount === null ? [] : [amount])));
  return totals.some(({ level, columnRole, amount }) => level === "grand" && columnRole === "amount" && amount === sum);
}
