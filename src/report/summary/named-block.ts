import type { NamedGroup } from "#core/summary/summary.ts";
import type { Grouping } from "../report-table.ts";
import type { Block } from "./block.ts";
import { figureHeader } from "./figure-header.ts";
import { figureRow } from "./figure-row.ts";
import type { SummaryContext } from "./summary-context.ts";
import { totalFigures } from "./total-figures.ts";

/** Groups by goal, guideline or category in their order, and the total; null when the table has none. */
export function namedBlock(
  start: number,
  asked: { readonly grouping: Grouping; readonly title: string; readonly header: string; readonly groups: readonly NamedGroup[] },
  context: SummaryContext,
): Block | null {
  const { words, table } = context;
  if (asked.groups.length === 0) return null;
  const first = start + 2;
  const totalRow = first + asked.groups.length;
  const rows = asked.groups.map((figures, id) =>
    figureRow(
      {
        row: first + id,
        label: figures.name ?? words.report.notGiven,
        labelStyle: "label",
        figures,
        conditions: [{ grouping: asked.grouping, id }],
        totalRow,
        isTotal: false,
        hasCounts: true,
      },
      context,
    ),
  );
  const total = figureRow(
    {
      row: totalRow,
      label: words.report.summary.total,
      labelStyle: "total-label",
      figures: totalFigures(table.analysis.summary),
      conditions: [],
      totalRow,
      isTotal: true,
      hasCounts: true,
    },
    context,
  );
  return {
    rows: [...figureHeader(asked.title, asked.header, context), ...rows, total],
    checked: [...rows.map((_, id) => first + id), totalRow],
    charts: [],
  };
}
