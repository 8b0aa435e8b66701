import type { CellRange } from "#sheet/cell-address.ts";
import type { PlannedChart } from "#sheet/sheet-plan.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { SummaryContext } from "./summary-context.ts";

const CHART_ROWS = 9;

/** Empty rows under the chart's figures that it covers, and one more below it. */
export const CHART_SPACE: readonly PlannedRow[] = Array.from({ length: CHART_ROWS + 1 }, () => []);

/** A bar chart of the amounts of some rows of figures, over the rows from `anchorRow` on. */
export function figuresChart(
  figures: { readonly firstRow: number; readonly lastRow: number; readonly anchorRow: number },
  title: string,
  { table, columns, words }: SummaryContext,
): PlannedChart {
  const { firstRow, lastRow, anchorRow } = figures;
  const column = (at: number): CellRange => ({ firstRow, firstColumn: at, lastRow, lastColumn: at });
  return {
    kind: "bar",
    title,
    categories: column(0),
    series: [{ name: words.report.summary.amountOf(table.analysis.table.fiscalYear), values: column(columns.amount) }],
    anchor: { firstRow: anchorRow, firstColumn: 0, lastRow: anchorRow + CHART_ROWS - 1, lastColumn: columns.check },
  };
}

/** Whether the plan has tiers at all; some plans have goals only. */
export function hasTiers({ table }: SummaryContext): boolean {
  return table.analysis.summary.tiers.some((group) => group.tier !== null);
}
