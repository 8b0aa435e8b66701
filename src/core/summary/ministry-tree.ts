import type { LineIndex } from "../line-index/line-index.ts";
import { pairColumn, type TextColumn } from "../line-index/text-column.ts";
import type { TierId } from "../value-chain/tier-table.ts";
import { groupFigures } from "./group-figures.ts";
import type { GroupFigures, MinistryGroup, NamedGroup } from "./summary.ts";
import type { TierColumn } from "./tier-groups.ts";

type AgencyGroup = MinistryGroup["agenciesIn"][number];
type ProjectGroup = AgencyGroup["projectsIn"][number];

/** Groups of one level with the id of the group above each. */
interface Level {
  readonly ids: Int32Array;
  readonly groups: readonly (NamedGroup & { readonly parent: number })[];
}

/** Ministry → agency → project, in the order of the sheet. Shares of each level add up to 100.00 over the whole table. */
export function ministryTree(index: LineIndex, tiers: TierColumn): readonly MinistryGroup[] {
  const ministries = groupFigures(index, index.ministry.ids, index.ministry.texts.length);
  const agencies = levelUnder(index, index.ministry, index.agency);
  const projects = levelUnder(index, { ids: agencies.ids, texts: agencies.groups.map((group) => group.name) }, index.project);
  const tiersOf = tiersByGroup(index, projects, tiers);
  const projectsOf = childrenByParent(projects.groups, agencies.groups.length, (group, id): ProjectGroup => ({
    ...withoutParent(group),
    tiers: tiersOf[id] ?? [],
  }));
  const agenciesOf = childrenByParent(agencies.groups, ministries.length, (group, id): AgencyGroup => ({
    ...withoutParent(group),
    projectsIn: projectsOf[id] ?? [],
  }));
  return ministries.map((figures, id) => ({
    ...figures,
    name: index.ministry.texts[id] ?? null,
    agenciesIn: agenciesOf[id] ?? [],
  }));
}

function levelUnder(index: LineIndex, above: TextColumn, names: TextColumn): Level {
  const { ids, pairs } = pairColumn(above, names);
  const figures = groupFigures(index, ids, pairs.length);
  const named = (group: GroupFigures, id: number): NamedGroup & { readonly parent: number } => {
    const [parent, name] = pairs[id] ?? [0, 0];
    return { ...group, name: names.texts[name] ?? null, parent };
  };
  return { ids, groups: figures.map(named) };
}

function childrenByParent<Group, Child>(
  groups: readonly (Group & { readonly parent: number })[],
  parents: number,
  childOf: (group: Group & { readonly parent: number }, id: number) => Child,
): readonly (readonly Child[])[] {
  const children = Array.from({ length: parents }, (): Child[] => []);
  groups.forEach((group, id) => children[group.parent]?.push(childOf(group, id)));
  return children;
}

function withoutParent({ name, amount, share, projects, agencies, lines, previousAmount }: NamedGroup): NamedGroup {
  return { name, amount, share, projects, agencies, lines, previousAmount };
}

/** The tiers met in each project, in the order of the tier table. */
function tiersByGroup(index: LineIndex, level: Level, tiers: TierColumn): readonly (readonly (TierId | null)[])[] {
  const met = level.groups.map(() => new Set<number>());
  index.lines.forEach((_, position) => met[level.ids[position] ?? 0]?.add(tiers.ids[position] ?? 0));
  return met.map((ids) => [...ids].sort((a, b) => a - b).map((id) => tiers.tiers[id] ?? null));
}
