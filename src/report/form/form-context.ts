import type { Dictionary } from "#i18n/dictionary.ts";
import type { ReportTable } from "../report-table.ts";

/** What every sheet of the form needs. */
export interface FormContext {
  readonly table: ReportTable;
  readonly words: Dictionary;
  readonly now: Date;
  /** Plan, fiscal year and stage, in words. */
  readonly heading: string;
  /** The working papers' verdict: its cell, with the sheet's name, and what it says as checked. */
  readonly verdict: { readonly address: string; readonly text: string };
}
