import { pairColumn, type PairColumn } from "#core/line-index/text-column.ts";
import type { GroupFigures } from "#core/summary/summary.ts";
import type { ReportTable } from "../report-table.ts";
import type { GroupCondition } from "./lines-formulas.ts";

/** One row of ministry → agency → project: its name, its depth and the lines it adds. */
export interface TreeRow {
  readonly depth: 0 | 1 | 2;
  readonly name: string | null;
  readonly figures: GroupFigures;
  readonly conditions: readonly GroupCondition[];
}

/** Projects times lines up to which project rows are live: beyond it a spreadsheet would calculate for many seconds. */
const LIVE_PROJECT_CELLS = 4_000_000;

/** Whether every project gets a row of its own. */
export function showsProjects({ analysis }: ReportTable): boolean {
  return analysis.summary.projectsListed * analysis.lines.length <= LIVE_PROJECT_CELLS;
}

/** The rows of the tree in the order of the sheet. */
export function treeRows(table: ReportTable): readonly TreeRow[] {
  const { index, analysis } = table;
  const withProjects = showsProjects(table);
  const agencies = pairColumn(index.ministry, index.agency);
  const projects = pairColumn({ ids: agencies.ids, texts: agencies.firsts.map(() => null) }, index.project);
  const agenciesOf = childrenOf(agencies);
  const projectsOf = childrenOf(projects);
  return analysis.summary.ministryTree.flatMap((ministry, ministryId): readonly TreeRow[] => {
    const inMinistry: GroupCondition = { grouping: "ministry", id: ministryId };
    const below = ministry.agenciesIn.flatMap((agency, at): readonly TreeRow[] => {
      const [pair = 0, agencyId = 0] = agenciesOf.get(ministryId)?.[at] ?? [];
      const inAgency: readonly GroupCondition[] = [inMinistry, { grouping: "agency", id: agencyId }];
      const rows = agency.projectsIn.map((project, position): TreeRow => {
        const [, projectId = 0] = projectsOf.get(pair)?.[position] ?? [];
        return { depth: 2, name: project.name, figures: project, conditions: [inMinistry, { grouping: "project", id: projectId }] };
      });
      return [{ depth: 1, name: agency.name, figures: agency, conditions: inAgency }, ...(withProjects ? rows : [])];
    });
    return [{ depth: 0, name: ministry.name, figures: ministry, conditions: [inMinistry] }, ...below];
  });
}

/** Pairs by their first part: the pair's own number and its second part, in order. */
function childrenOf({ firsts, seconds }: PairColumn): ReadonlyMap<number, readonly (readonly [pair: number, second: number])[]> {
  const children = new Map<number, (readonly [number, number])[]>();
  firsts.forEach((parent, pair) => {
    const list = children.get(parent) ?? [];
    children.set(parent, list);
    list.push([pair, seconds[pair] ?? 0]);
  });
  return children;
}
