import { linkCauses } from "#core/explain/link-causes.ts";
import type { FindingCode } from "#core/finding-facts.ts";
import { SEVERITY } from "#core/finding-severity.ts";
import type { Severity } from "#core/finding.ts";
import type { FindingItem } from "./finding-item.ts";

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

/** The more severe of a finding and what it causes: a harmless slip that breaks a total stands among what must be mended. */
function rankOf(root: RootFinding): number {
  return Math.min(...[root.item, ...root.consequences].map((item) => RANK[SEVERITY[item.finding.code]]));
}

/**
 * Groups findings by root cause, then by sort, what breaks most first; inside a group the order stays. Causes are those
 * among all of `items`, whatever is shown: a filter hides, it never makes a cause or another severity. A root is shown
 * when it or one of what it causes passes.
 */
export function groupFindings(
  items: readonly FindingItem[],
  isShown: (item: FindingItem) => boolean = () => true,
): readonly FindingGroup[] {
  const { roots, consequencesOf } = linked(items);
  const groups = new Map<FindingCode, { code: FindingCode; severity: Severity; rank: number; roots: RootFinding[] }>();
  for (const item of roots) {
    const root: RootFinding = { item, consequences: consequencesOf.get(item.id) ?? [] };
    if (!isShown(item) && !root.consequences.some(isShown)) continue;
    const { code } = item.finding;
    const group = groups.get(code) ?? { code, severity: SEVERITY[code], rank: RANK.info, roots: [] };
    group.rank = Math.min(group.rank, rankOf(root));
    group.roots.push(root);
    groups.set(code, group);
  }
  return [...groups.values()].sort((a, b) => a.rank - b.rank);
}

/** Which findings stand on their own, and which follow from just one of these. */
interface CauseLinks {
  readonly roots: readonly FindingItem[];
  readonly consequencesOf: ReadonlyMap<string, readonly FindingItem[]>;
}

function linked(items: readonly FindingItem[]): CauseLinks {
  const consequencesOf = new Map<string, FindingItem[]>();
  const causes = linkCauses(items.map((item) => item.finding));
  const roots = items.filter((item, at) => {
    const cause = items[causes[at] ?? -1];
    if (cause === undefined) return true;
    const known = consequencesOf.get(cause.id);
    if (known === undefined) consequencesOf.set(cause.id, [item]);
    else known.push(item);
    return false;
  });
  return { roots, consequencesOf };
}

/** One row of the scrolled list. A finding that is the only one of its sort has no heading above it and says its sort itself. */
export type FindingRow =
  | { readonly kind: "group"; readonly key: string; readonly group: FindingGroup; readonly isOpen: boolean }
  | { readonly kind: "finding"; readonly key: string; readonly root: RootFinding; readonly isAlone: boolean };

/** Groups as flat rows: a heading from two findings up, and the findings where it is not folded. */
export function findingRows(groups: readonly FindingGroup[], folded: ReadonlySet<string>): readonly FindingRow[] {
  return groups.flatMap((group) => {
    const isAlone = group.roots.length === 1;
    const findings = group.roots.map((root): FindingRow => ({ kind: "finding", key: root.item.id, root, isAlone }));
    if (isAlone) return findings;
    const isOpen = !folded.has(group.code);
    return [{ kind: "group", key: group.code, group, isOpen }, ...(isOpen ? findings : [])];
  });
}
