import type { CellStyleName } from "#sheet/cell-style.ts";
import { textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { Block } from "./block.ts";
import { figureHeader } from "./figure-header.ts";
import { figureRow, totalRow } from "./figure-row.ts";
import type { SummaryContext } from "./summary-context.ts";
import { showsProjects, treeRows } from "./tree-rows.ts";

const STYLE_BY_DEPTH: readonly CellStyleName[] = ["label", "label-level-2", "label-level-3"];

/** Ministry → agency → project with live figures; shares are of the whole table. */
export function treeBlock(start: number, context: SummaryContext): Block {
  const { words, table } = context;
  const tree = treeRows(table);
  const first = start + 2;
  const lastRow = first + tree.length;
  const rows = tree.map((one, offset) =>
    figureRow(
      {
        row: first + offset,
        label: one.name ?? words.report.notGiven,
        labelStyle: STYLE_BY_DEPTH[one.depth] ?? "label",
        figures: one.figures,
        conditions: one.conditions,
        totalRow: lastRow,
        isTotal: false,
        hasCounts: one.depth < 2,
      },
      context,
    ),
  );
  const header = [words.columns.ministry, words.columns.agency, words.columns.project].join(" → ");
  return {
    rows: [...figureHeader(words.report.summary.byMinistry, header, context), ...rows, totalRow(lastRow, context), ...leftOutNote(context)],
    checked: [...rows.map((_, offset) => first + offset), lastRow],
    charts: [],
  };
}

/** Says where the projects are when they are too many to list. */
function leftOutNote({ table, words }: SummaryContext): readonly PlannedRow[] {
  return showsProjects(table) ? [] : [[textCell(words.report.summary.projectsLeftOut, "note")]];
}
