import type { Block } from "./block.ts";
import { CHART_SPACE, figuresChart, hasTiers } from "./figures-chart.ts";
import { namedBlock } from "./named-block.ts";
import type { SummaryContext } from "./summary-context.ts";

/** Goals in their order and the total; with the chart where the plan has goals but no tiers. Null when lines name no goal. */
export function goalBlock(start: number, context: SummaryContext): Block | null {
  const { words, table } = context;
  const groups = table.analysis.summary.goals;
  const block = namedBlock(start, { grouping: "goal", title: words.report.summary.byGoal, header: words.columns.goal, groups }, context);
  if (block === null || hasTiers(context)) return block;
  const lastRow = start + 1 + groups.length;
  const figures = { firstRow: start + 2, lastRow, anchorRow: lastRow + 2 };
  return { ...block, rows: [...block.rows, ...CHART_SPACE], charts: [figuresChart(figures, words.report.summary.goalChartTitle, context)] };
}
