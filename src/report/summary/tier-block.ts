import type { TierGroup } from "#core/summary/summary.ts";
import { cellAddress } from "#sheet/cell-address.ts";
import type { PlannedChart } from "#sheet/sheet-plan.ts";
import { textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { Block } from "./block.ts";
import { figureHeader } from "./figure-header.ts";
import { figureRow, totalRow } from "./figure-row.ts";
import type { SummaryContext } from "./summary-context.ts";

const CHART_ROWS = 9;

/** Row of the total in a tier block that starts at `start`. */
export function tierTotalRow(start: number, context: SummaryContext): number {
  return start + 2 + context.table.analysis.summary.tiers.length;
}

/** Tier × (projects, agencies, amount, share), the untagged money as its own line, the total, and a chart. */
export function tierBlock(start: number, context: SummaryContext): Block {
  const { table, words } = context;
  const { summary } = table.analysis;
  const lastRow = tierTotalRow(start, context);
  const rows = summary.tiers.map((group, id) => tierRow(group, { id, row: start + 2 + id, totalRow: lastRow }, context));
  const notes = tierNotes(context);
  const chartRow = lastRow + 1 + notes.length;
  return {
    rows: [
      ...figureHeader(words.report.summary.byTier, words.columns.tier, context),
      ...rows,
      totalRow(lastRow, context),
      ...notes,
      ...emptyRows(CHART_ROWS + 1),
    ],
    checked: [...rows.map((_, id) => start + 2 + id), lastRow],
    charts: [chart(start + 2, chartRow, context)],
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

function chart(firstRow: number, anchorRow: number, { table, columns, words }: SummaryContext): PlannedChart {
  const lastRow = firstRow + table.analysis.summary.tiers.length - 1;
  const column = (at: number) => ({ firstRow, firstColumn: at, lastRow, lastColumn: at });
  return {
    kind: "bar",
    title: words.report.summary.chartTitle,
    categories: column(0),
    series: [{ name: words.report.summary.amountOf(table.analysis.table.fiscalYear), values: column(columns.amount) }],
    anchor: { firstRow: anchorRow, firstColumn: 0, lastRow: anchorRow + CHART_ROWS - 1, lastColumn: columns.share },
  };
}

function emptyRows(count: number): readonly PlannedRow[] {
  return Array.from({ length: count }, () => []);
}
