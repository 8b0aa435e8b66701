import { ZERO, type Money } from "../money/money.ts";
import { shareOut } from "../money/share-out.ts";
import { countDistinct } from "../line-index/count-distinct.ts";
import type { LineIndex } from "../line-index/line-index.ts";
import { sumByGroup } from "../line-index/money-column.ts";
import type { GroupFigures } from "./summary.ts";

/** The figures of each group of one grouping, by group id. Their shares add up to exactly 100.00. */
export function groupFigures(index: LineIndex, groupIds: Int32Array, groups: number): readonly GroupFigures[] {
  const amounts = sumByGroup(index.amount, groupIds, groups);
  const previous = index.previous === null ? null : sumByGroup(index.previous, groupIds, groups);
  const shares = shareOut(amounts);
  const projects = countDistinct({
    groupIds,
    groups,
    thingIds: index.project.ids,
    things: index.project.texts.length,
    counts: index.isFunded,
  });
  const agencies = countDistinct({
    groupIds,
    groups,
    thingIds: index.agency.ids,
    things: index.agency.texts.length,
    counts: (position) => index.isFunded(position) && index.lines[position]?.agency !== null,
  });
  const lines = new Array<number>(groups).fill(0);
  for (const group of groupIds) lines[group] = (lines[group] ?? 0) + 1;
  return amounts.map((amount, group) => ({
    amount,
    share: shares[group] ?? null,
    projects: projects[group] ?? 0,
    agencies: agencies[group] ?? 0,
    lines: lines[group] ?? 0,
    previousAmount: previousOf(previous, group),
  }));
}

function previousOf(previous: readonly Money[] | null, group: number): Money | null {
  return previous === null ? null : (previous[group] ?? ZERO);
}
