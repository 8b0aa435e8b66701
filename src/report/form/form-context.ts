import type { Dictionary } from "#i18n/dictionary.ts";
import type { AcceptedFinding } from "../findings/accepted-finding.ts";
import type { ReportTable } from "../report-table.ts";

/** A cell of the working papers: its address, with the sheet's name, and what it says as checked. */
export interface QuotedCell {
  readonly address: string;
  readonly text: string;
}

/** What every sheet of the form needs. */
export interface FormContext {
  readonly table: ReportTable;
  readonly words: Dictionary;
  readonly now: Date;
  /** Plan, fiscal year and stage, in words. */
  readonly heading: string;
  /** The working papers' verdict. */
  readonly verdict: QuotedCell;
  /** Its three tests: what is tested, whether it is passed, and the sentence about it. */
  readonly tests: readonly { readonly title: string; readonly status: QuotedCell; readonly sentence: QuotedCell }[];
  /** Findings that a person accepted, in words. */
  readonly accepted: readonly { readonly title: string; readonly by: AcceptedFinding }[];
  /** Code of the tagging rules. */
  readonly ruleSet: string;
}
