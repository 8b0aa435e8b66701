import type { FindingGroup, RootFinding } from "./group-findings.ts";

/** One row of the scrolled list. */
export type FindingRow =
  | { readonly kind: "group"; readonly key: string; readonly group: FindingGroup; readonly isOpen: boolean }
  | { readonly kind: "finding"; readonly key: string; readonly root: RootFinding; readonly position: number; readonly size: number };

/** Key by which a group's folding is remembered. */
export function groupKey(group: FindingGroup): string {
  return `${group.severity}:${group.code}`;
}

/** Groups as flat rows: a heading each, and its findings where it is not folded. */
export function findingRows(groups: readonly FindingGroup[], folded: ReadonlySet<string>): readonly FindingRow[] {
  return groups.flatMap((group) => {
    const key = groupKey(group);
    const isOpen = !folded.has(key);
    const heading: FindingRow = { kind: "group", key, group, isOpen };
    if (!isOpen) return [heading];
    const size = group.roots.length;
    const findings = group.roots.map((root, index): FindingRow => ({
      kind: "finding",
      key: root.item.id,
      root,
      position: index + 1,
      size,
    }));
    return [heading, ...findings];
  });
}
