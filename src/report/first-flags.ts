import type { Grouping, ReportTable } from "./report-table.ts";

/** What is counted: distinct ministries, agencies or projects with money. */
export type Counted = "ministry" | "agency" | "project";

/**
 * 1 at the first funded line of each counted thing (within each group of `within`, where given), else 0: adding the
 * flags counts the things, which a spreadsheet can do with COUNTIFS. A line without the thing's name counts for none.
 */
export function firstFlags(table: ReportTable, counted: Counted, within: Grouping | null): Uint8Array {
  const { index, ids } = table;
  const things = ids[counted];
  const groups = within === null ? null : ids[within];
  const flags = new Uint8Array(index.lines.length);
  const seen = new Map<number, Set<number>>();
  things?.forEach((thing, position) => {
    if (!index.isFunded(position) || isNameless(table, counted, thing)) return;
    const group = groups?.[position] ?? 0;
    const inGroup = seen.get(group) ?? new Set<number>();
    seen.set(group, inGroup);
    if (inGroup.has(thing)) return;
    inGroup.add(thing);
    flags[position] = 1;
  });
  return flags;
}

function isNameless({ index }: ReportTable, counted: Counted, thing: number): boolean {
  return (index[counted].texts[thing] ?? null) === null;
}
