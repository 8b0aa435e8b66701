import type { Dictionary } from "#i18n/dictionary.ts";
import type { ReportTable } from "../report-table.ts";
import type { LinesFormulas } from "./lines-formulas.ts";
import type { SummaryColumns } from "./summary-columns.ts";

/** What every block of the summary sheet of one table needs. */
export interface SummaryContext {
  readonly table: ReportTable;
  readonly words: Dictionary;
  readonly formulas: LinesFormulas;
  readonly columns: SummaryColumns;
  readonly decimals: number;
}
