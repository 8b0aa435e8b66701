import type { FindingCode } from "#core/finding-facts.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import type { TotalsDoubt } from "#i18n/report-words.ts";
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
export type TotalsStanding = { readonly kind: "met"; readonly by: "framework" | "witnesses" } | TotalsDoubt;

/** The second of the three tests of the verdict, as far as the check decides it (rule R23 says what proves a total). */
export function totalsStanding({ analysis, states, read }: ReportTable): TotalsStanding {
  const { findings, framework, verdict } = analysis;
  const missed = findings.filter(({ code }) => MISSED.has(code) && SEVERITY[code] === "error").length;
  if (missed > 0 || framework?.met === false) return { kind: "missed", findings: Math.max(missed, 1) };
  const unreadable = states.filter(({ kind }) => kind === "unreadable").length;
  if (unreadable > 0) return { kind: "unreadable", lines: unreadable };
  if (verdict.kind === "question") return { kind: "question" };
  if (framework !== null) return { kind: "met", by: "framework" };
  if (read.some(({ unitSource }) => unitSource === "person")) return { kind: "unit-unconfirmed" };
  return verdict.kind === "proved" ? { kind: "met", by: "witnesses" } : { kind: "unproved" };
}
