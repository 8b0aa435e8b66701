import type { CellRange } from "#sheet/cell-address.ts";
import type { PlannedChart, PlannedOutline } from "#sheet/sheet-plan.ts";
import { textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { SummaryContext } from "./summary-context.ts";
import { blankRow } from "./summary-context.ts";

/** A part of the summary sheet; its rows start where it was told to. */
export interface Block {
  readonly rows: readonly PlannedRow[];
  /** Sheet rows whose check column holds a check. */
  readonly checked: readonly number[];
  readonly charts: readonly PlannedChart[];
  /** Rows that can be folded away under the row above them. */
  readonly outline?: readonly PlannedOutline[];
}

/** Blocks one after another, an empty row between them; each is told the sheet row it starts at. */
export function stackBlocks(start: number, makers: readonly ((row: number) => Block | null)[]): Required<Block> {
  const rows: PlannedRow[] = [];
  const checked: number[] = [];
  const charts: PlannedChart[] = [];
  const outline: PlannedOutline[] = [];
  for (const make of makers) {
    const block = make(start + rows.length);
    if (block === null) continue;
    rows.push(...block.rows, []);
    checked.push(...block.checked);
    charts.push(...block.charts);
    outline.push(...(block.outline ?? []));
  }
  return { rows, checked, charts, outline };
}

/** Header of a block of figures: heading row with the unit, then the names of the columns. */
export function figureHeader(title: string, labelHeader: string, context: SummaryContext): readonly PlannedRow[] {
  const { columns, words, table } = context;
  const summary = words.report.summary;
  const year = table.analysis.table.fiscalYear;
  const names = blankRow(context);
  const name = (column: number, text: string): void => {
    names[column] = textCell(text, "header");
  };
  name(0, labelHeader);
  name(columns.projects, summary.projects);
  name(columns.agencies, summary.agencies);
  name(columns.amount, summary.amountOf(year));
  name(columns.share, summary.share);
  if (columns.previous !== null) {
    name(columns.previous.amount, summary.amountOf(year === null ? null : year - 1, true));
    name(columns.previous.change, summary.change);
    name(columns.previous.percent, summary.changePercent);
  }
  if (columns.gaps !== null) {
    name(columns.gaps.now, summary.linesWithoutAmount);
    name(columns.gaps.stamped, summary.blankAsChecked);
  }
  name(columns.stampedProjects, summary.stamped(summary.projects));
  name(columns.stampedAgencies, summary.stamped(summary.agencies));
  name(columns.stampedAmount, summary.stamped(summary.amount));
  name(columns.check, summary.check);
  name(columns.link, summary.toLines);
  return [headingRow(title, context), names];
}

/** A block's title with `หน่วย : ล้านบาท` at the right end. */
export function headingRow(title: string, context: SummaryContext): PlannedRow {
  const cells = blankRow(context);
  cells[0] = textCell(title, "subtitle");
  cells[context.columns.check] = textCell(context.words.report.unitNote, "unit-note");
  return cells;
}

const CHART_ROWS = 14;

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
    anchor: { firstRow: anchorRow, firstColumn: 0, lastRow: anchorRow + CHART_ROWS - 1, lastColumn: columns.share },
  };
}
