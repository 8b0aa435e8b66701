import type { FindingCode } from "#core/finding-facts.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import type { Severity } from "#core/finding.ts";
import type { FindingItem } from "./finding-item.ts";
import { linkCauses } from "./link-causes.ts";

/** A finding with those it alone explains. */
export interface RootFinding {
  readonly item: FindingItem;
  readonly consequences: readonly FindingItem[];
}

/** Findings of one sort: mended in the same way. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly roots: readonly RootFinding[];
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The more severe of a finding and what it causes: a harmless slip that breaks a total is not harmless. */
function severityOf(root: RootFinding): Severity {
  const all = [root.item, ...root.consequences].map((item) => SEVERITY[item.finding.code]);
  return all.reduce((worst, one) => (RANK[one] < RANK[worst] ? one : worst), "info");
}

/** Groups findings by root cause, then by sort, the severest first; inside a group the order stays. */
export function groupFindings(items: readonly FindingItem[]): readonly FindingGroup[] {
  const { roots, consequencesOf } = linkCauses(items);
  const groups = new Map<string, { code: FindingCode; severity: Severity; roots: RootFinding[] }>();
  for (const item of roots) {
    const root: RootFinding = { item, consequences: consequencesOf.get(item.id) ?? [] };
    const severity = severityOf(root);
    const key = `${severity} ${item.finding.code}`;
    const group = groups.get(key) ?? { code: item.finding.code, severity, roots: [] };
    group.roots.push(root);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}
