import type { Grouping, ReportTable } from "./report-table.ts";

/** What is counted: distinct ministries, agencies or projects with money. */
export type Counted = "ministry" | "agency" | "project";

/**
 * Each line's part of the thing it belongs to (within its group of `within`, where given): 1 divided by the number of
 * funded lines of that thing there, 0 for a line without money or without the thing's name. Added up over any lines that
 * hold all lines of a thing or none, the parts count the things, which a spreadsheet can do with SUMIFS.
 * Example: a project of three funded lines gives 1/3 + 1/3 + 1/3 = 1.
 */
export function countParts(table: ReportTable, counted: Counted, within: Grouping | null): Float64Array {
  const { index, ids } = table;
  const things = ids[counted];
  const groups = within === null ? null : ids[within];
  const parts = new Float64Array(index.lines.length);
  if (things === null) return parts;
  const lines = new Map<number, Map<number, number>>();
  const counts = (position: number): boolean => index.isFunded(position) && isNamed(table, counted, things[position] ?? 0);
  things.forEach((thing, position) => {
    if (!counts(position)) return;
    const group = groups?.[position] ?? 0;
    const inGroup = lines.get(group) ?? new Map<number, number>();
    lines.set(group, inGroup.set(thing, (inGroup.get(thing) ?? 0) + 1));
  });
  things.forEach((thing, position) => {
    if (counts(position)) parts[position] = 1 / (lines.get(groups?.[position] ?? 0)?.get(thing) ?? 1);
  });
  return parts;
}

function isNamed({ index }: ReportTable, counted: Counted, thing: number): boolean {
  return (index[counted].texts[thing] ?? null) !== null;
}
