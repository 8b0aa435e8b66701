import type { Finding, Severity } from "./finding.ts";
import { SEVERITY } from "./finding-severity.ts";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings by severity, then place (whole sheets first, then row and column), then code: the same findings always in the same order. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      RANK[SEVERITY[a.code]] - RANK[SEVERITY[b.code]] ||
      byText(a.place.sheet, b.place.sheet) ||
      firstRow(a) - firstRow(b) ||
      firstColumn(a) - firstColumn(b) ||
      byText(a.code, b.code),
  );
}

function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function firstRow(finding: Finding): number {
  return finding.place.range?.firstRow ?? -1;
}

function firstColumn(finding: Finding): number {
  return finding.place.range?.firstColumn ?? -1;
}
