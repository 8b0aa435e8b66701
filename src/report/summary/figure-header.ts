import type { PlannedCell } from "#sheet/sheet-plan.ts";
import { textCell } from "../planned-cells.ts";
import type { PlannedRow } from "../planned-cells.ts";
import type { SummaryContext } from "./summary-context.ts";

/** Header of a block of figures: heading row with the unit, then the names of the columns. */
export function figureHeader(title: string, labelHeader: string, context: SummaryContext): readonly PlannedRow[] {
  const { columns, words, table } = context;
  const summary = words.report.summary;
  const year = table.analysis.table.fiscalYear;
  const names: (PlannedCell | null)[] = Array.from({ length: columns.check + 1 }, () => null);
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
  name(columns.stampedProjects, summary.stamped(summary.projects));
  name(columns.stampedAgencies, summary.stamped(summary.agencies));
  name(columns.stampedAmount, summary.stamped(summary.amount));
  name(columns.check, summary.check);
  return [headingRow(title, context), names];
}

/** A block's title with `หน่วย : ล้านบาท` at the right end. */
export function headingRow(title: string, { columns, words }: SummaryContext): PlannedRow {
  const cells: (PlannedCell | null)[] = Array.from({ length: columns.check + 1 }, () => null);
  cells[0] = textCell(title, "subtitle");
  cells[columns.check] = textCell(words.report.unitNote, "unit-note");
  return cells;
}
