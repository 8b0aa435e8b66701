import { SEVERITY } from "#core/finding-severity.ts";
import type { Finding, Severity } from "#core/finding.ts";

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) counts[SEVERITY[finding.code]] += 1;
  return counts;
}
