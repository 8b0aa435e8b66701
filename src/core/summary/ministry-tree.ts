import type { LineIndex } from "../line-index/line-index.ts";
import { pairColumn, type PairColumn, type TextColumn } from "../line-index/text-column.ts";
import type { TierId } from "../value-chain/tier-table.ts";
import { groupFigures, type FiguresOf } from "./group-figures.ts";
import type { GroupFigures, MinistryGroup } from "./summary.ts";
import type { TierColumn } from "./tier-groups.ts";

type AgencyGroup = MinistryGroup["agenciesIn"][number];
type ProjectGroup = AgencyGroup["projectsIn"][number];

/** The groups of one level, each under a group of the level above. */
interface Level extends PairColumn {
  readonly texts: readonly (string | null)[];
  readonly figuresOf: FiguresOf;
}

/** Ministry → agency → project, in the order of the sheet. Shares of each level add up to 100.00 over the whole table. */
export function ministryTree(index: LineIndex, tiers: TierColumn): readonly MinistryGroup[] {
  const { ids, texts } = index.ministry;
  const figuresOf = groupFigures(index, ids, texts.length);
  const agencies = levelUnder(index, index.ministry, index.agency);
  const projects = projectsUnder(index, agencies);
  const tiersOf = tiersByGroup(projects, tiers);
  const projectsIn = underParents(projects, agencies.firsts.length, (id, name) => projectGroup(projects.figuresOf(id), name, tiersOf(id)));
  const agenciesIn = underParents(agencies, texts.length, (id, name): AgencyGroup => ({
    ...agencies.figuresOf(id),
    name,
    projectsIn: projectsIn[id] ?? [],
  }));
  return texts.map((name, id) => ({ ...figuresOf(id), name, agenciesIn: agenciesIn[id] ?? [] }));
}

/** Field by field: there may be hundreds of thousands of projects, and spreading an object takes ten times as long. */
function projectGroup(figures: GroupFigures, name: string | null, tiers: ProjectGroup["tiers"]): ProjectGroup {
  return {
    amount: figures.amount,
    share: figures.share,
    projects: figures.projects,
    agencies: figures.agencies,
    lines: figures.lines,
    previousAmount: figures.previousAmount,
    name,
    tiers,
  };
}

function levelUnder(index: LineIndex, above: TextColumn, names: TextColumn): Level {
  const { ids, firsts, seconds } = pairColumn(above, names);
  const texts = seconds.map((name) => names.texts[name] ?? null);
  return { ids, firsts, seconds, texts, figuresOf: groupFigures(index, ids, firsts.length) };
}

/**
 * The projects of each agency in a ministry. Where every agency stands in one ministry only, these are the projects as
 * counted, whose numbers go by the order of the sheet too.
 */
function projectsUnder(index: LineIndex, agencies: Level): Level {
  const { project } = index;
  if (agencies.firsts.length !== index.agency.texts.length) return levelUnder(index, agencies, project);
  const firsts: number[] = [];
  for (let position = 0; position < project.ids.length; position += 1) {
    if (project.ids[position] === firsts.length) firsts.push(agencies.ids[position] ?? 0);
  }
  const figuresOf = groupFigures(index, project.ids, firsts.length);
  return { ids: project.ids, firsts, seconds: firsts.map((_, id) => id), texts: project.texts, figuresOf };
}

/** The groups of a level, put under the group above each. */
function underParents<Child>(
  level: Level,
  parents: number,
  childOf: (id: number, name: string | null) => Child,
): readonly (readonly Child[])[] {
  const children = Array.from({ length: parents }, (): Child[] => []);
  level.firsts.forEach((parent, id) => children[parent]?.push(childOf(id, level.texts[id] ?? null)));
  return children;
}

/** Tells the tiers met in each group, in the order of the tier table; groups with the same tiers share one list. */
function tiersByGroup(level: Level, tiers: TierColumn): (id: number) => readonly (TierId | null)[] {
  const width = tiers.tiers.length;
  const isMet = new Uint8Array(level.firsts.length * width);
  level.ids.forEach((id, position) => {
    isMet[id * width + (tiers.ids[position] ?? 0)] = 1;
  });
  const alone = tiers.tiers.map((tier) => [tier]);
  return (id) => {
    const met = isMet.subarray(id * width, (id + 1) * width);
    const first = met.indexOf(1);
    return met.indexOf(1, first + 1) === -1 ? (alone[first] ?? []) : tiers.tiers.filter((_, tier) => met[tier] === 1);
  };
}
