import type { TierGroup } from "#core/summary/summary.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import { textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { Block } from "./block.ts";
import { figureHeader } from "./figure-header.ts";
import { figureRow, totalRow } from "./figure-row.ts";
import { CHART_SPACE, figuresChart, hasTiers } from "./figures-chart.ts";
import type { SummaryContext } from "./summary-context.ts";

/** Tier × (projects, agencies, amount, share), the untagged money as its own line, the total, and a chart; null for a plan without tiers. */
export function tierBlock(start: number, context: SummaryContext): Block | null {
  if (!hasTiers(context)) return null;
  const { table, words } = context;
  const { summary } = table.analysis;
  const lastRow = start + 2 + summary.tiers.length;
  const rows = summary.tiers.map((group, id) => tierRow(group, { id, row: start + 2 + id, totalRow: lastRow }, context));
  const notes = tierNotes(context);
  const figures = { firstRow: start + 2, lastRow: lastRow - 1, anchorRow: lastRow + 1 + notes.length };
  return {
    rows: [
      ...figureHeader(words.report.summary.byTier, words.columns.tier, context),
      ...rows,
      totalRow(lastRow, context),
      ...notes,
      ...CHART_SPACE,
    ],
    checked: [...rows.map((_, id) => start + 2 + id), lastRow],
    charts: [figuresChart(figures, words.report.summary.chartTitle, context)],
  };
}

function tierRow(
  group: TierGroup,
  at: { readonly id: number; readonly row: number; readonly totalRow: number },
  context: SummaryContext,
): PlannedRow {
  const condition = { grouping: "tier", id: at.id, labelCell: `$${cellAddress(at.row, 0)}` } as const;
  return figureRow(
    {
      row: at.row,
      label: context.table.format.tier(group.tier),
      labelStyle: "label",
      figures: group,
      conditions: [condition],
      totalRow: at.totalRow,
      isTotal: false,
      hasCounts: true,
    },
    context,
  );
}

/** What each tier stands for that year, in the words of its tier table. */
function tierNotes({ table, words }: SummaryContext): readonly PlannedRow[] {
  return table.analysis.tierTable.tiers.map((tier) => [textCell(`${tier.label[words.language]}: ${tier.name[words.language]}`, "note")]);
}
