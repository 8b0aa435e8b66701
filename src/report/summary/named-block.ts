import type { NamedGroup } from "#core/summary/summary.ts";
import type { Grouping } from "../report-table.ts";
import type { Block } from "./block.ts";
import { figureHeader } from "./figure-header.ts";
import { figureRow, totalRow } from "./figure-row.ts";
import type { SummaryContext } from "./summary-context.ts";

/** Groups by goal, guideline or category in their order, and the total; null when the table has none. */
export function namedBlock(
  start: number,
  asked: { readonly grouping: Grouping; readonly title: string; readonly header: string; readonly groups: readonly NamedGroup[] },
  context: SummaryContext,
): Block | null {
  const { words } = context;
  if (asked.groups.length === 0) return null;
  const first = start + 2;
  const lastRow = first + asked.groups.length;
  const rows = asked.groups.map((figures, id) =>
    figureRow(
      {
        row: first + id,
        label: figures.name ?? words.report.notGiven,
        labelStyle: "label",
        figures,
        conditions: [{ grouping: asked.grouping, id }],
        totalRow: lastRow,
        isTotal: false,
        hasCounts: true,
      },
      context,
    ),
  );
  return {
    rows: [...figureHeader(asked.title, asked.header, context), ...rows, totalRow(lastRow, context)],
    checked: [...rows.map((_, id) => first + id), lastRow],
    charts: [],
  };
}
