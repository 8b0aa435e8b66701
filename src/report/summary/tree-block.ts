import { pairColumn, type PairColumn } from "#core/line-index/text-column.ts";
import type { GroupFigures } from "#core/summary/summary.ts";
import type { CellStyleName } from "#sheet/cell-style.ts";
import type { PlannedOutline } from "#sheet/sheet-plan.ts";
import { fixedColumn } from "../lines/lines-layout.ts";
import { textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { ReportTable } from "../report-table.ts";
import type { Block } from "./block.ts";
import { figureHeader, figureRow, totalRow } from "./block.ts";
import type { GroupCondition } from "./lines-formulas.ts";
import type { SummaryContext } from "./summary-context.ts";

/** One row of ministry → agency → project: its name, its depth and the groups its lines are in, from the ministry down. */
interface TreeRow {
  readonly depth: 0 | 1 | 2;
  readonly label: string;
  readonly figures: GroupFigures;
  readonly groups: readonly Pick<GroupCondition, "grouping" | "id">[];
}

/** Projects times lines up to which project rows are live: beyond it a spreadsheet would calculate for many seconds. */
const LIVE_PROJECT_CELLS = 4_000_000;

/** Whether every project gets a row of its own. */
export function showsProjects({ analysis }: ReportTable): boolean {
  return analysis.summary.projectsListed * analysis.lines.length <= LIVE_PROJECT_CELLS;
}

/** The rows of the tree in the order of the sheet. */
function treeRows(table: ReportTable): readonly TreeRow[] {
  const { index, analysis, labels } = table;
  const withProjects = showsProjects(table);
  const agencies = pairColumn(index.ministry, index.agency);
  const projects = pairColumn({ ids: agencies.ids, texts: agencies.firsts.map(() => null) }, index.project);
  const agenciesOf = childrenOf(agencies);
  const projectsOf = childrenOf(projects);
  return analysis.summary.ministryTree.flatMap((ministry, ministryId): readonly TreeRow[] => {
    const inMinistry = { grouping: "ministry", id: ministryId } as const;
    const below = ministry.agenciesIn.flatMap((agency, at): readonly TreeRow[] => {
      const [pair = 0, agencyId = 0] = agenciesOf.get(ministryId)?.[at] ?? [];
      const inAgency = [inMinistry, { grouping: "agency", id: agencyId }] as const;
      const rows = agency.projectsIn.map((figures, position): TreeRow => {
        const [, id = 0] = projectsOf.get(pair)?.[position] ?? [];
        return { depth: 2, label: labels.project?.texts[id] ?? "", figures, groups: [...inAgency, { grouping: "project", id }] };
      });
      const own: TreeRow = { depth: 1, label: labels.agency?.texts[agencyId] ?? "", figures: agency, groups: inAgency };
      return [own, ...(withProjects ? rows : [])];
    });
    return [{ depth: 0, label: labels.ministry?.texts[ministryId] ?? "", figures: ministry, groups: [inMinistry] }, ...below];
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

const STYLE_BY_DEPTH: readonly CellStyleName[] = ["label", "label-level-2", "label-level-3"];

/** Ministry → agency → project with live figures; shares are of the whole table. */
export function treeBlock(start: number, context: SummaryContext): Block {
  const { words, table } = context;
  const tree = treeRows(table);
  const first = start + 2;
  const lastRow = first + tree.length;
  const above: number[] = [];
  const rows = tree.map((one, offset) => {
    above[one.depth] = first + offset;
    return figureRow(
      {
        row: first + offset,
        label: one.label,
        labelStyle: STYLE_BY_DEPTH[one.depth] ?? "label",
        figures: one.figures,
        // The name of each level stands in the last row of that level above: the ministry's, the agency's, the row's own.
        conditions: one.groups.map((group, depth) => ({ ...group, cell: fixedColumn(above[depth] ?? first, 0) })),
        totalRow: lastRow,
        isTotal: false,
        hasCounts: one.depth < 2,
      },
      context,
    );
  });
  const header = [words.columns.ministry, words.columns.agency, words.columns.project].join(" → ");
  return {
    rows: [...figureHeader(words.report.summary.byMinistry, header, context), ...rows, totalRow(lastRow, context), ...leftOutNote(context)],
    checked: [...rows.map((_, offset) => first + offset), lastRow],
    charts: [],
    outline: outlineOf(tree, first),
  };
}

/** Rows under a ministry and under an agency, to be folded away. */
function outlineOf(tree: readonly { readonly depth: number }[], firstRow: number): readonly PlannedOutline[] {
  return tree.flatMap((one, offset) => (one.depth === 0 ? [] : [{ row: firstRow + offset, level: one.depth }]));
}

/** Says where the projects are when they are too many to list. */
function leftOutNote({ table, words }: SummaryContext): readonly PlannedRow[] {
  return showsProjects(table) ? [] : [[textCell(words.report.summary.projectsLeftOut, "note")]];
}
