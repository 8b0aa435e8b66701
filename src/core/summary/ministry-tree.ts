import type { LineIndex } from "../line-index/line-index.ts";
import { pairColumn, type PairColumn, type TextColumn } from "../line-index/text-column.ts";
import type { TierId } from "../value-chain/tier-table.ts";
import { groupFigures } from "./group-figures.ts";
import type { GroupFigures, MinistryGroup, NamedGroup } from "./summary.ts";
import type { TierColumn } from "./tier-groups.ts";

type AgencyGroup = MinistryGroup["agenciesIn"][number];
type ProjectGroup = AgencyGroup["projectsIn"][number];

/** The groups of one level, each under a group of the level above. */
interface Level extends PairColumn {
  readonly texts: readonly (string | null)[];
  readonly figures: readonly GroupFigures[];
}

/** Ministry → agency → project, in the order of the sheet. Shares of each level add up to 100.00 over the whole table. */
export function ministryTree(index: LineIndex, tiers: TierColumn): readonly MinistryGroup[] {
  const { ids, texts } = index.ministry;
  const figures = groupFigures(index, ids, texts.length);
  const agencies = levelUnder(index, index.ministry, index.agency);
  const projects = levelUnder(index, agencies, index.project);
  const tiersOf = tiersByGroup(projects, tiers);
  const projectsIn = underParents(projects, agencies.pairs.length, (group, id): ProjectGroup => ({ ...group, tiers: tiersOf(id) }));
  const agenciesIn = underParents(agencies, texts.length, (group, id): AgencyGroup => ({ ...group, projectsIn: projectsIn[id] ?? [] }));
  return figures.map((group, id) => ({ ...group, name: texts[id] ?? null, agenciesIn: agenciesIn[id] ?? [] }));
}

function levelUnder(index: LineIndex, above: TextColumn, names: TextColumn): Level {
  const { ids, pairs } = pairColumn(above, names);
  const texts = pairs.map(([, name]) => names.texts[name] ?? null);
  return { ids, pairs, texts, figures: groupFigures(index, ids, pairs.length) };
}

/** The groups of a level, put under the group above each. */
function underParents<Child>(
  level: Level,
  parents: number,
  childOf: (group: NamedGroup, id: number) => Child,
): readonly (readonly Child[])[] {
  const children = Array.from({ length: parents }, (): Child[] => []);
  level.figures.forEach((figures, id) => {
    const parent = level.pairs[id]?.[0] ?? 0;
    children[parent]?.push(childOf({ ...figures, name: level.texts[id] ?? null }, id));
  });
  return children;
}

/** Tells the tiers met in each group, in the order of the tier table. */
function tiersByGroup(level: Level, tiers: TierColumn): (id: number) => readonly (TierId | null)[] {
  const width = tiers.tiers.length;
  const isMet = new Uint8Array(level.pairs.length * width);
  level.ids.forEach((id, position) => {
    isMet[id * width + (tiers.ids[position] ?? 0)] = 1;
  });
  return (id) => tiers.tiers.filter((_, tier) => isMet[id * width + tier] === 1);
}
