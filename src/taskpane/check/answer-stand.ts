import type { Analysis } from "#core/analysis.ts";
import type { FindingCode } from "#core/finding-facts.ts";
import type { Severity } from "#core/finding.ts";
import type { Verdict } from "#core/verdict/verdict.ts";
import type { OpenFindings } from "../findings/use-findings.ts";

/** How the total stands, in the order in which a person has to know: wrong, asked, read without being sure, proved with something to look at, proved, or confirmed by nothing. */
export interface Stand {
  readonly kind: "wrong" | "question" | "unsure" | "proved-open" | "proved" | "accepted" | "unproved";
  readonly tone: Severity | "good";
}

/**
 * How a verdict reads beside what a person has accepted. Good news stands only over a total that is proved; errors that were
 * accepted with a reason are said so and prove nothing.
 */
export function standOf({ kind, questions }: Verdict, { open, acceptedErrors, askedErrors }: OpenFindings): Stand {
  if (open.error > askedErrors || (open.error > 0 && kind !== "question")) return { kind: "wrong", tone: "error" };
  // What no press of a button answers is told by its finding.
  if (kind === "question") return { kind: questions.length > 0 ? "question" : "unsure", tone: "warning" };
  if (kind === "proved") return open.warning > 0 ? { kind: "proved-open", tone: "good" } : { kind: "proved", tone: "good" };
  return acceptedErrors > 0 ? { kind: "accepted", tone: "info" } : { kind: "unproved", tone: "info" };
}

const WRONG_TOTALS: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "total-mismatch",
  "subtotal-mismatch",
  "total-malformed",
  "rounding-mismatch",
  "heading-equals-one-descendant",
]);

/** Totals printed for this year's amount, and how many of their cells a finding speaks against. */
export function printedTotals(tables: readonly Analysis[], whole: Analysis): { readonly count: number; readonly off: number } {
  const totals = tables.flatMap(({ table }) =>
    table.totals.filter(({ columnRole, covers }) => columnRole === "amount" && covers.length > 0),
  );
  const keyOf = (sheet: string, row: number, column: number): string => `${String(row)}:${String(column)}:${sheet}`;
  const wrong = new Set(
    whole.findings
      .filter(({ code }) => WRONG_TOTALS.has(code))
      .map(({ place: { sheet, range } }) => keyOf(sheet, range?.firstRow ?? -1, range?.firstColumn ?? -1)),
  );
  return { count: totals.length, off: totals.filter(({ cell }) => wrong.has(keyOf(cell.sheet, cell.row, cell.column))).length };
}
