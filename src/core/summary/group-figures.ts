import { countDistinct } from "../line-index/count-distinct.ts";
import type { LineIndex } from "../line-index/line-index.ts";
import { sumByGroup } from "../line-index/money-column.ts";
import { ZERO } from "../money/money.ts";
import { shareOut } from "../money/share-out.ts";
import type { TextColumn } from "../line-index/text-column.ts";
import type { GroupFigures } from "./summary.ts";

/** Tells the figures of a group by its number. */
export type FiguresOf = (group: number) => GroupFigures;

/** The figures of the groups of one grouping. Their shares add up to exactly 100.00. */
export function groupFigures(index: LineIndex, groupIds: Int32Array, groups: number): FiguresOf {
  const amounts = sumByGroup(index.amount, groupIds, groups);
  const previous = index.previous === null ? null : sumByGroup(index.previous, groupIds, groups);
  const shares = shareOut(amounts);
  const distinct = (things: TextColumn, nothing: number, counted = index.funded): readonly number[] =>
    countDistinct({ groupIds, groups, thingIds: things.ids, things: things.texts.length, counted, nothing });
  const projects = distinct(index.project, -1, namedProjects(index));
  const agencies = distinct(index.agency, index.agency.texts.indexOf(null));
  const lines = new Int32Array(groups);
  for (let position = 0; position < groupIds.length; position += 1) {
    const group = groupIds[position] ?? 0;
    lines[group] = (lines[group] ?? 0) + 1;
  }
  return (group) => ({
    amount: amounts[group] ?? ZERO,
    share: shares[group] ?? null,
    projects: projects[group] ?? 0,
    agencies: agencies[group] ?? 0,
    lines: lines[group] ?? 0,
    previousAmount: previous === null ? null : (previous[group] ?? ZERO),
  });
}

/** Funded lines that name a project: as in the whole table's count, a line without a name is none. */
function namedProjects({ project, funded }: LineIndex): Uint8Array {
  if (!project.texts.includes(null)) return funded;
  return funded.map((isFunded, position) => (project.texts[project.ids[position] ?? 0] === null ? 0 : isFunded));
}
