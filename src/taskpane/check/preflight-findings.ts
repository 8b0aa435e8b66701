import type { FindingCode } from "#core/finding-facts.ts";
import type { Finding } from "#core/finding.ts";

/** What must be known before any total is believed: things unseen, out of date or unreadable. */
const PREFLIGHT: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "hidden-rows",
  "filtered-rows",
  "hidden-sheet",
  "sheet-protected",
  "sheet-truncated",
  "calculation-stale",
  "precision-as-displayed",
  "amount-is-error",
  "unit-unknown",
]);

/** The findings of the pre-flight card, in their order. */
export function preflightFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => PREFLIGHT.has(finding.code));
}
